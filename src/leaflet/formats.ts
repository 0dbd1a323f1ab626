import type { Imposition } from './imposition';

/** Every format that a leaflet can be made in: flat ones first, then folded and bound ones. */
export const leafletFormatNames = [
  'a5',
  'a6',
  'dl',
  'square',
  'a4',
  'a3',
  'a2',
  'a3-tiles',
  'a2-tiles',
  'tabloid-tiles',
  'letter',
  'half-letter',
  'door-hanger',
  'postcard',
  'label-70x37',
  'label-63x38',
  'label-99x67',
  'a4-fold',
  'a4-roll',
  'a4-accordion',
  'a6-zine',
  'a7-zine',
  'a5-booklet',
] as const;
export type LeafletFormatName = (typeof leafletFormatNames)[number];

/** Sizes that the fitting may choose, in points, from the smallest that reads well to the largest that looks well. */
export type SizeRange = readonly [least: number, most: number];

/** How lines end: at the same edge, or where their words do. */
export const lineEnds = ['justified', 'ragged'] as const;
export type LineEnds = (typeof lineEnds)[number];

/** A way to set a text: in how many columns, at which sizes of type, with how much from line to line, in ems. */
export interface TextSetting {
  columns: number;
  body: SizeRange;
  leading: SizeRange;
  /** How large a short text may be set where its picture and headline are as large as they may be and room is left. */
  roomy?: number;
  /** How lines end; absent, justified unless their spaces would gape. */
  lines?: LineEnds;
}

/**
 * A format of a leaflet: the page that is read, how many of them it may have, the ways to set its text, and how it is laid out on
 * the machine's sheets. The fitting chooses sizes by it, and the Typst templates are given it as data. Lengths are millimetres,
 * sizes of type points.
 */
export interface LeafletFormat {
  name: LeafletFormatName;
  /** One page as it is read. */
  width: number;
  height: number;
  /** How many pages it may have, fewest first: sides of a sheet, panels of a folded one, pages of a booklet. */
  pageCounts: readonly number[];
  /** Free of text on every page; the strip with the group's name stands in the top margin. */
  margin: { side: number; top: number; bottom: number };
  /** Between two columns. */
  gutter: number;
  /** The ways to set its text, the one for the shortest text first. */
  settings: readonly TextSetting[];
  /** The sizes of the type around the text, and how tall a picture across the page may be. */
  display: {
    standfirst: SizeRange;
    headline: { largest: SizeRange; tallest: SizeRange; above: SizeRange };
    picture: SizeRange;
    note: number;
  };
  imposition: Imposition;
  /** Whether each page has one thought, if the text has as many: a part, a paragraph or some sentences. */
  isByThought?: true;
  /** A hole through the paper, by which it hangs: its middle from the top, and how wide it is. */
  hole?: { middle: number; width: number };
  /** The next larger format, for a text that is too long for this one; null when there is none. */
  larger: LeafletFormatName | null;
}

const a4 = { width: 210, height: 297 };
const a4Landscape = { width: 297, height: 210 };
/** The paper of North America, 8.5 by 11 inches. */
const letter = { width: 215.9, height: 279.4 };

/** Display type for a page, from what looks well on A5. */
function displayFor(width: number, height: number, note: number): LeafletFormat['display'] {
  const across = width / 148;
  const down = height / 210;
  const scaled = ([least, most]: SizeRange, by: number): SizeRange => [
    Math.round(least * by),
    Math.round(most * by),
  ];
  const text = Math.sqrt(across);
  return {
    standfirst: [10.4 * text, 13.5 * text],
    headline: { largest: scaled([44, 60], across), tallest: scaled([74, 180], down), above: [8, 11] },
    picture: scaled([90, 205], down),
    note,
  };
}

