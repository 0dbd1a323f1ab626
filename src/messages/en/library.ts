import type { Messages } from '../messages';
import { count, number, quoted } from './typography';

/** The library, import and welcome. */
export const libraryMessages: Pick<Messages, 'library' | 'damaged' | 'import' | 'welcome'> = {
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
    nothing: (sought) => `Nothing for ${quoted(sought)}`,
    nothingHelp: 'Accents and capitals do not matter. Try the beginning of a word, or one word less.',
    nothingFilteredHelp: 'Among the filtered texts only. Remove a filter, or try one word less.',
    noneFiltered: 'No text with these filters',
    noneFilteredHelp: 'Remove a filter, or show all texts.',
    noneToCome: 'No appointment to come',
    noneToComeHelp: 'A text comes in here when it is given an appointment, and leaves once that is past.',
    tooMany: (limit) =>
      `The first ${number.format(limit)} are chosen: no more texts can be acted on at once.`,
    withdrawn: 'Withdrawn',
    embargo: (until) => `Embargo until ${until}`,
    drop: 'Drop: each file becomes a text; a folder, a site (Hugo, Jekyll, Eleventy, Middleman), a WordPress export too.',
  },
  damaged: {
    mark: 'Damaged',
    title: 'This text was damaged on the disk',
    text: (headline) =>
      `${headline ? quoted(headline) : 'This text'} is no longer as it was saved. The other texts are not affected. Nothing is erased: the damaged state stays among the versions of the text.`,
    sound: (moment) => `Its last sound version is of ${moment}.`,
    noSound: 'None of its versions is sound: look in your last backup too.',
    goOn: 'Go on with the sound version',
    words: 'Go on with the words that can be read',
    wordsHelp: 'The words that can still be read become a draft to check: some letters may be wrong.',
  },
  import: {
    title: 'Import',
    one: (headline) => `${quoted(headline)} is in the library.`,
    oneChanged: (headline) =>
      `${quoted(headline)} is in the library. Nothing is lost; a few things changed their form.`,
    folder: 'Import a folder or a site…',
    show: 'Report',
    progress: (at, total) => `Import: ${number.format(at)} of ${number.format(total)}`,
    stop: 'Stop',
    copy: 'Copy the report',
    copied: 'Copied.',
    typography: (places: number) =>
      `Typography set by the language of each text (${count(places, 'place', 'places')})`,
    typographyHelp:
      'Quotation marks, apostrophes, no-break spaces… Untick to leave the texts as they are in their files.',
    typographyKept: (texts: number) =>
      texts > 1
        ? `${number.format(texts)} texts edited since the import stay as they are.`
        : 'One text edited since the import stays as it is.',
    keepStatus: (texts) => `This is our own site: keep the status that the files give (${texts})`,
    again: (texts) =>
      texts > 1
        ? `Add the ${number.format(texts)} texts that are there all the same`
        : 'Add the text that is there all the same',
    earlier:
      'This text has changed since an earlier import. The text of that time stays as it is; this one is a draft of its own.',
    showEarlier: 'Open it',
    revise: 'Make this a version of it',
  },
  welcome: {
    title: 'One text, three outlets',
    text: 'Write once: the site, the leaflet and the press mail are set beside you as you go.',
    who: 'Who is writing?',
    whoHelp:
      'Asked once: these lines sign the site, the leaflet and the mail. All of it can be changed at any time.',
    contact: 'Whom the press can reach',
    done: 'Done',
    later: 'Later',
    sample: 'Try it with samples',
    sampleHelp: 'The samples are texts of an invented campaign, to change and throw away as you like.',
    showFolder: 'Show the folder',
    kept: 'Your texts and pictures stay on this computer, in one folder, which is backed up every day. Settings, Archive, show where it lies, and move it.',
    open: 'Or open a text from the library on the left.',
  },
};
