import { allTextsMessages } from './all-texts';
import { archivesMessages } from './archives';
import { backupMessages, safetyMessages } from './backup';
import { calendarMessages } from './calendar';
import { cardsMessages } from './cards';
import { checkFindings, checksMessages } from './check-findings';
import { changedThings } from './import-changes';
import { lostThings, namedLosses } from './import-losses';
import { foldGuide, leafletNames, newsletter } from './leaflets';
import { leafletPreview } from './leaflet-preview';
import { commandLine } from './command-line';
import { editorMessages, pasteMessages } from './editor';
import { importReport } from './import-report';
import { problemMessages } from './problems';
import { replaceMessages } from './replace';
import { reasons } from './reasons';
import { typography, quoted } from './typography';
import { signingMessages } from './signing';
import { siteMessages } from './site';
import { sheetMessages, statusBarMessages } from './sheet';
import { historyMessages } from './history';
import { outboxMessages } from './outbox';
import { outletsMessages } from './outlets';
import { guideMessages } from './guide';
import { imprintMessages } from './imprint';
import { actsMessages } from './acts';
import { leavingMessages } from './leaving';
import { libraryMessages } from './library';
import { menusMessages } from './menus';
import { picturesMessages } from './pictures';
import { polishMessages } from './polish';
import { pressListMessages } from './press-list';
import { publishMessages } from './publish';
import { settingsMessages } from './settings';
import { findMessages } from './find';
import { shortcutsMessages } from './shortcuts';
import { translationsMessages } from './translations';
import type { Messages } from '../messages';

/** Every message of the interface in English. */
export const english: Messages = {
  ...problemMessages,
  checkFindings,
  leafletNames,
  leafletPreview,
  newsletter,
  commandLine,
  changedThings,
  lostThings,
  namedLosses,
  importReport,
  reasons,
  typography,
  foldGuide,
  ...allTextsMessages,
  ...archivesMessages,
  ...backupMessages,
  ...calendarMessages,
  cards: cardsMessages,
  ...siteMessages,
  ...picturesMessages,
  ...editorMessages,
  ...sheetMessages,
  ...historyMessages,
  ...outboxMessages,
  ...outletsMessages,
  ...guideMessages,
  ...imprintMessages,
  leaving: leavingMessages.leaving,
  signing: signingMessages.signing,
  ...libraryMessages,
  ...actsMessages,
  ...checksMessages,
  ...statusBarMessages,
  ...menusMessages,
  ...pasteMessages,
  ...polishMessages,
  ...pressListMessages,
  ...publishMessages,
  ...safetyMessages,
  ...settingsMessages,
  ...findMessages,
  ...replaceMessages,
  ...shortcutsMessages,
  ...translationsMessages,
  language: 'en',
  /** What speakers of the language call it. */
  languageName: 'English',
  languageNames: { fr: 'French', en: 'English' },
  undo: 'Undo',
  close: 'Close',
  dismiss: 'Hide this message',
  untitled: 'Untitled',
  names: {
    library: 'Library',
    sheet: 'Sheet',
    proof: 'Proof',
    statusBar: 'State of the text',
    bar: 'Desk bar',
    divider: { rail: 'Width of the library', pane: 'Width of the pane at the right' },
    dividerHelp: 'Drag, or ← →; double-click: own width',
  },
  kinds: { release: 'Press release', article: 'Article', leaflet: 'Leaflet', page: 'Page' },
  kindHints: {
    release: 'For newsrooms: one page, one fact, one contact.',
    article: 'For the site: report, inquiry, long read.',
    leaflet: 'For the street: short, mostly an A5.',
    page: 'For the menu of the site: about the group, join us, legal notice.',
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
    masthead: 'The group’s identity',
    more: 'More commands',
    polish: 'Mend the typography',
    spaces: 'No-break spaces',
    history: 'Versions…',
    import: 'Import texts…',
    settings: 'Settings…',
    shortcuts: 'Keyboard shortcuts',
    remove: 'Move this text to the trash',
    newText: 'New text',
  },
  outlets: { site: 'Site', leaflet: 'Leaflet', press: 'Mail', cards: 'Cards' },
  article: {
    removed: (headline) => `${headline ? quoted(headline) : 'The text'} is in the trash.`,
    bringBack: (headline, day) =>
      `Bring back to the library ${headline ? quoted(headline) : 'an untitled text'}, in the trash since ${day}`,
    alreadyPolished: 'The typography is already in order.',
  },
  unexpected: 'Something failed inside the program; its log has the details.',
};
