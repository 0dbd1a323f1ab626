import type { Words } from '../words';
import { count } from './count';

/** The library, import and welcome. */
export const libraryWords: Pick<Words, 'library' | 'import' | 'welcome'> = {
  library: {
    search: 'Search the texts',
    searchHint: 'Search',
    clear: 'Clear the search',
    list: 'Texts',
    new: 'New',
    total: (texts) => count(texts, 'text', 'texts'),
    found: (texts) => count(texts, 'text found', 'texts found'),
    none: 'No text yet',
    noneHelp: 'Start one with New, or drop Markdown, Word, OpenDocument, HTML or plain text files here.',
    nothing: (sought) => `Nothing for “${sought}”`,
    nothingHelp: 'Accents and capitals do not matter. Try the beginning of a word, or one word less.',
    embargo: (until) => `Embargo until ${until}`,
    drop: 'Drop the files: each becomes a text.',
  },
  import: {
    title: 'Import',
    one: (headline) => `“${headline}” is in the library.`,
    imported: (texts) => count(texts, 'text added', 'texts added'),
    refused: (files) => count(files, 'file not taken', 'files not taken'),
    notices: 'What could not follow',
  },
  welcome: {
    title: 'One text, three outlets',
    text: 'Write once: the site, the leaflet and the press mail are set beside you as you go.',
    open: 'Or open a text from the library on the left.',
  },
};
