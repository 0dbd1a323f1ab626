import type { LeafletFormat } from '../../../../src/leaflet';
import { readLines } from '../../pdf-readers';
import type { PrintedWord } from '../../pdf-readers';

/** A line of running text, and where it stands: page and column, counted from the first. */
export interface TextLine {
  page: number;
  column: number;
  words: PrintedWord[];
  text: string;
  left: number;
  right: number;
  y: number;
}

/** The running text of a leaflet as poppler finds it, columns one after another. */
export interface SetPages {
  /** Size of the text, in points. */
  size: number;
  columns: number;
  lines: TextLine[];
  /** All lines, in whatever face and size. */
  all: PrintedWord[][];
}

/** The height that poppler gives a line of Source Serif 4, in ems. */
const lineHeight = 1.371;

/** Finds the running text of a leaflet's pages: the lines of the size that most letters have. */
export function readSetPages(pdf: Uint8Array, { width, margin, gutter }: LeafletFormat): SetPages {
  const all = readLines(pdf).filter((line) => line.length > 0);
  const height = commonHeight(all);
  const points = (millimetres: number) => (millimetres / 25.4) * 72;
  const measure = points(width - 2 * margin.side);
  const found = all.filter((line) => Math.abs(heightOf(line) - height) < 0.15);
  const widest = Math.max(0, ...found.map((line) => edge(line, 'right') - edge(line, 'left')));
  const columnOf = (count: number) => (measure - (count - 1) * points(gutter)) / count;
  // The hyphen or stop at the end of a line may hang in the margin.
  const columns = [3, 2, 1].find((count) => widest <= columnOf(count) + 6) ?? 1;
  const step = columnOf(columns) + points(gutter);
  const lines = found.map((words) => {
    const left = edge(words, 'left');
    return {
      page: words[0]?.page ?? 1,
      column: Math.max(0, Math.min(columns - 1, Math.floor((left - points(margin.side) + 6) / step))),
      words,
      text: words.map((word) => word.text).join(' '),
      left,
      right: edge(words, 'right'),
      y: words[0]?.top ?? 0,
    };
  });
  lines.sort((one, other) => one.page - other.page || one.column - other.column || one.y - other.y);
  return { size: height / lineHeight, columns, lines, all };
}

function commonHeight(lines: readonly PrintedWord[][]): number {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const height = Math.round(heightOf(line) * 20) / 20;
    letters.set(height, (letters.get(height) ?? 0) + line.reduce((sum, { text }) => sum + text.length, 0));
  }
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

export function heightOf(line: readonly PrintedWord[]): number {
  return middle(line.map(({ top, bottom }) => bottom - top));
}

export function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

function edge(line: readonly PrintedWord[], side: 'left' | 'right'): number {
  const edges = line.map((word) => word[side]);
  return side === 'left' ? Math.min(...edges) : Math.max(...edges);
}
