/** Every format that a leaflet can be made in. */
export const leafletFormatNames = ['a5'] as const;
export type LeafletFormatName = (typeof leafletFormatNames)[number];

/** A size that the fitting may choose, in points, from the smallest that reads well to the largest that looks well. */
export type SizeRange = readonly [least: number, most: number];

/**
 * A format of a leaflet: its paper, its columns, the sizes that its type may take, how the copier prints it and how much text
 * it holds. The fitting chooses sizes by it, and the Typst template is given it as data. Lengths are millimetres, sizes of type points.
 */
export interface LeafletFormat {
  name: LeafletFormatName;
  /** One page as it is read. */
  width: number;
  height: number;
  /** The most pages that it may take. */
  pages: 1 | 2;
  /** Free of text on every page; the strip with the group's name stands in the top margin. */
  margin: { side: number; top: number; bottom: number };
  columns: { count: 2; gutter: number };
  type: {
    body: SizeRange;
    /** From one line of the text to the next, in ems. */
    leading: SizeRange;
    standfirst: SizeRange;
    headline: { largest: SizeRange; tallest: SizeRange; above: SizeRange };
    /** How tall a picture across the columns may be. */
    picture: SizeRange;
    note: number;
  };
  /** How copies are laid out on the copier's sheet, and on which edge the sheet is turned for its back. */
  imposition: { sheet: { width: number; height: number }; across: number; turn: 'short-edge' | 'long-edge' };
  /** Signs of text that it holds at the smallest sizes, measured on the template; the room that pictures take, in signs. */
  capacity: { onePage: number; allPages: number; lead: number; block: number };
}

/** The formats by their names. */
export const leafletFormats: Readonly<Record<LeafletFormatName, LeafletFormat>> = {
  a5: {
    name: 'a5',
    width: 148,
    height: 210,
    pages: 2,
    margin: { side: 10, top: 19, bottom: 9 },
    columns: { count: 2, gutter: 5 },
    type: {
      body: [8.2, 10.5],
      leading: [1.28, 1.34],
      standfirst: [10.4, 13.5],
      headline: { largest: [44, 60], tallest: [74, 180], above: [5, 9] },
      picture: [140, 205],
      note: 6.8,
    },
    imposition: { sheet: { width: 297, height: 210 }, across: 2, turn: 'short-edge' },
    capacity: { onePage: 2300, allPages: 6700, lead: 900, block: 450 },
  },
};

/**
 * The format that every leaflet is made in. Once a person can choose another, this goes, and the compiler names each place that
 * must be told which.
 */
export const leafletFormat: LeafletFormat = leafletFormats.a5;

/** What a person calls a format: "A5". */
export function paperName({ name }: LeafletFormat): string {
  return name.toUpperCase();
}

/** Where a format prints a picture: the lead across the page, others across a column. */
export const printPlaces = ['lead', 'column'] as const;
export type PrintPlace = (typeof printPlaces)[number];

/** How wide a picture is printed at a place, in millimetres. */
export function printWidth({ width, margin, columns }: LeafletFormat, place: PrintPlace): number {
  const measure = width - 2 * margin.side;
  return place === 'lead' ? measure : (measure - (columns.count - 1) * columns.gutter) / columns.count;
}
