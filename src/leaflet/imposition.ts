/** A size in millimetres. */
export interface Size {
  width: number;
  height: number;
}

/** A page, and how it is laid out on the machine's sheets. */
export interface ImposedFormat extends Size {
  imposition: Imposition;
}

/** How a format is laid out on the machine's sheets. */
export type Imposition =
  /** The same page several times on a side, to be cut apart. */
  | {
      kind: 'copies';
      sheet: Size;
      across: number;
      down: number;
      /** Of a sheet of labels, which are cut already: what is between two beside each other. */
      labels?: { gap: number };
    }
  /** All pages on one sheet, to be folded. */
  | { kind: 'folded'; sheet: Size; fold: Fold }
  /** One page larger than the sheets, in parts that are glued together; each has `overlap` of its right and lower neighbours too. */
  | { kind: 'tiles'; sheet: Size; across: number; down: number; overlap: number }
  /** Four pages to a sheet, the sheets laid into each other, folded and stapled in the fold. */
  | { kind: 'booklet'; sheet: Size };

/**
 * How a sheet is folded: once; in three with the last panel turned in; in three like an accordion; in four, the top
 * then slit open to leaf through; or in eight, slit in the middle, so that one side has all pages.
 */
export const folds = ['single', 'roll', 'accordion', 'quarter', 'slit'] as const;
export type Fold = (typeof folds)[number];

/** The edge on which a printer turns the sheet for its back. */
export const duplexEdges = ['short-edge', 'long-edge'] as const;
export type DuplexEdge = (typeof duplexEdges)[number];

/** A page on a side of a sheet, in millimetres from its top left corner; `turned` stands on its head. */
export interface Slot {
  page: number;
  x: number;
  y: number;
  turned: boolean;
  /** The part of the sheet on which the page shows, where that is larger than the sheet. */
  part?: { x: number; y: number } & Size;
}

/** What is done along a line of a sheet: the last, up to it the next sheet is glued on. */
export const lineKinds = ['fold', 'cut', 'glue'] as const;

/** A line across a sheet along which it is cut, folded or glued, in millimetres from the left or from the top. */
export interface SheetLine {
  kind: (typeof lineKinds)[number];
  direction: 'down' | 'across';
  at: number;
  /** Where it begins and ends, if not at the edges. */
  between?: readonly [from: number, to: number];
}

/** A sheet of the machine, its sides as they are printed, each with its lines. The back is absent when nothing is printed on it. */
export interface Sheet extends Size {
  front: Slot[];
  back: Slot[] | null;
  lines: SheetLine[];
  backLines: SheetLine[];
  /** Which part of a page it is, of those in rows from the top left. */
  tile?: { number: number; of: number };
}

/** A sheet before it is known on which edge it is turned. */
type FlatSheet = Omit<Sheet, 'backLines'>;

/** Whether a format has sheets that are laid out otherwise than page by page. */
export function isImposed({ imposition }: ImposedFormat): boolean {
  return imposition.kind !== 'copies' || imposition.across * imposition.down > 1;
}

/** How much farther out each sheet of a booklet is pushed by the one inside it: the thickness of 80 g/m² paper, in millimetres. */
const paperThickness = 0.1;

/** Stands in a slot that the leaflet has no page for: its place stays white. */
export const blankPage = 0;

/** The edge on which a format's sheets are turned when nothing else is asked: heads then stand above heads. */
export function usualEdge({ imposition: { sheet } }: ImposedFormat): DuplexEdge {
  return sheet.width > sheet.height ? 'short-edge' : 'long-edge';
}

/**
 * Lays `pages` pages of a format out on sheets, so that backs lie behind their fronts once the printer has turned the sheet on
 * `edge`. A booklet whose pages are no multiple of four ends with blank ones.
 * Booklet pages: for sheet i of n pages, counted from outside, n − 2i and 1 + 2i before 2 + 2i and n − 1 − 2i.
 */
export function imposePages(
  format: ImposedFormat,
  pages: number,
  edge: DuplexEdge = usualEdge(format),
): Sheet[] {
  const isUsual = edge === usualEdge(format);
  return sheetsOf(format, pages).map((sheet) => ({
    ...sheet,
    back: isUsual ? sheet.back : sheet.back && turnSide(sheet.back, sheet, format),
    backLines: sheet.lines.map((line) => mirrorLine(line, sheet, isUsual ? 'down' : 'across')),
  }));
}

