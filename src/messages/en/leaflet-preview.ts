import type { leafletPreview as french } from '../fr/leaflet-preview';
import { settingWords } from './leaflet-settings';
import { count, quoted } from './typography';

/** The leaflet beside its text: how it is made, and how it is looked at. */
export const leafletPreview: typeof french = {
  choice: 'How the leaflet is made',
  format: 'Format',
  template: 'Template',
  ink: 'Ink',
  exported: 'exported',
  views: 'View of the leaflet',
  view: { pages: 'Pages', sheets: 'Sheets', copy: 'Photocopy' },
  viewHints: {
    pages: 'The pages, one by one',
    sheets: 'The sheets to print, with their folds and cuts',
    copy: 'What is left of the leaflet when a photocopy is photocopied',
  },
  side: {
    front: (sheet, sheets) => (sheets > 1 ? `Sheet ${sheet}, front` : 'Front'),
    back: (sheet, sheets) => (sheets > 1 ? `Sheet ${sheet}, back` : 'Back'),
  },
  sideWith: (side, pages, count) => `${side}: ${count > 1 ? 'pages' : 'page'} ${pages}`,
  fold: 'fold',
  cut: 'cut',
  glue: 'glue',
  tooMany: (format, words) => `${format}: ${count(words, 'word', 'words')} too many`,
  tooManyMadeAs: (tooMany, made) => `${tooMany}; will be made as ${made}`,
  chooseColour: 'Choose the colour',
  choose: (format) => `Change to ${format}`,
  draft: 'A draft: it will not be exported in this format.',
  draftOfAll: 'A draft: no larger format holds it, and it is exported as such, marked on each page.',
  draftMark: 'Draft',
  pageTooMany: 'Page too many',
  print: 'Print the leaflet…',
  printDraft: 'Print the draft…',
  templates: (format) => `Templates for a leaflet, ${format}`,
  shownWith: 'The templates are shown with',
  shownText: { own: 'This text', sample: 'A sample' },
  templatesHelp: {
    own: 'The first page of this text, in each template.',
    sample: 'Each template, with a text made for it.',
  },
  suitable: 'Let Ronéo choose by the format',
  setting: 'Setting the page…',
  broken: (why) => `This template could not be set (${why}).`,
  own: 'Yours',
  copyTemplate: (name) => `Copy ${quoted(name)} to change it…`,
  copiedTemplate: (name) =>
    `The template ${quoted(name)} is yours. Change the files of its folder: this panel reads them again whenever it opens.`,
  showTemplate: 'Show its folder',
  adjust: 'Adjust the leaflet by hand',
  /** Takes away what was set by hand. */
  unadjusted: 'Leave it all to Ronéo',
  settings: settingWords,
  found: (usual, size) => `${usual} (${size})`,
  settingGroups: { text: 'Text', head: 'Head', look: 'Letters and colour', end: 'End' },
  wrongSetting: 'This is no web address, or it is too long.',
  headlineLines: 'Lines of the headline',
  endLineAfter: (word) => `End the line after ${quoted(word)}`,
  bestLines: 'Best line ends',
  standfirstPrinted: { printed: 'Printed', leftOut: 'Left out of the leaflet' },
  coupon: 'To cut off',
  noCoupon: 'Nothing',
  leadPrinted: {
    fits: 'Where it goes best',
    leads: 'Large, before the text',
    sits: 'In the text',
    leftOut: 'Left out of the leaflet',
  },
  leftOut: {
    choose: 'Leave passages out of the leaflet…',
    change: (passages) => `${count(passages, 'passage', 'passages')} left out…`,
    title: 'Passages left out of the leaflet',
    help: 'What is ticked is not printed on the leaflets of this text. The text itself does not change: the site and the press have all of it.',
    words: (words) => count(words, 'word', 'words'),
    enough: (left, needed, format) =>
      left >= needed
        ? `${count(left, 'word', 'words')} left out: enough for ${format}.`
        : `${count(left, 'word', 'words')} left out; ${needed} are needed for ${format}.`,
    chosen: (left) => `${count(left, 'word', 'words')} left out.`,
    printAll: 'Print everything',
    save: 'Print without these passages',
  },
};
