import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { ITableOptions } from 'docx';
import { plainText } from '../../../../src/article';
import type { Block, ProgrammeEntry } from '../../../../src/article';
import { drawTable } from '../../../../src/render';
import type { DrawnCell, FilledBlock } from '../../../../src/render';
import { docxLine, docxParagraph, docxWords } from './paragraphs';
import type { DocxContext } from './paragraphs';

type TableBlock = Extract<Block, { type: 'table' }>;

/** A table under its caption; nothing but the caption when it has no rows. */
export function docxTable(table: TableBlock, context: DocxContext): (Paragraph | Table)[] {
  const { rows: drawn, headingRows } = drawTable(table);
  // What a screen reader takes for the names of columns and rows.
  const firstColumn = drawn.some((row) => row[0]?.heads === 'row');
  const tableLook = { firstRow: headingRows > 0, firstColumn, noHBand: true, noVBand: true };
  const { step, widths } = docxColumns(table);
  const rows = drawn.map((row, at) => {
    const cells = row.map((cell, column) => {
      const children = docxLine(cell.content, context);
      const paragraph = docxParagraph(context, {
        style: `${cell.bold ? 'TableHeading' : 'TableText'}${step}`,
        alignment: alignments[cell.alignment],
        children,
      });
      const width = { size: widths[column] ?? 0, type: WidthType.DXA };
      return new TableCell({ children: [paragraph], width, margins });
    });
    return new TableRow({
      children: cells,
      cantSplit: true,
      ...(at < headingRows ? { tableHeader: true } : {}),
    });
  });
  const caption = table.caption.trim()
    ? [docxParagraph(context, { style: 'TableCaption', children: docxWords(context, table.caption) })]
    : [];
  return rows.length > 0
    ? [
        ...caption,
        borderedTable(rows, ruledBorders, context, { columnWidths: widths, tableLook }),
        new Paragraph({ children: [] }),
      ]
    : caption;
}

type Programme = Extract<FilledBlock, { type: 'programme' }>;

/** A programme as two columns without lines; a word processor's user fills in rows as in any table. */
export function docxProgramme(
  { caption, head, entries }: Programme,
  context: DocxContext,
  blocksOf: (content: ProgrammeEntry['content']) => (Paragraph | Table)[],
): (Paragraph | Table)[] {
  const hours = longest([head?.time ?? [], ...entries.map(({ time }) => time)].map(plainText));
  const first = Math.min(hours * steps[0].letter + cellMargins, pageWidth / 3);
  const widths = [first, pageWidth - first];
  const row = (time: Paragraph, what: (Paragraph | Table)[]) =>
    new TableRow({
      cantSplit: true,
      children: [[time], what].map((children, at) => {
        return new TableCell({ children, width: { size: widths[at] ?? 0, type: WidthType.DXA }, margins });
      }),
    });
  const bold = (line: ProgrammeEntry['time']) =>
    docxParagraph(context, { style: 'TableHeading', children: docxLine(line, context) });
  const rows = entries.map(({ time, content }) => {
    const what = blocksOf(content);
    return row(bold(time), what.length > 0 ? what : [new Paragraph({ children: [] })]);
  });
  const heading = head ? [row(bold(head.time), [bold(head.content)])] : [];
  return [
    ...(caption.trim()
      ? [docxParagraph(context, { style: 'TableCaption', children: docxWords(context, caption) })]
      : []),
    borderedTable([...heading, ...rows], noBorders, context, { columnWidths: widths }),
    new Paragraph({ children: [] }),
  ];
}

const alignments = {
  start: AlignmentType.START,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  end: AlignmentType.END,
} satisfies Record<DrawnCell['alignment'], string>;

const margins = { top: 20, bottom: 20, left: 60, right: 60 };

/** Twentieths of a point between the margins of the page. */
const pageWidth = 9072;

/** How much of a column's width are the margins of its cells. */
const cellMargins = margins.left + margins.right;

/**
 * Sizes of a table's text: the suffix of its styles, and how wide one of its letters is taken to be, in twentieths of a
 * point: six tenths of its height, as Arial's bold capitals and m are wider than most.
 */
const steps = [
  { step: '', letter: 114 },
  { step: 'Small', letter: 96 },
  { step: 'Smallest', letter: 78 },
] as const;

/** The size of a table's text and the widths of its columns. */
export interface DocxColumns {
  step: (typeof steps)[number]['step'];
  /** Of each column, in twentieths of a point. */
  widths: number[];
}

/** Columns wide enough for their longest words, in smaller text where needed, with their share of the remaining width. */
export function docxColumns({ rows }: TableBlock): DocxColumns {
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: count }, (_, at) => {
    const texts = rows.map(({ cells }) => plainText(cells[at]?.content ?? []));
    return { word: longest(texts.flatMap((text) => text.split(/[\s/]|(?<=-)/u))), line: longest(texts) };
  });
  const least = (letter: number) => columns.map(({ word }) => word * letter + cellMargins);
  const { step, letter } = steps.find((each) => sum(least(each.letter)) <= pageWidth) ?? steps[2];
  const wanted = columns.map(({ line }) => line * letter + cellMargins);
  return { step, widths: fillPage(least(letter), wanted) };
}

/** Widths between the least and the wanted that fill the page; in proportion to one of them where that is impossible. */
function fillPage(least: readonly number[], wanted: readonly number[]): number[] {
  const [low, high] = [sum(least), sum(wanted)];
  if (low >= pageWidth || high <= pageWidth) {
    const base = low >= pageWidth ? least : wanted;
    return base.map((width) => Math.round((width * pageWidth) / Math.max(1, sum(base))));
  }
  const part = (pageWidth - low) / (high - low);
  return least.map((width, at) => Math.round(width + part * ((wanted[at] ?? width) - width)));
}

function longest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => [...text].length));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Horizontal lines only, for tables of data. */
const ruledBorders = {
  top: line,
  bottom: line,
  insideHorizontal: line,
  left: none,
  right: none,
  insideVertical: none,
};

const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** A line on each side, for a box. */
export const boxBorders = { top: line, bottom: line, left: line, right: line };

/** A table over the whole width of the page, laid out in the article's direction. */
export function borderedTable(
  rows: TableRow[],
  borders: object,
  context: DocxContext,
  options: Pick<ITableOptions, 'columnWidths' | 'tableLook'> = {},
): Table {
  return new Table({
    rows,
    ...options,
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders,
    ...(context.rightToLeft ? { visuallyRightToLeft: true } : {}),
  });
}
