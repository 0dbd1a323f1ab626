import type { Forms } from '../counted';
import type { changedThings as frenchChanges } from '../fr/import-changes';

/** What an import keeps the words of, but not the form, by its kind: one, and many; "#" stands for their number, "%1" and "%2" for what follows the kind ("heading-level:4:2"). */
export const changedThings: Readonly<Record<keyof typeof frenchChanges, Forms>> = {
  'heading-level': [
    'a heading of rank %1 became a crosshead of level %2',
    '# headings of rank %1 became crossheads of level %2',
  ],
  'heading-by-hand': ['a bold line became a crosshead', '# bold lines became crossheads'],
  'headline-by-hand': [
    'the first line, in bold, became the headline',
    '# first lines, in bold, became headlines',
  ],
  'appointment-from-page': [
    'appointment taken from what the page describes',
    '# appointments taken from what the pages describe',
  ],
  'byline-from-page': ['byline taken from the page’s metadata', '# bylines taken from the page’s metadata'],
  'headline-from-name': [
    'headline taken from the name of the file',
    '# headlines taken from the names of files',
  ],
  'heading-number': [
    'a heading’s number that the program counted, taken off',
    '# headings’ numbers that the program counted, taken off',
  ],
  'heading-as-text': [
    'a heading became a paragraph where it stood',
    '# headings became paragraphs where they stood',
  ],
  'merged-cells': ['a merged cell spread over the grid', '# merged cells spread over the grid'],
  'table-as-lines': ['a table within a cell set as lines', '# tables within cells set as lines'],
  'frame-as-text': ['a table of one cell became text', '# tables of one cell became text'],
  'moved-after': [
    'a picture or table placed right after its passage',
    '# pictures or tables placed right after their passage',
  ],
  'list-as-lines': [
    'a list within a cell or note set as lines',
    '# lists within cells or notes set as lines',
  ],
  'list-sign': ['a lettered list numbered in figures', '# lettered lists numbered in figures'],
  'definition-list': ['a term to define set in bold', '# terms to define set in bold'],
  'quotation-as-text': [
    'a quotation became text where it stood',
    '# quotations became text where they stood',
  ],
  'box-as-text': ['a box became text where it stood', '# boxes became text where they stood'],
  'text-box': ['a text box became a box', '# text boxes became boxes'],
  'note-in-note': ['a note within a note put in brackets', '# notes within notes put in brackets'],
  'note-in-field': [
    'a note of a headline or caption put in brackets',
    '# notes of headlines or captions put in brackets',
  ],
  'field-marks': [
    'formatting taken off a field (headline, standfirst, caption)',
    'formatting taken off # fields (headline, standfirst, caption)',
  ],
  strikethrough: [
    'a struck-out passage, kept without its stroke',
    '# struck-out passages, kept without their stroke',
  ],
  underline: ['an underlining taken off', '# underlinings taken off'],
  'field-code': ['a computed field became text', '# computed fields became text'],
  'tracked-insertion': ['a tracked insertion, accepted', '# tracked insertions, accepted'],
  'embed-as-link': [
    'content of another site became a link',
    '# pieces of content of other sites became links',
  ],
  shortcode: ['a shortcode ‘%1’ turned into text', '# shortcodes ‘%1’ turned into text'],
  'site-link': [
    'a link of the site given its whole address',
    '# links of the site given their whole address',
  ],
  'link-tracking': ['a link without what follows its readers', '# links without what follows their readers'],
  'picture-found': ['a picture found elsewhere in the folder', '# pictures found elsewhere in the folder'],
  'date-unknown': ['undated: the date of the import is taken', '# undated: the date of the import is taken'],
  'credit-from-file': ['credit taken from the picture’s file', '# credits taken from the pictures’ files'],
  slug: ['address rewritten', '# addresses rewritten'],
  status: ['status ‘%1’: kept as a draft', 'statuses ‘%1’: kept as drafts'],
  'not-public': [
    'kept as a draft, since its site did not show it',
    'kept as a draft, since its site did not show it (# reasons)',
  ],
  'lead-repeated': [
    'a lead picture that the text showed again, kept once',
    '# lead pictures that the texts showed again, kept once',
  ],
  'code-language': [
    'the language of a passage of code, which nothing shows',
    'the language of # passages of code, which nothing shows',
  ],
  'control-characters': ['an invisible character taken out', '# invisible characters taken out'],
  typography: [
    'a place set by the rules of its language (typography)',
    '# places set by the rules of their language (typography)',
  ],
  'exact-copy': [
    'the text and its state come from the Markdown file, as the exact copy beside it says something else; to be read over',
    '# texts and their state come from the Markdown files, as the exact copies beside them say something else; to be read over',
  ],
  'approval-from-copy': [
    'a quotation is noted as approved, as the file says; to be checked if the file is not your own',
    '# quotations are noted as approved, as the files say; to be checked if the files are not your own',
  ],
  'code-page': [
    'letters of an unknown encoding (code page %1) read as those of western Europe; to be read over',
    'letters of # texts in an unknown encoding (code page %1) read as those of western Europe; to be read over',
  ],
  'encoding-guessed': [
    'the encoding of its letters (%1) told by the letters themselves, as the file does not say; to be read over',
    'the encoding of their letters (%1) told by the letters themselves, as the files do not say; to be read over',
  ],
  'encoding-disproved': [
    'the file says that it is in %1, but its letters are in %2; to be read over',
    'the files say that they are in %1, but their letters are in %2; to be read over',
  ],
  language: [
    'the file’s language (%1) corrected by its words: %2',
    'the files’ language (%1) corrected by their words: %2',
  ],
};
