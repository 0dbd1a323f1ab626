import type { Block } from '../../../article';
import { columns } from '../../drawing/plain-text';
import { hasHeadingRow, numericColumns } from '../../drawing/table-columns';
import { fixed, running } from './flow';
import type { Passage } from './flow';

type Table = Extract<Block, { type: 'table' }>;
const gap = '  ';

/** A table in aligned columns; where they would be wider than the page, each row as "heading: value" lines. */
export function textTable(
  table: Table,
  drawCell: (content: Table['rows'][number]['cells'][number]['content']) => string,
  labelled: (label: string, text: string) => string,
): Passage[] {
  const rows = table.rows.map((row) => row.cells.map((cell) => drawCell(cell.content).replace(/\n/g, ' ')));
  const widths = columnWidths(rows);
  const total = widths.reduce((sum, width) => sum + width + gap.length, -gap.length);
  const caption = table.caption.trim() ? [running(table.caption)] : [];
  return total <= 72
    ? [...caption, aligned(table, rows, widths)]
    : [...caption, ...records(table, rows, labelled)];
}

function columnWidths(rows: readonly string[][]): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => columns(row[column] ?? ''))),
  );
}

function aligned(table: Table, rows: readonly string[][], widths: readonly number[]): Passage {
  const numeric = numericColumns(table);
  const lines = rows.map((row) =>
    widths.map((width, at) => pad(row[at] ?? '', width, numeric.has(at))).join(gap),
  );
  const rule = widths.map((width) => '-'.repeat(Math.max(width, 3))).join(gap);
  return fixed(hasHeadingRow(table) ? [lines[0] ?? '', rule, ...lines.slice(1)] : lines);
}

function pad(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(width - columns(text));
  return right ? blanks + text : text + blanks;
}

function records(
  table: Table,
  rows: readonly string[][],
  labelled: (label: string, text: string) => string,
): Passage[] {
  const headings = hasHeadingRow(table) ? rows[0] : undefined;
  const filled = headings ? rows.slice(1) : rows;
  const isUnused = (at: number) => filled.every((row) => !row[at]?.trim());
  const entries = filled.map((row) =>
    row.flatMap((cell, at) => {
      const heading = headings?.[at] ?? '';
      // A cell without words is left out, but for one of a column that is to be filled in.
      if (cell.trim() === '' && !(heading && isUnused(at))) return [];
      return running(heading ? labelled(heading, cell) : cell);
    }),
  );
  return entries.filter((entry) => entry.length > 0);
}
