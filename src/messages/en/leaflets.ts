import { count, quoted } from './typography';
import type { Messages } from '../messages';
import type { GuideStep } from '../../leaflet';
import type { leafletNames as french } from '../fr/leaflets';

/** What a person calls the formats, templates and inks of leaflets. */
export const leafletNames: typeof french = {
  formats: {
    a5: 'A5',
    a6: 'A6',
    dl: 'DL, a third of A4',
    square: '148\u00a0mm square',
    a4: 'A4',
    a3: 'A3',
    letter: 'US Letter',
    'half-letter': 'half a US Letter',
    a2: 'A2',
    'a3-tiles': 'A3 on A4 sheets to glue',
    'a2-tiles': 'A2 on A4 sheets to glue',
    'tabloid-tiles': 'tabloid (11 × 17 inches) on US Letter sheets to glue',
    'door-hanger': 'door hanger',
    postcard: 'postcard, A6 across',
    'label-70x37': 'labels of 70 × 37\u00a0mm, 24 to a sheet',
    'label-63x38': 'labels of 63.5 × 38.1\u00a0mm, 21 to a sheet',
    'label-99x67': 'labels of 99.1 × 67.7\u00a0mm, 8 to a sheet',
    'a4-fold': 'A4 folded to A5',
    'a4-roll': 'A4 folded in three',
    'a4-accordion': 'A4 accordion',
    'a6-zine': 'A4 folded in four, 8 pages A6',
    'a7-zine': 'A4 printed on one side, folded to 8 pages of A7',
    'a5-booklet': 'A5 booklet',
  },
  templates: {
    tract: 'Classic',
    appel: 'Appeal',
    affiche: 'Poster',
    'fond-perdu': 'Full-bleed poster',
    lettre: 'Open letter',
    depliant: 'Folded leaflet',
    brochure: 'Booklet',
    petition: 'Petition sheet',
    pancarte: 'Placard',
    etiquette: 'Sticker',
    carte: 'Postcard',
    zine: 'Mini-zine',
    bulletin: 'Newsletter',
  },
  purposes: {
    tract: 'To convince: a large headline, the text in columns, an invitation at the foot.',
    appel: 'To bring people together: the day, the hour and the place, very large.',
    affiche: 'To be read from afar: the headline, a picture, the appointment. The text is not on it.',
    'fond-perdu':
      'For a picture or a colour up to the edge: headline and appointment on a plain field. The text is not on it.',
    lettre: 'To address someone: a single column, the signatories at the end.',
    depliant: 'To explain: a cover, the text inside, the invitation on the back.',
    brochure: 'For a long text: cover, contents, numbered pages.',
    petition:
      'To collect signatures: the headline, a short appeal, fifteen to twenty-five lines. The text is not on it.',
    pancarte: 'To be held up: the headline alone, as large as the paper. The text is not on it.',
    etiquette: 'To stick anywhere: the headline large, the group’s name, its address. The text is not on it.',
    carte:
      'To write to someone elected: a picture or the headline in front, message and address on the back.',
    zine: 'For a pocket: one thought a page, in large letters, on a sheet printed on one side.',
    bulletin: 'To give news: several texts under the group’s name, contents, the invitation at the end.',
  },
  inks: { black: 'Black', two: 'Black and the group’s colour', colour: 'Full colour' },
  coupons: { join: 'Slip to send back', petition: 'Lines to sign', strips: 'Strips to tear off' },
};

/** The sheet that shows how a leaflet is printed, folded and cut. */
export const foldGuide = {
  titles: {
    copies: (format: string) => `Print and cut: ${format}`,
    folded: (format: string) => `Print and fold: ${format}`,
    booklet: (format: string) => `Print, fold, staple: ${format}`,
    tiles: (format: string) => `Print and glue: ${format}`,
  },
  front: 'front',
  back: 'back',
  steps: {
    print: (paper) => `Print on ${paper} at 100%: actual size, without ‘fit to page’.`,
    'turn-short-edge': () =>
      'Both sides, flipped on the short edge. Print a single sheet first and hold it up to the light.',
    'turn-long-edge': () =>
      'Both sides, flipped on the long edge. Print a single sheet first and hold it up to the light.',
    'cut-two': () => 'Cut in two, from mark to mark. A guillotine cuts the whole stack at once.',
    'cut-three': () => 'Cut in three, from mark to mark. A guillotine cuts the whole stack at once.',
    'cut-four': () => 'Cut in four, from mark to mark: first in two, then each half in two.',
    'cut-square': () => 'Cut along the marks: first at the top and bottom, then in the middle.',
    'fold-single': () => 'Fold in two, with page 1 outside. Run a nail or a ruler along the fold.',
    'fold-roll-flap': () =>
      'Inside towards you, page 3 at the left. Fold in the right panel, the narrow one.',
    'fold-roll-cover': () => 'Fold the left panel over it: page 1 is in front.',
    'fold-accordion': () =>
      'Page 1 in front. Fold like an accordion: the first fold back, the second forward.',
    'fold-top-back': () => 'Page 1 at the bottom right. Fold the top back.',
    'fold-quarter': () => 'Fold in two again, like a book, with page 1 in front.',
    slit: () => 'Slit the top fold with a knife or a ruler: all eight pages can be turned.',
    'fold-eight': () =>
      'With the print outside, fold into eight: once lengthwise, twice across. Open the sheet again.',
    'slit-middle': () => 'Slit the middle along the full line: two pages long, clear of the edges.',
    'push-cross': () =>
      'Fold the sheet lengthwise, the print outside. Push both ends towards each other: the slit opens to a cross.',
    'fold-around': () => 'Fold the pages around like a book, page 1 in front.',
    'cut-hole': () => 'Cut out the circle at the top, and slit from the edge to it: it goes over the handle.',
    'cut-tiles': () =>
      'Lay the sheets out in the order of their numbers, in rows as drawn. Cut each along the full lines.',
    'glue-tiles': () =>
      'Glue the rows from left to right, each sheet over the one before, up to the dashes; then the rows one under the other.',
    stack: () => 'Stack the sheets in the order in which they come out.',
    'fold-booklet': () => 'Fold the stack in two, with page 1 outside.',
    staple: () => 'Staple twice in the fold, from outside, with a long-arm stapler.',
  } satisfies Record<GuideStep, (paper: string) => string> as Record<GuideStep, (paper: string) => string>,
};

/** A newsletter of several texts, as it is ordered in the desk. */
export const newsletter: Messages['newsletter'] = {
  act: 'Make a newsletter…',
  title: 'Newsletter',
  help: 'One leaflet of all texts: the first opens it, the others follow in this order, each under its headline.',
  up: (headline) => `Move ${quoted(headline)} up`,
  down: (headline) => `Move ${quoted(headline)} down`,
  movedTo: (headline, place) => `${quoted(headline)}: place ${place}`,
  name: 'Name of the newsletter',
  usualName: 'The group’s name',
  number: 'Number',
  pages: 'Pages of the newsletter',
  madeAs: (format) => `To suit these texts, it will be made as ${format}.`,
  make: 'Continue to export',
  several: (texts) => `${count(texts, 'text', 'texts')} in one newsletter.`,
};