const twoColumns: TextSetting = { columns: 2, body: [8.2, 9.8], leading: [1.28, 1.34], roomy: 11.6 };
const oneColumn: TextSetting = { columns: 1, body: [10.4, 13.4], leading: [1.34, 1.42], roomy: 16 };
/** For a whole sheet of paper. */
const wideColumn: TextSetting = { columns: 1, body: [15.5, 17], leading: [1.4, 1.44], roomy: 20 };
const wideColumns: TextSetting = { columns: 2, body: [9.4, 14.4], leading: [1.3, 1.4], roomy: 15.5 };
/** For pages that a short text would leave empty: of a folded sheet there are always as many. */
const largeColumn: TextSetting = { columns: 1, body: [10.4, 19], leading: [1.32, 1.42] };
const panel: TextSetting = { columns: 1, body: [8, 19], leading: [1.28, 1.38] };

/** One of a sheet of labels that are cut already; those that reach the sheet's edge keep clear of what no copier prints. */
function labelFormat(
  name: LeafletFormatName,
  page: { width: number; height: number },
  { across, down, gap }: { across: number; down: number; gap: number },
): LeafletFormat {
  const edge = gap === 0 ? 5 : 4;
  return {
    name,
    ...page,
    pageCounts: [1],
    margin: { side: edge, top: edge, bottom: edge },
    gutter: 3,
    settings: [{ columns: 1, body: [7, 9], leading: [1.25, 1.3] }],
    display: displayFor(page.width, page.height, 6),
    imposition: { kind: 'copies', sheet: a4, across, down, labels: { gap } },
    larger: null,
  };
}

/** For parts of A4 or Letter: what is glued, in millimetres. Around them is room for marks where copiers print. */
const overlap = 10;

const a3: LeafletFormat = {
  name: 'a3',
  width: 297,
  height: 420,
  pageCounts: [1],
  margin: { side: 20, top: 30, bottom: 14 },
  gutter: 9,
  settings: [
    { columns: 2, body: [14, 24], leading: [1.32, 1.4], roomy: 28 },
    { columns: 3, body: [10, 14], leading: [1.3, 1.34] },
  ],
  display: displayFor(297, 420, 8),
  imposition: { kind: 'copies', sheet: { width: 297, height: 420 }, across: 1, down: 1 },
  larger: 'a4',
};

const a2: LeafletFormat = {
  name: 'a2',
  width: 420,
  height: 594,
  pageCounts: [1],
  margin: { side: 28, top: 42, bottom: 20 },
  gutter: 13,
  settings: [{ columns: 2, body: [20, 34], leading: [1.32, 1.4], roomy: 40 }],
  display: displayFor(420, 594, 11),
  imposition: { kind: 'copies', sheet: { width: 420, height: 594 }, across: 1, down: 1 },
  larger: null,
};

