import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { Article, Block } from '../../../src/article';
import type { LeafletDesign } from '../../../src/leaflet';
import { march } from '../../fixtures/appointment';
import { shortLeaflet } from '../../fixtures/leaflet-articles';
import { readWords } from '../pdf-readers';
import { job, material } from './leaflet-fixture';
import { codeBox } from './page-ink';
import { readMarkdown } from './proof/corpus';
import { readKindText } from './proof/kinds';
import { collisionFaults } from './proof/page-checks';

async function wordsOf(article: Article, design: Pick<LeafletDesign, 'format' | 'template'>) {
  const order = { ...material([]), ...job(), article };
  const set = await setLeaflet(order, { ...design, ink: 'black' });
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  const { pages } = set.value;
  return { pages, pdf: set.value.pdf, words: readWords(set.value.pdf) };
}

/** About the size of a word, in points: poppler's boxes are a fifth taller. */
const sizeOf = ({ top, bottom }: { top: number; bottom: number }) => (bottom - top) / 1.2;

describe('what is read from two metres', () => {
  it.each(['tract', 'appel', 'affiche', 'fond-perdu'] as const)(
    'is the day and the place of an appointment on A5: %s',
    async (template) => {
      const article = { ...shortLeaflet, appointment: march, body: shortLeaflet.body.slice(0, 2) };
      const { words } = await wordsOf(article, { format: 'a5', template });
      const [place = ''] = march.place.split(' ');
      const largest = (said: RegExp | string) =>
        Math.max(...words.filter(({ text }) => text.match(said)).map(sizeOf));
      expect(largest(place)).toBeGreaterThan(13.8);
      expect(largest(/^samedi$/i)).toBeGreaterThan(28);
    },
    120_000,
  );

  it('is the headline before the call, and a day in one line, on a door hanger whose head has the front to itself', async () => {
    const sample = readFileSync('resources/templates/leaflet/appel/sample.es.md', 'utf8');
    const { article } = await readMarkdown('hanger', sample);
    const { words } = await wordsOf(article, { format: 'door-hanger', template: 'appel' });
    const find = (said: string, of: number) => words.find(({ text, page }) => text === said && page === of);
    const [headline, call] = [find('maternidad', 1), find('Unirse', 2)];
    expect(headline && call && sizeOf(headline) >= sizeOf(call)).toBe(true);
    expect(find('9', 1)?.top).toBeCloseTo(find('mayo', 1)?.top ?? NaN, 0);
  }, 120_000);

  it('is the group on A3, and the call above its address', async () => {
    const { words } = await wordsOf(shortLeaflet, { format: 'a3', template: 'affiche' });
    const group = words.find(({ text, top }) => text === 'Collectif' && top < 80);
    const call = words.find(({ text }) => text === 'Rejoignez');
    const address = words.find(({ text }) => text.startsWith('ligne-vilaine') && text.endsWith('agir'));
    expect(group && sizeOf(group)).toBeGreaterThan(13);
    expect(call && address && sizeOf(call) > sizeOf(address)).toBe(true);
  }, 120_000);
});

describe('the back of a folded leaflet', () => {
  it('has its address clear of what large letters of its call reach below their line', async () => {
    const of = await readKindText('programme.es.3.upright.appointment');
    const design = { format: 'a4-fold', template: 'depliant', ink: 'black' } as const;
    const set = await setLeaflet({ ...material([]), ...job(), ...of }, design);
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    const call = readWords(set.value.pdf).find(({ text, page }) => text === 'grupo' && page === 4);
    expect(call && sizeOf(call)).toBeGreaterThan(50);
    expect(collisionFaults(set.value.pdf)).toEqual([]);
  }, 120_000);

  it('says the appointment again, or a quotation of the text', async () => {
    const folded = { format: 'a4-fold', template: 'depliant' } as const;
    const when = await wordsOf({ ...shortLeaflet, appointment: march }, folded);
    const onBack = ({ page }: { page: number }) => page === 4;
    expect(when.words.filter(onBack).map(({ text }) => text)).toContain(march.place.split(' ')[0]);
    const quoted: Block = {
      type: 'pullQuote',
      content: [{ type: 'text', text: 'Personne ne compte les absents.', marks: [] }],
    };
    const said = await wordsOf({ ...shortLeaflet, body: [...shortLeaflet.body, quoted] }, folded);
    expect(said.words.filter(onBack).map(({ text }) => text)).toContain('absents.');
  }, 120_000);
});

it('says beside a code what it opens', async () => {
  const { words, pdf } = await wordsOf(shortLeaflet, { format: 'a5', template: 'tract' });
  const code = codeBox(pdf, 1);
  const millimetres = (points: number) => (points / 72) * 25.4;
  const lire = words.find(({ text }) => text === 'Lire');
  const address = words.find(
    ({ text, left }) => left > (lire?.left ?? 0) && text.startsWith('ligne-vilaine'),
  );
  for (const word of [lire, address]) {
    expect(millimetres(word?.top ?? 0)).toBeGreaterThan(code.top - 1);
    expect(millimetres(word?.bottom ?? 999)).toBeLessThan(code.bottom + 1);
    expect(millimetres(word?.right ?? 999)).toBeLessThan(code.left);
  }
}, 60_000);

it('repeats the heads of a table that goes over a page', async () => {
  const row = (header: boolean, ...texts: string[]) => ({
    cells: texts.map((text) => ({ header, content: [{ type: 'text' as const, text, marks: [] }] })),
  });
  const rows = Array.from({ length: 70 }, (_, at) => row(false, `Halte ${at}`, `${at} trains`));
  const table: Block = { type: 'table', caption: '', rows: [row(true, 'Gare', 'Passage'), ...rows] };
  const { words, pages } = await wordsOf(
    { ...shortLeaflet, body: [...shortLeaflet.body.slice(0, 1), table] },
    { format: 'a5', template: 'tract' },
  );
  expect(pages).toBe(2);
  const heads = words.filter(({ text }) => text === 'Passage').map(({ page }) => page);
  expect(new Set(heads)).toEqual(new Set([1, 2]));
}, 120_000);
