import type { Forms } from '../counted';
import type { changedThings as frenchChanges } from '../fr/import-changes';

/** What an import keeps the words of, but not the form, by its kind: one, and many; "#" stands for their number, "%1" and "%2" for what follows the kind ("heading-level:4:2"). */
export const changedThings: Readonly<Record<keyof typeof frenchChanges, Forms>> = {
  'heading-level': [
    'a heading of level %1 became a crosshead of level %2',
    '# headings of level %1 became crossheads of level %2',
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
  'byline-from-page': [
    'byline taken from the page’s properties',
    '# bylines taken from the pages’ properties',
  ],
  'headline-from-name': [
    'headline taken from the name of the file',
    '# headlines taken from the names of files',
  ],
  'heading-number': [
    'a heading’s number that the word processor counted, taken off',
    '# headings’ numbers that the word processor counted, taken off',
  ],
  'heading-as-text': [
    'a heading became a paragraph, in a place that takes no crosshead',
    '# headings became paragraphs, in places that take no crosshead',
  ],
  'merged-cells': [
    'a merged table cell, split into single cells',
    '# merged table cells, split into single cells',
  ],
  'table-as-lines': [
    'a table within a table cell, set as lines of text',
    '# tables within table cells, set as lines of text',
  ],
  'frame-as-text': ['a table of one cell became text', '# tables of one cell became text'],
  'moved-after': [
    'a picture or table placed right after its passage',
    '# pictures or tables placed right after their passage',
  ],
  'list-as-lines': [
    'a list within a table cell or note, set as lines of text',
    '# lists within table cells or notes, set as lines of text',
  ],
  'list-sign': [
    'a lettered list (a, b, c), numbered in figures',
    '# lettered lists (a, b, c), numbered in figures',
  ],
  'definition-list': [
    'a word followed by its definition, set in bold',
    '# words followed by their definitions, set in bold',
  ],
  'quotation-as-text': [
    'a quotation became plain text, in a place that takes none',
    '# quotations became plain text, in places that take none',
  ],
  'box-as-text': [
    'a box became plain text, in a place that takes none',
    '# boxes became plain text, in places that take none',
  ],
  'text-box': ['a text box became a box', '# text boxes became boxes'],
  'note-in-note': ['a note within a note put in brackets', '# notes within notes put in brackets'],
  'note-in-field': [
    'a note of a headline or caption put in brackets',
    '# notes of headlines or captions put in brackets',
  ],
  'field-marks': [
    'formatting taken off a headline, standfirst or caption',
    'formatting taken off # headlines, standfirsts or captions',
  ],
  strikethrough: [
    'a struck-out passage, kept without its stroke',
    '# struck-out passages, kept without their stroke',
  ],
  underline: ['an underlining taken off', '# underlinings taken off'],
  'field-code': [
    'a field that the word processor computes (a date, a reference…) became text',
    '# fields that the word processor computes (dates, references…) became text',
  ],
  'tracked-insertion': [
    'an addition in tracked changes, accepted',
    '# additions in tracked changes, accepted',
  ],
  'embed-as-link': [
    'content of another site became a link',
    '# pieces of content of other sites became links',
  ],
  shortcode: [
    'a command of the site, ‘%1’, replaced by what it shows',
    '# commands of the site, ‘%1’, replaced by what they show',
  ],
  'site-link': [
    'a link to a page of its site, given the site’s address',
    '# links to pages of their site, given the site’s address',
  ],
  'link-tracking': ['a link freed of what tracks its readers', '# links freed of what tracks their readers'],
  'picture-found': ['a picture found elsewhere in the folder', '# pictures found elsewhere in the folder'],
  'date-unknown': ['undated: the date of the import is taken', '# undated: the date of the import is taken'],
  'credit-from-file': ['credit taken from the picture’s file', '# credits taken from the pictures’ files'],
  slug: ['page address rewritten', '# page addresses rewritten'],
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
    'the name of the programming language of a passage, which nothing shows',
    'the names of the programming languages of # passages, which nothing shows',
  ],
  typography: [
    'a place where the typography was corrected (quotation marks, spaces…)',
    '# places where the typography was corrected (quotation marks, spaces…)',
  ],
  'exact-copy': [
    'the text and its status come from the readable file (.md), as the exact copy beside it says something else; to be read over',
    '# texts and their status come from the readable files (.md), as the exact copies beside them say something else; to be read over',
  ],
  'approval-from-copy': [
    'a quotation is noted as approved, as the file says; to be checked if the file is not your own',
    '# quotations are noted as approved, as the files say; to be checked if the files are not your own',
  ],
  'code-page': [
    'an old file, whose accented letters are written in an unknown way (%1) and read as those of western Europe; to be read over',
    '# old files, whose accented letters are written in an unknown way (%1) and read as those of western Europe; to be read over',
  ],
  'encoding-guessed': [
    'the file does not say how it writes accented letters: Ronéo has guessed it (%1); to be read over',
    'the files do not say how they write accented letters: Ronéo has guessed it (%1); to be read over',
  ],
  'encoding-disproved': [
    'the file says that it writes accented letters in %1, but does so in %2; to be read over',
    'the files say that they write accented letters in %1, but do so in %2; to be read over',
  ],
  language: [
    'the file’s language (%1) corrected by its words: %2',
    'the files’ language (%1) corrected by their words: %2',
  ],
};
