import { sheetWords } from './english/sheet';
import { historyWords } from './english/history';
import { outletsWords } from './english/outlets';
import { framingWords } from './english/framing';
import { libraryWords } from './english/library';
import { checksWords } from './english/checks';
import { footWords } from './english/foot';
import { notesWords } from './english/notes';
import { pasteWords } from './english/paste';
import { polishWords } from './english/polish';
import { safetyWords } from './english/safety';
import { settingsWords } from './english/settings';
import { spellingWords } from './english/spelling';
import { findWords } from './english/find';
import { shortcutsWords } from './english/shortcuts';
import type { Words } from './words';

/** The desk's sentences in English. */
export const english: Words = {
  ...sheetWords,
  ...historyWords,
  ...outletsWords,
  ...framingWords,
  ...libraryWords,
  ...checksWords,
  ...footWords,
  ...notesWords,
  ...pasteWords,
  ...polishWords,
  ...safetyWords,
  ...settingsWords,
  ...spellingWords,
  ...findWords,
  ...shortcutsWords,
  language: 'en',
  undo: 'Undo',
  close: 'Close',
  dismiss: 'Hide this message',
  untitled: 'Untitled',
  names: { library: 'Library', sheet: 'Sheet', proof: 'Proof', foot: 'State of the text', bar: 'Desk bar' },
  kinds: { release: 'Press release', article: 'Article', leaflet: 'Leaflet' },
  kindHints: {
    release: 'For newsrooms: one page, one fact, one contact.',
    article: 'For the site: report, inquiry, long read.',
    leaflet: 'For the street: one A5 sheet, both sides at most.',
  },
  statuses: { draft: 'Draft', ready: 'Ready', published: 'Published' },
  statusHints: {
    draft: 'The site does not show it.',
    ready: 'The next export puts it on the site.',
    published: 'Online: its address no longer changes.',
  },
  bar: {
    showLibrary: 'Show the library',
    hideLibrary: 'Fold the library away',
    status: 'Status',
    language: 'Language of the text',
    proofs: 'Proof beside the text',
    closeProof: 'Close the proof',
    export: 'Export',
    more: 'More commands',
    polish: 'Mend the typography',
    spaces: 'No-break spaces',
    history: 'Versions…',
    import: 'Import texts…',
    settings: 'Settings…',
    shortcuts: 'Keyboard shortcuts',
    remove: 'Remove this text',
    newText: 'New text',
  },
  outlets: { site: 'Site', leaflet: 'Leaflet', press: 'Mail' },
  article: {
    removed: (headline) =>
      `${headline ? `“${headline}”` : 'The text'} is removed. The palette brings it back later too, under “removed”.`,
    bringBack: (headline, day) =>
      `Bring back ${headline ? `“${headline}”` : 'an untitled text'}, removed on ${day}`,
    alreadyPolished: 'The typography is already in order.',
  },
  unexpected: 'Something failed inside the program; its log has the details.',
};