/** A line seen from behind: turned on its usual edge, a sheet's left and right change places, on the other its top and bottom. */
function mirrorLine(line: SheetLine, { width, height }: Size, moved: SheetLine['direction']): SheetLine {
  const length = line.direction === 'down' ? width : height;
  return line.direction === moved ? { ...line, at: length - line.at } : line;
}

function sheetsOf(format: ImposedFormat, pages: number): FlatSheet[] {
  const { imposition } = format;
  switch (imposition.kind) {
    case 'copies':
      return copySheets(format, imposition, pages);
    case 'tiles':
      return tileSheets(format, imposition);
    case 'folded':
      return [foldedSheet(format, imposition, pages)];
    case 'booklet':
      return bookletSheets(format, imposition, pages);
  }
}

/** One sheet with copies of one leaflet, all heads up; cut lines stand between them, and around them where paper is left. */
function copySheets(
  { width, height }: Size,
  { sheet, across, down, labels }: Extract<Imposition, { kind: 'copies' }>,
  pages: number,
): FlatSheet[] {
  const columns = shares(sheet.width, width, across, labels?.gap);
  const rows = shares(sheet.height, height, down, labels && 0);
  const side = (page: number): Slot[] =>
    rows.places.flatMap((y) => columns.places.map((x) => ({ page, x, y, turned: false })));
  const cuts = [
    ...columns.cuts.map((at): SheetLine => ({ kind: 'cut', direction: 'down', at })),
    ...rows.cuts.map((at): SheetLine => ({ kind: 'cut', direction: 'across', at })),
  ];
  return [{ ...sheet, front: side(1), back: pages > 1 ? side(2) : null, lines: labels ? [] : cuts }];
}

/** Paper left over that is shared out between copies rather than cut off, in millimetres. */
const shareable = 2;

/** Where `count` copies of a size stand on a length of paper, and where it is cut: between them, and around them if much is left. */
function shares(
  paper: number,
  size: number,
  count: number,
  gap?: number,
): { places: number[]; cuts: number[] } {
  if (gap !== undefined) {
    const from = (paper - count * size - (count - 1) * gap) / 2;
    return { places: range(count).map((at) => from + at * (size + gap)), cuts: [] };
  }
  const isShared = paper - count * size <= shareable;
  const share = isShared ? paper / count : size;
  const from = isShared ? 0 : (paper - count * size) / 2;
  const places = range(count).map((at) => from + at * share + (share - size) / 2);
  const cuts = range(count + 1)
    .map((at) => from + at * share)
    .filter((at) => at > 0.01 && at < paper - 0.01);
  return { places, cuts };
}

/**
 * The parts of a page, each in the middle of its sheet. It is cut at its left and upper edge, and laid over its neighbours there; what it
 * has too much at the others is glued.
 */
function tileSheets(
  page: Size,
  { sheet, across, down, overlap }: Extract<Imposition, { kind: 'tiles' }>,
): FlatSheet[] {
  const part = {
    width: (page.width + (across - 1) * overlap) / across,
    height: (page.height + (down - 1) * overlap) / down,
  };
  const [x, y] = [(sheet.width - part.width) / 2, (sheet.height - part.height) / 2];
  const linesOf = (
    direction: SheetLine['direction'],
    from: number,
    size: number,
    isLast: boolean,
  ): SheetLine[] => [
    { kind: 'cut', direction, at: from },
    isLast
      ? { kind: 'cut', direction, at: from + size }
      : { kind: 'glue', direction, at: from + size - overlap },
  ];
  return range(across * down).map((at) => {
    const [column, row] = [at % across, Math.floor(at / across)];
    const slot = {
      page: 1,
      x: x - column * (part.width - overlap),
      y: y - row * (part.height - overlap),
      turned: false,
      part: { x, y, ...part },
    };
    return {
      ...sheet,
      front: [slot],
      back: null,
      lines: [
        ...linesOf('down', x, part.width, column === across - 1),
        ...linesOf('across', y, part.height, row === down - 1),
      ],
      tile: { number: at + 1, of: across * down },
    };
  });
}