/** The formats by their names. */
export const leafletFormats: Readonly<Record<LeafletFormatName, LeafletFormat>> = {
  a5: {
    name: 'a5',
    width: 148,
    height: 210,
    pageCounts: [1, 2],
    margin: { side: 10, top: 19, bottom: 9 },
    gutter: 5,
    settings: [oneColumn, twoColumns],
    display: displayFor(148, 210, 6.8),
    imposition: { kind: 'copies', sheet: a4Landscape, across: 2, down: 1 },
    larger: 'a4-fold',
  },
  a6: {
    name: 'a6',
    width: 105,
    height: 148.5,
    pageCounts: [1, 2],
    margin: { side: 8, top: 17, bottom: 8.5 },
    gutter: 5,
    settings: [{ columns: 1, body: [7.8, 11.5], leading: [1.28, 1.36], roomy: 14 }],
    display: displayFor(105, 148.5, 6.4),
    imposition: { kind: 'copies', sheet: a4, across: 2, down: 2 },
    larger: 'a5',
  },
  dl: {
    name: 'dl',
    width: 99,
    height: 210,
    pageCounts: [1, 2],
    margin: { side: 8, top: 18, bottom: 9 },
    gutter: 5,
    settings: [{ columns: 1, body: [8, 11.5], leading: [1.28, 1.36], roomy: 14 }],
    display: displayFor(99, 180, 6.4),
    imposition: { kind: 'copies', sheet: a4Landscape, across: 3, down: 1 },
    larger: 'a4-roll',
  },
  square: {
    name: 'square',
    width: 148,
    height: 148,
    pageCounts: [1, 2],
    margin: { side: 10, top: 19, bottom: 9 },
    gutter: 5,
    settings: [oneColumn, twoColumns],
    display: displayFor(148, 148, 6.8),
    imposition: { kind: 'copies', sheet: a4Landscape, across: 2, down: 1 },
    larger: 'a5',
  },
  a4: {
    name: 'a4',
    ...a4,
    pageCounts: [1, 2],
    margin: { side: 14, top: 24, bottom: 11 },
    gutter: 7,
    settings: [wideColumn, wideColumns],
    display: displayFor(210, 297, 7.4),
    imposition: { kind: 'copies', sheet: a4, across: 1, down: 1 },
    larger: 'a5-booklet',
  },
  a3,
  a2,
  'a3-tiles': {
    ...a3,
    name: 'a3-tiles',
    imposition: { kind: 'tiles', sheet: a4, across: 2, down: 2, overlap },
    larger: null,
  },
  'a2-tiles': {
    ...a2,
    name: 'a2-tiles',
    imposition: { kind: 'tiles', sheet: a4Landscape, across: 2, down: 4, overlap },
  },
  /** A poster of 11 by 17 inches, of four sheets of Letter. */
  'tabloid-tiles': {
    ...a3,
    name: 'tabloid-tiles',
    width: 279.4,
    height: 431.8,
    display: displayFor(279.4, 431.8, 8),
    imposition: { kind: 'tiles', sheet: letter, across: 2, down: 2, overlap },
    larger: null,
  },
  'door-hanger': {
    name: 'door-hanger',
    width: 99,
    height: 210,
    pageCounts: [1, 2],
    margin: { side: 8, top: 66, bottom: 9 },
    gutter: 5,
    settings: [{ columns: 1, body: [8, 11.5], leading: [1.28, 1.36], roomy: 14 }],
    display: displayFor(99, 135, 6.4),
    imposition: { kind: 'copies', sheet: a4Landscape, across: 3, down: 1 },
    hole: { middle: 30, width: 36 },
    larger: 'a5',
  },
  postcard: {
    name: 'postcard',
    width: 148.5,
    height: 105,
    pageCounts: [2],
    margin: { side: 7, top: 7, bottom: 7 },
    gutter: 6,
    settings: [{ columns: 1, body: [7.5, 12], leading: [1.3, 1.36] }],
    display: displayFor(148, 105, 6),
    imposition: { kind: 'copies', sheet: a4Landscape, across: 2, down: 2 },
    larger: null,
  },
  'label-70x37': labelFormat('label-70x37', { width: 70, height: 37 }, { across: 3, down: 8, gap: 0 }),
  'label-63x38': labelFormat('label-63x38', { width: 63.5, height: 38.1 }, { across: 3, down: 7, gap: 2.54 }),
  'label-99x67': labelFormat('label-99x67', { width: 99.1, height: 67.7 }, { across: 2, down: 4, gap: 2.5 }),
  letter: {
    name: 'letter',
    ...letter,
    pageCounts: [1, 2],
    margin: { side: 15, top: 24, bottom: 11 },
    gutter: 7,
    settings: [wideColumn, wideColumns],
    display: displayFor(210, 279, 7.4),
    imposition: { kind: 'copies', sheet: letter, across: 1, down: 1 },
    larger: null,
  },
  'half-letter': {
    name: 'half-letter',
    width: 139.7,
    height: 215.9,
    pageCounts: [1, 2],
    margin: { side: 10, top: 19, bottom: 9 },
    gutter: 5,
    settings: [oneColumn, twoColumns],
    display: displayFor(140, 210, 6.8),
    imposition: {
      kind: 'copies',
      sheet: { width: letter.height, height: letter.width },
      across: 2,
      down: 1,
    },
    larger: 'letter',
  },
  'a4-fold': {
    name: 'a4-fold',
    width: 148.5,
    height: 210,
    pageCounts: [4],
    margin: { side: 10, top: 19, bottom: 9 },
    gutter: 5,
    settings: [largeColumn, twoColumns],
    display: displayFor(148, 210, 6.8),
    imposition: { kind: 'folded', sheet: a4Landscape, fold: 'single' },
    larger: 'a5-booklet',
  },
  'a4-roll': {
    name: 'a4-roll',
    width: 97,
    height: 210,
    pageCounts: [6],
    margin: { side: 8, top: 18, bottom: 9 },
    gutter: 5,
    settings: [panel],
    display: displayFor(97, 180, 6.4),
    imposition: { kind: 'folded', sheet: a4Landscape, fold: 'roll' },
    larger: 'a5-booklet',
  },
  'a4-accordion': {
    name: 'a4-accordion',
    width: 99,
    height: 210,
    pageCounts: [6],
    margin: { side: 8, top: 18, bottom: 9 },
    gutter: 5,
    settings: [panel],
    display: displayFor(99, 180, 6.4),
    imposition: { kind: 'folded', sheet: a4Landscape, fold: 'accordion' },
    larger: 'a5-booklet',
  },
  'a6-zine': {
    name: 'a6-zine',
    width: 105,
    height: 148.5,
    pageCounts: [8],
    margin: { side: 9, top: 17, bottom: 9 },
    gutter: 5,
    settings: [{ ...panel, body: [8, 20] }],
    display: displayFor(105, 148.5, 6.4),
    imposition: { kind: 'folded', sheet: a4, fold: 'quarter' },
    larger: 'a5-booklet',
  },
  'a7-zine': {
    name: 'a7-zine',
    width: 74.25,
    height: 105,
    pageCounts: [8],
    margin: { side: 6.5, top: 7, bottom: 9.5 },
    gutter: 4,
    settings: [{ columns: 1, body: [8.6, 16], leading: [1.26, 1.34], lines: 'ragged' }],
    display: displayFor(74.25, 105, 6.4),
    imposition: { kind: 'folded', sheet: a4Landscape, fold: 'slit' },
    isByThought: true,
    larger: 'a6-zine',
  },
  'a5-booklet': {
    name: 'a5-booklet',
    width: 148.5,
    height: 210,
    pageCounts: Array.from({ length: 15 }, (_, at) => 8 + 4 * at),
    margin: { side: 17, top: 21, bottom: 16 },
    gutter: 5,
    settings: [{ columns: 1, body: [9.8, 14], leading: [1.36, 1.46], roomy: 16.5 }],
    display: displayFor(148, 210, 7.4),
    imposition: { kind: 'booklet', sheet: a4Landscape },
    larger: null,
  },
};

/** The papers that printers hold, the largest first. */
const papers = [
  { name: 'A2', width: 420, height: 594 },
  { name: 'A3', width: 297, height: 420 },
  { name: 'Letter', ...letter },
  { name: 'A4', ...a4 },
  { name: 'A5', width: 148, height: 210 },
] as const;
export type Paper = (typeof papers)[number]['name'];

/** The smallest paper that holds a page either way round; a page of A5 folded from A4 is half a millimetre wider than A5. */
export function paperFor(page: { width: number; height: number }): Paper {
  const isWithin = (short: number, long: number) =>
    Math.min(page.width, page.height) <= short + 1 && Math.max(page.width, page.height) <= long + 1;
  return papers.findLast(({ width, height }) => isWithin(width, height))?.name ?? 'A2';
}

/** The format by which pictures are judged where no other is asked for. */
export const usualFormat: LeafletFormat = leafletFormats.a5;
