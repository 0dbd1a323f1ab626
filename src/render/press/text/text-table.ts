import type { Block } from '../../../article';
import { columns } from '../../drawing/plain-text';
import { drawTable } from '../../drawing/table-cells';
import type { DrawnCell, DrawnTable } from '../../drawing/table-cells';
import { fixed, running } from './flow';
import type { TextBlock } from './flow';

type Table = Extract<Block, { type: 'table' }>;
const gap = '  ';

/** The least width of a column, so that the rule under the headings is not read as the start of a signature ("--"). */
const narrowest = 3;

/** A table in aligned columns; if they are wider than the page, each row as "heading: value" lines. */
export function textTable(
  table: Table,
  drawCell: (content: Table['rows'][number]['cells'][number]['content']) => string,
  labelled: (label: string, text: string) => string,
): TextBlock[] {
  const drawn = drawTable(table);
  const rows = table.rows.map((row) => row.cells.map((cell) => drawCell(cell.content).replace(/\n/g, ' ')));
  const widths = columnWidths(rows);
  const total = widths.reduce((sum, width) => sum + width + gap.length, -gap.length);
  const caption = table.caption.trim() ? [running(table.caption)] : [];
  return total <= 72
    ? [...caption, aligned(drawn, rows, widths)]
    : [...caption, ...records(drawn.headingRows, rows, labelled)];
}

function columnWidths(rows: readonly string[][]): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) =>
    Math.max(narrowest, ...rows.map((row) => columns(row[column] ?? ''))),
  );
}

function aligned(drawn: DrawnTable, rows: readonly string[][], widths: readonly number[]): TextBlock {
  const lines = rows.map((row, y) =>
    widths.map((width, x) => pad(row[x] ?? '', width, drawn.rows[y]?.[x]?.alignment ?? 'start')).join(gap),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join(gap);
  const head = lines.slice(0, drawn.headingRows);
  return fixed(head.length > 0 ? [...head, rule, ...lines.slice(head.length)] : lines);
}

function pad(text: string, width: number, alignment: DrawnCell['alignment']): string {
  const blanks = width - columns(text);
  const before = { start: 0, left: 0, center: Math.floor(blanks / 2), right: blanks, end: blanks }[alignment];
  return ' '.repeat(before) + text + ' '.repeat(blanks - before);
}

function records(
  headingRows: number,
  rows: readonly string[][],
  labelled: (label: string, text: string) => string,
): TextBlock[] {
  const headings = rows.slice(0, headingRows).at(-1);
  const filled = rows.slice(headingRows);
  const isUnused = (at: number) => filled.every((row) => !row[at]?.trim());
  const entries = filled.map((row) =>
    row.flatMap((cell, at) => {
      const heading = headings?.[at] ?? '';
      // Empty cells are left out, except in a column to be filled in.
      if (cell.trim() === '' && !(heading && isUnused(at))) return [];
      return running(heading ? labelled(heading, cell) : cell);
    }),
  );
  return entries.filter((entry) => entry.length > 0);
}