/** The panels of each side from left to right, with the width of each; rows from the top, the upper one on its head. */
interface Panels {
  widths: readonly number[];
  /** The part of the line between its rows that is cut; the rest is folded. Without it all is cut. */
  slit?: readonly [from: number, to: number];
  rows: readonly { front: readonly number[]; back: readonly number[]; turned: boolean }[];
}

const panels: Readonly<Record<Fold, Panels>> = {
  single: { widths: [148.5, 148.5], rows: [{ front: [4, 1], back: [2, 3], turned: false }] },
  // Read cover, panel turned in, the three of the inside, back; the panel turned in is 3 mm narrower.
  roll: { widths: [97, 100, 100], rows: [{ front: [2, 6, 1], back: [3, 4, 5], turned: false }] },
  // Folded, the cover lies on one side, and what is printed behind the third panel on the other: the back.
  accordion: { widths: [99, 99, 99], rows: [{ front: [1, 2, 3], back: [6, 4, 5], turned: false }] },
  quarter: {
    widths: [105, 105],
    rows: [
      { front: [5, 4], back: [3, 6], turned: true },
      { front: [8, 1], back: [2, 7], turned: false },
    ],
  },
  // Pages follow each other around the sheet; the slit opens the four in the middle to a cross.
  slit: {
    widths: [74.25, 74.25, 74.25, 74.25],
    slit: [74.25, 222.75],
    rows: [
      { front: [5, 4, 3, 2], back: [], turned: true },
      { front: [6, 7, 8, 1], back: [], turned: false },
    ],
  },
};

function foldedSheet(
  page: Size,
  { sheet, fold }: Extract<Imposition, { kind: 'folded' }>,
  pages: number,
): FlatSheet {
  const { widths, rows, slit } = panels[fold];
  const side = (pick: 'front' | 'back'): Slot[] => {
    // Seen from behind, the panels stand in the other order.
    const across = pick === 'front' ? widths : widths.toReversed();
    return rows.flatMap((row, y) =>
      row[pick].map((number, x) => ({
        page: number > pages ? blankPage : number,
        x: sum(across.slice(0, x)) + ((across[x] ?? 0) - page.width) / 2,
        y: y * page.height,
        turned: row.turned,
      })),
    );
  };
  const down = widths.slice(1).map((_, at): SheetLine => {
    return { kind: 'fold', direction: 'down', at: sum(widths.slice(0, at + 1)) };
  });
  // The fold between the rows is slit open once the sheet is folded, or a part of it.
  const across = rows.slice(1).flatMap((_, row): SheetLine[] => {
    const line = { direction: 'across', at: (row + 1) * page.height } as const;
    if (!slit) return [{ kind: 'cut', ...line }];
    return [
      { kind: 'fold', ...line },
      { kind: 'cut', ...line, between: slit },
    ];
  });
  const back = side('back');
  return { ...sheet, front: side('front'), back: back.length > 0 ? back : null, lines: [...down, ...across] };
}

function bookletSheets(
  { width }: Size,
  { sheet }: Extract<Imposition, { kind: 'booklet' }>,
  pages: number,
): FlatSheet[] {
  const count = Math.ceil(pages / 4);
  const total = 4 * count;
  const spine = sheet.width / 2;
  return range(count).map((at) => {
    // An inner sheet sticks out at the edge that is trimmed: its pages move towards the spine by as much.
    const creep = at * paperThickness;
    const side = (left: number, right: number): Slot[] => [
      { page: left > pages ? blankPage : left, x: spine - width + creep, y: 0, turned: false },
      { page: right > pages ? blankPage : right, x: spine - creep, y: 0, turned: false },
    ];
    return {
      ...sheet,
      front: side(total - 2 * at, 1 + 2 * at),
      back: side(2 + 2 * at, total - 1 - 2 * at),
      lines: [{ kind: 'fold', direction: 'down', at: spine }],
    };
  });
}

/** A side turned by half a turn, as a printer that turns the sheet on its other edge needs it. */
function turnSide(side: readonly Slot[], sheet: Size, page: Size): Slot[] {
  return side.map((slot) => ({
    ...slot,
    x: sheet.width - slot.x - page.width,
    y: sheet.height - slot.y - page.height,
    turned: !slot.turned,
  }));
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
