import { describe, expect } from 'vitest';
import { proofLeaflet } from '../../../electron/export';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { designFor, designedFormat } from '../../../src/leaflet';
import type { LeafletFormatName } from '../../../src/leaflet';
import { lineMasthead, longLeaflet, mediumLeaflet, shortLeaflet } from '../../fixtures/leaflet-articles';
import { readLines } from '../pdf-readers';
import { readPicture, typeset, whenSetWhole as it, whenSetWhole as test } from './leaflet-fixture';
import { readCorpusText } from './proof/corpus';
import { readSetPages } from './proof/set-pages';
import { hyphenFaults, stretchesOf } from './proof/text-checks';

/** The width of a space of Source Serif 4, and the height that poppler gives its lines, in ems. */
const [space, lineHeight] = [0.237, 1.371];

/** How many times as wide as the face has them the spaces of each line of text are, in the middle. */
async function stretches(format: LeafletFormatName): Promise<{ words: string; stretch: number }[]> {
  const found: { words: string; stretch: number }[] = [];
  for (const article of [shortLeaflet, mediumLeaflet, longLeaflet]) {
    const order = { article, masthead: lineMasthead, readPicture, typeset, cache: null };
    const design = designFor({ formats: [format], template: 'tract', ink: 'black' }, format);
    const proof = await proofLeaflet(order, design, { now: 0, countsWords: false });
    if (!proof.ok) throw new Error(JSON.stringify(proof.problem));
    const { bodySize, pdf } = proof.value;
    for (const words of readLines(pdf)) {
      const heights = words.map(({ top, bottom }) => bottom - top);
      if (words.length < 3 || Math.abs(middle(heights) - bodySize * lineHeight) > 0.15) continue;
      const gaps = words.slice(1).map(({ left }, at) => left - (words[at]?.right ?? left));
      found.push({
        words: words.map((word) => word.text).join(' '),
        stretch: middle(gaps) / (space * bodySize),
      });
    }
  }
  return found;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

describe.each(['a5', 'a4', 'dl'] as const)('the lines of %s', (format) => {
  test('hardly ever gape, and in lists never; no three in a row end with a hyphen', async () => {
    const lines = await stretches(format);
    expect(lines.length).toBeGreaterThan(100);
    const gaping = lines.filter(({ stretch }) => stretch > 1.5);
    expect(gaping.length / lines.length).toBeLessThan(0.05);
    expect(gaping.filter(({ words }) => words.startsWith('–'))).toEqual([]);
    const ends = lines.map(({ words }) => (words.endsWith('\u00AD') ? '-' : '.')).join('');
    expect(ends).not.toContain('---');
  }, 60_000);
});

describe('a text or a box whose justified lines would gape', () => {
  it.each([
    ['fr-douze-notes', 'appel', 'dl'],
    ['fr-sans-chapo', 'tract', 'dl'],
    ['upright-picture', 'tract', 'a5'],
    ['fr-ecriture-inclusive', 'tract', 'square'],
    ['en-house-of-every-block', 'tract', 'a4'],
    ['de-fahrplan', 'appel', 'dl'],
    ['en-long-pamphlet', 'tract', 'a6-zine'],
  ] as const)(
    'is set so that none does: %s as %s on %s',
    async (text, template, format) => {
      const of = await readCorpusText(text);
      const design = designFor({ formats: [format], template, ink: 'black' }, format);
      const made = await setLeaflet({ ...of, typeset, cache: null }, design);
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      const set = readSetPages(made.value.pdf, designedFormat(design));
      const gaping = stretchesOf(set).filter(({ stretch }) => stretch > 1.5);
      expect(gaping).toEqual([]);
      expect(hyphenFaults(set)).toEqual([]);
    },
    60_000,
  );
});

describe('a line of a justified text that would gape', () => {
  it.each([
    ['long', 'a4'],
    ['fr-tableau-de-huit', 'square'],
  ] as const)(
    'is not justified, and none around it gapes: %s on %s',
    async (text, format) => {
      const of = await readCorpusText(text);
      const design = designFor({ formats: [format], template: 'tract', ink: 'black' }, format);
      const made = await setLeaflet({ ...of, typeset, cache: null }, design);
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      const set = readSetPages(made.value.pdf, designedFormat(design));
      const stretches = stretchesOf(set).map(({ stretch }) => stretch);
      expect(Math.max(...stretches)).toBeLessThan(1.6);
      // Most lines are as wide as their column: the text is not ragged.
      const right = Math.max(...set.lines.filter(({ column }) => column === 0).map(({ right }) => right));
      const first = set.lines.filter(({ column }) => column === 0);
      expect(first.filter((line) => line.right > right - 6).length).toBeGreaterThan(first.length / 2);
    },
    60_000,
  );
});
