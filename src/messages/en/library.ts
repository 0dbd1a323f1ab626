import type { Messages } from '../messages';
import { count, number } from './typography';

/** The library, import and welcome. */
export const libraryMessages: Pick<Messages, 'library' | 'import' | 'welcome'> = {
  library: {
    search: 'Search the texts',
    searchHint: 'Search',
    clear: 'Clear the search',
    list: 'Texts',
    new: 'New',
    total: (texts) => count(texts, 'text', 'texts'),
    found: (texts) => count(texts, 'text found', 'texts found'),
    none: 'No text yet',
    noneHelp:
      'Start one with New, or drop texts (Markdown, Word, OpenDocument, HTML), a folder or a WordPress export here.',
    nothing: (sought) => `Nothing for “${sought}”`,
    nothingHelp: 'Accents and capitals do not matter. Try the beginning of a word, or one word less.',
    embargo: (until) => `Embargo until ${until}`,
    drop: 'Drop: each text becomes an article; a folder too, a Hugo or Jekyll site, a WordPress export.',
  },
  import: {
    title: 'Import',
    one: (headline) => `“${headline}” is in the library.`,
    oneChanged: (headline) =>
      `“${headline}” is in the library. Nothing is lost; a few things changed their form.`,
    folder: 'Import a folder or a site…',
    show: 'Report',
    progress: (at, total) => `Import: ${number.format(at)} of ${number.format(total)}`,
    stop: 'Stop',
    copy: 'Copy the report',
    copied: 'Copied.',
    again: (texts) =>
      texts > 1
        ? `Add the ${number.format(texts)} texts that are there all the same`
        : 'Add the text that is there all the same',
    earlier: 'This text has changed since an earlier import. The article of that time stays as it is.',
    showEarlier: 'Open it',
  },
  welcome: {
    title: 'One text, three outlets',
    text: 'Write once: the site, the leaflet and the press mail are set beside you as you go.',
    open: 'Or open a text from the library on the left.',
  },
};
