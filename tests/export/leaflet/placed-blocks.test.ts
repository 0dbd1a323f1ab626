import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { blockIdsFor, linesOf, plainText, withBlockIds } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { LeafletDesign, PlacedBlocks } from '../../../src/leaflet';
import { lineMasthead, mediumLeaflet } from '../../fixtures/leaflet-articles';
import { readLines } from '../pdf-readers';
import { job, material, paragraphOf } from './leaflet-fixture';

const text = withBlockIds(mediumLeaflet, blockIdsFor(mediumLeaflet.id));
const usual: LeafletDesign = { format: 'a5', template: 'tract', ink: 'black' };

const numbers =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent deuxcents troiscents mille'.split(
    ' ',
  );

/** A paragraph in the middle of the text. */
const middle = text.body.findIndex((block, at) => at > 3 && block.type === 'paragraph');

describe('a block that a person placed', () => {
  it('begins a page, where it would stand in the middle of one', async () => {
    const { pdf, pages } = await set({ page: [idAt(middle)] });
    const line = lineOf(pdf, middle);
    expect(pages).toBe(2);
    expect([line.page, line.above]).toEqual([2, 0]);
  });

  it('begins a column, with what stands before it in the one before', async () => {
    const design: LeafletDesign = { ...usual, format: 'a4', adjusted: { columns: 2 } };
    const { pdf } = await set({ column: [idAt(middle)] }, design);
    const line = lineOf(pdf, middle);
    const before = lineOf(pdf, middle - 1);
    expect(line.left).toBeGreaterThan(before.left + 100);
    const top = lineOf(pdf, 0);
    expect(Math.abs(line.top - top.top)).toBeLessThan(3);
  });

  it('that stays with the next is not parted from it by the end of a column', async () => {
    const body = Array.from({ length: 25 }, (_, at) => paragraphOf(`Le point ${numbers[at]} est acquis.`));
    const short = withBlockIds({ ...mediumLeaflet, standfirst: '', body }, blockIdsFor(mediumLeaflet.id));
    const design: LeafletDesign = { ...usual, adjusted: { columns: 2 } };
    const lineOfPoint = (pdf: Uint8Array, at: number) => lineWith(pdf, ['point', numbers[at] ?? '', 'est']);
    const before = (await set({}, design, short)).pdf;
    const last = numbers.findIndex(
      (_, at) => lineOfPoint(before, at + 1).left > lineOfPoint(before, at).left + 60,
    );
    const { pdf } = await set({ keep: [short.body[last]?.id ?? ''] }, design, short);
    expect(lineOfPoint(pdf, last).left).toBeCloseTo(lineOfPoint(pdf, last + 1).left, 0);
  });

  it.each([
    ['a4-fold', 'depliant'],
    ['a5-booklet', 'brochure'],
    ['a4-fold', 'lettre'],
  ] as const)('begins a page on %s in %s', async (format, template) => {
    const { pdf } = await set({ page: [idAt(middle)] }, { ...usual, format, template });
    expect(lineOf(pdf, middle).above).toBeLessThan(2);
  });

  it('is said where it leaves a page largely white, or makes the text too long', async () => {
    const white = await set({ page: [idAt(1)] }, { ...usual, format: 'a4', adjusted: { sides: 2 } });
    expect(white.notices).toContainEqual(expect.objectContaining({ kind: 'break-leaves-white', pages: [1] }));
    const long = await set({ page: [idAt(1), idAt(3), idAt(middle)] });
    expect(long.notices.map(({ kind }) => kind)).toContain('break-too-long');
    expect((await set({})).notices.map(({ kind }) => kind).join()).not.toContain('break');
  });
});

function idAt(at: number): string {
  return text.body[at]?.id ?? expect.fail(`no block ${at}`);
}

async function set(placed: PlacedBlocks, design: LeafletDesign = usual, article: Article = text) {
  const order = { ...material([]), ...job(), masthead: lineMasthead, article };
  const made = await setLeaflet(order, { ...design, placed });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

const wordsOf = (at: number) => {
  const block = text.body[at];
  return (block ? linesOf([block]).map(plainText).join(' ') : '').match(/[\p{L}\p{N}]+/gu) ?? [];
};

/** Where the first line of a block stands, and how many lines of text are above it on its page. */
function lineOf(pdf: Uint8Array, at: number) {
  return lineWith(pdf, wordsOf(at).slice(0, 3));
}

function lineWith(pdf: Uint8Array, words: readonly string[]) {
  const lines = readLines(pdf).filter((line) => line.length > 0);
  const letters = (said: readonly string[]) =>
    said
      .join('')
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('')
      .toLowerCase() ?? '';
  const found = lines.find((line) => letters(line.map((word) => word.text)).includes(letters(words)));
  const [first] = found ?? [];
  if (!first) return expect.fail(`no line with ${words.join(' ')}`);
  const { page, left, top } = first;
  const above = lines.filter(
    ([other]) => other?.page === page && other.top < top - 2 && other.top > 60,
  ).length;
  return { page, left, top, above };
}
