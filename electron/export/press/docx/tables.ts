import { plainText } from '../../../../src/article';
import type { Block } from '../../../../src/article';

/** Twentieths of a point between the margins of the page. */
const across = 9072;

/** How much of a column are the margins of its cells. */
const cellMargins = 120;

/**
 * Steps of a table's letters: the suffix of its styles, and how wide one of its letters is taken to be, in twentieths of a
 * point: six tenths of its height, as Arial's bold capitals and m are wider than most.
 */
const steps = [
  { step: '', letter: 114 },
  { step: 'Small', letter: 96 },
  { step: 'Smallest', letter: 78 },
] as const;

export interface DocxColumns {
  step: (typeof steps)[number]['step'];
  /** Of each column, in twentieths of a point. */
  widths: number[];
}

/** Columns wide enough for their longest words, in letters that are smaller where they must be, and their share of the rest. */
export function docxColumns({ rows }: Extract<Block, { type: 'table' }>): DocxColumns {
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: count }, (_, at) => {
    const texts = rows.map(({ cells }) => plainText(cells[at]?.content ?? []));
    return { word: longest(texts.flatMap((text) => text.split(/[\s/]|(?<=-)/u))), line: longest(texts) };
  });
  const least = (letter: number) => columns.map(({ word }) => word * letter + cellMargins);
  const { step, letter } = steps.find((each) => sum(least(each.letter)) <= across) ?? steps[2];
  return {
    step,
    widths: shared(
      least(letter),
      columns.map(({ line }) => line * letter + cellMargins),
    ),
  };
}

/** Widths between the least and the wanted that fill the page; in proportion where they cannot lie between. */
function shared(least: readonly number[], wanted: readonly number[]): number[] {
  const [low, high] = [sum(least), sum(wanted)];
  if (low >= across || high <= across) {
    const base = low >= across ? least : wanted;
    return base.map((width) => Math.round((width * across) / Math.max(1, sum(base))));
  }
  const part = (across - low) / (high - low);
  return least.map((width, at) => Math.round(width + part * ((wanted[at] ?? width) - width)));
}

function longest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => [...text].length));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
