import { plainText } from '../../article';
import type { Block, CellAlignment, Inline } from '../../article';

type Table = Extract<Block, { type: 'table' }>;

/** A cell as every outlet sets it. */
export interface DrawnCell {
  content: readonly Inline[];
  /** Whether the writer made it a heading: it is set in bold. */
  bold: boolean;
  /**
   * Which cells it heads, for screen readers; null for a cell of data. A heading without words heads nothing, and the first
   * column heads rows even where the writer left it plain.
   */
  heads: 'column' | 'row' | null;
  /** The writer's choice; else figures are at the end of their column, words at its start. */
  alignment: CellAlignment | 'start' | 'end';
  /** Whether it is in a column of figures, which are never broken. */
  isFigure: boolean;
}

/** A table's rows as every outlet sets them; the first `headingRows` name the columns. */
export interface DrawnTable {
  rows: DrawnCell[][];
  headingRows: number;
}

/** Determines for each cell what it heads and how it is aligned. */
export function drawTable(table: Table): DrawnTable {
  const headingRows = countHeadingRows(table);
  const figures = numericColumns(table);
  const isNamed = firstColumnNamesRows(table, headingRows);
  const rows = table.rows.map(({ cells }, y) =>
    cells.map(({ header, content, alignment }, x): DrawnCell => {
      const isEmpty = plainText(content).trim() === '';
      const headsRow = header || (x === 0 && isNamed);
      const heads = y < headingRows ? 'column' : headsRow ? 'row' : null;
      return {
        content,
        bold: header,
        heads: isEmpty ? null : heads,
        alignment: alignment ?? (figures.has(x) ? 'end' : 'start'),
        isFigure: figures.has(x),
      };
    }),
  );
  return { rows, headingRows };
}

/** The columns with only figures below their heading; the first column heads the rows. */
function numericColumns({ rows }: Table): ReadonlySet<number> {
  const figures = new Set<number>();
  const wordy = new Set([0]);
  for (const { cells } of rows)
    for (const [column, { header, content }] of cells.entries()) {
      if (header || wordy.has(column)) continue;
      if (isFigure(plainText(content))) figures.add(column);
      else wordy.add(column);
    }
  return new Set([...figures].filter((column) => !wordy.has(column)));
}

/** The first rows that hold only headings; the corner above the names of rows may be empty. */
function countHeadingRows({ rows }: Table): number {
  if (rows.length < 2) return 0;
  const others = rows.findIndex(({ cells }) => {
    const [corner, ...rest] = cells;
    const isCorner = corner?.header || (rest.length > 0 && plainText(corner?.content ?? []).trim() === '');
    return !isCorner || !rest.every((cell) => cell.header);
  });
  return others < 0 ? 1 : others;
}

/** Whether the first column identifies the rows: a few words in each cell, all different. */
function firstColumnNamesRows({ rows }: Table, headingRows: number): boolean {
  if (headingRows === 0 || rows.some(({ cells }) => cells.length < 2)) return false;
  const names = rows.slice(headingRows).map(({ cells }) => plainText(cells[0]?.content ?? []).trim());
  return names.every((name) => name !== '' && name.length <= 60) && new Set(names).size === names.length;
}

function isFigure(text: string): boolean {
  const bare = text.trim();
  return bare === '' || /^[+−–-]?[\d\s.,]*\d\s*([%€$£°]|km|m|kg|t|h|min)?²?$/.test(bare);
}
