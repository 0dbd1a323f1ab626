import { plainText } from '../../article';
import type { Block } from '../../article';

type Table = Extract<Block, { type: 'table' }>;

/** The columns that hold only figures below their heading: they are set flush right. The first one names its rows. */
export function numericColumns(table: Table): ReadonlySet<number> {
  const cells = table.rows
    .flatMap((row) => row.cells.map((cell, column) => ({ ...cell, column })))
    .filter((cell) => !cell.header);
  const wordy = new Set(
    cells.filter((cell) => !isFigure(plainText(cell.content))).map((cell) => cell.column),
  );
  return new Set(cells.map((cell) => cell.column).filter((column) => column > 0 && !wordy.has(column)));
}

/** Whether the first row only holds headings. */
export function hasHeadingRow(table: Table): boolean {
  const first = table.rows[0]?.cells ?? [];
  return table.rows.length > 1 && first.length > 0 && first.every((cell) => cell.header);
}

function isFigure(text: string): boolean {
  return (
    /^[\s\u00a0\u202f]*[+−–-]?[\d\s\u00a0\u202f.,]*\d[\s\u00a0\u202f]*([%€$£°]|km|m|kg|t|h|min)?²?[\s\u00a0\u202f]*$/.test(
      text,
    ) || !text.trim()
  );
}
