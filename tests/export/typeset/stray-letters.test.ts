import { describe, expect, it } from 'vitest';
import { findStrayLetters } from '../../../electron/export/typeset/stray-letters';

/** A drawing as Typst makes it, of pages of 100 × 100 points with square letters of 10, each at a place from the top left. */
function drawingOf(pages: readonly (readonly (readonly [x: number, y: number])[])[]): string {
  const drawn = pages.map((runs, at) => {
    const words = runs.map(
      ([x, y]) =>
        `<g class="typst-text" transform="matrix(1 0 0 -1 ${x} ${y + 10})"><use xlink:href="#gA" x="0" y="0"/></g>`,
    );
    return `<g transform="matrix(1 0 0 1 0 ${100 * at})"><g class="typst-group">${words.join('')}</g></g>`;
  });
  const square = '<symbol id="gA" overflow="visible"><path d="M 0 0m 0 0 l 10 0 v 10 h -10 Z "/></symbol>';
  return `<svg class="typst-doc">${drawn.join('')}<defs id="glyph">${square}</defs></svg>`;
}

const room = { width: 100, height: 100, edge: 5 };
const of = (...pages: (readonly [number, number])[][]) => findStrayLetters(drawingOf(pages), room);

describe('letters of a typeset page', () => {
  it('are where they should be within its room, beside each other', () => {
    expect(
      of([
        [5, 5],
        [15, 5],
        [85, 85],
      ]),
    ).toEqual({ outside: [], over: [] });
  });

  it.each([
    ['left', [4, 50]],
    ['top', [50, 4]],
    ['right', [86, 50]],
    ['bottom', [50, 86]],
  ] as const)('are outside at the %s, on the page where they are', (_side, place) => {
    expect(of([[50, 50]], [place])).toEqual({ outside: [2], over: [] });
  });

  it('lie over others where they cover them, not where they only touch, nor on another page', () => {
    expect(
      of(
        [
          [20, 20],
          [25, 24],
        ],
        [[20, 20]],
        [
          [20, 20],
          [29, 28],
        ],
      ),
    ).toEqual({ outside: [], over: [1] });
  });

  it('do not lie over others where only the boxes of their runs do', () => {
    const run = (y: number, xs: readonly number[]) =>
      `<g class="typst-text" transform="matrix(1 0 0 -1 0 ${y + 10})">${xs.map((x) => `<use xlink:href="#gA" x="${x}" y="0"/>`).join('')}</g>`;
    const drawing = (...runs: string[]) =>
      drawingOf([[]]).replace('<g class="typst-group"></g>', `<g class="typst-group">${runs.join('')}</g>`);
    const apart = drawing(run(20, [10, 60]), run(22, [30, 80]));
    expect(findStrayLetters(apart, room)).toEqual({ outside: [], over: [] });
    const across = drawing(run(20, [10, 60]), run(22, [30, 63]));
    expect(findStrayLetters(across, room)).toEqual({ outside: [], over: [1] });
  });
});
