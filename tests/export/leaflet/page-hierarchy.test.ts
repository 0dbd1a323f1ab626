import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { designedFormat } from '../../../src/leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { march } from '../../fixtures/appointment';
import { lineMasthead, shortLeaflet } from '../../fixtures/leaflet-articles';
import { readPixels, readWords } from '../pdf-readers';
import type { PrintedWord } from '../pdf-readers';
import { readPicture, typeset } from './leaflet-fixture';
import { inkIn } from './page-ink';
import { readCorpusText } from './proof/corpus';
import { fillsOf, pixelsOf } from './proof/page-checks';

const masthead = { ...lineMasthead, site: 'https://ligne-vilaine.exemple.org' };

async function set(
  of: Omit<Parameters<typeof setLeaflet>[0], 'typeset' | 'cache'>,
  design: Pick<LeafletDesign, 'format' | 'template'>,
) {
  const done = await setLeaflet({ ...of, typeset, cache: null }, { ...design, ink: 'black' });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value;
}

/** The share of a word's box and what is around it that is inked: nine tenths of a panel with white letters. */
function groundOf(pdf: Uint8Array, { page, left, top, bottom }: PrintedWord): number {
  const dpi = 144;
  const { width, pixels } = readPixels(pdf, page, dpi);
  const [y, x] = [Math.round(((top + bottom) / 2) * (dpi / 72)), Math.round((left - 3) * (dpi / 72))];
  return pixels[y * width + x] ?? 255;
}

describe('the call at the foot', () => {
  const order = { article: shortLeaflet, masthead, readPicture };
  const callOf = (pdf: Uint8Array) => readWords(pdf).find(({ text }) => text === 'Rejoignez') as PrintedWord;

  it('stands on a panel where no appointment of its page does', async () => {
    const { pdf } = await set(order, { format: 'a5', template: 'tract' });
    expect(groundOf(pdf, callOf(pdf))).toBeLessThan(80);
  }, 60_000);

  it('stands on white below an appointment, which is the panel of the page', async () => {
    const article = { ...shortLeaflet, appointment: march, body: shortLeaflet.body.slice(0, 2) };
    const { pdf, pages } = await set({ ...order, article }, { format: 'a5', template: 'tract' });
    expect(pages).toBe(1);
    expect(groundOf(pdf, callOf(pdf))).toBeGreaterThan(200);
  }, 60_000);

  it('has its small print in lines that end between the parts of an address', async () => {
    const address = 'Maison de la gare, 3 place de la Gare, Pont-de-Lorsanne, bâtiment du fond de la cour';
    for (const format of ['a5', 'dl'] as const) {
      const of = { ...order, masthead: { ...masthead, address } };
      const { pdf } = await set(of, { format, template: 'tract' });
      const words = readWords(pdf);
      const streets = words.flatMap((word, at) =>
        word.text === '3' && words[at + 1]?.text === 'place' ? [words.slice(at, at + 5)] : [],
      );
      expect(streets.length).toBeGreaterThan(0);
      for (const street of streets) {
        expect(street.at(-1)?.text).toMatch(/^Gare/);
        expect(new Set(street.map(({ top }) => Math.round(top))).size).toBe(1);
      }
    }
  }, 60_000);
});

describe('the head of a leaflet', () => {
  it('has a standfirst that fills the lines it takes', async () => {
    const standfirst =
      'La région décide le vendredi 13 mars, sans consultation, pour neuf communes de la vallée.';
    const article = { ...shortLeaflet, standfirst };
    const { pdf } = await set({ article, masthead, readPicture }, { format: 'a5', template: 'tract' });
    const last = readWords(pdf).findIndex(({ text }) => text === 'vallée.');
    const words = readWords(pdf).slice(last - standfirst.split(' ').length + 1, last + 1);
    const longest = Math.max(...words.map(({ right }) => right)) - Math.min(...words.map(({ left }) => left));
    expect(longest).toBeGreaterThan(0.8 * 128 * (72 / 25.4));
  }, 60_000);
});

describe('the outside of a folded leaflet', () => {
  const folded = [
    ['de-fragen-und-antworten', 'a4-roll'],
    ['fr-programme', 'a4-fold'],
    ['fi-terveysasema', 'a4-fold'],
    ['es-testimonios', 'a4-fold'],
    ['it-domande', 'a6-zine'],
  ] as const;

  it.each(folded)(
    'is not half white, front or back: %s on %s',
    async (text, format) => {
      const design = { format, template: 'depliant', ink: 'black' } as const;
      const { pdf } = await set(await readCorpusText(text), design);
      const fills = fillsOf(pixelsOf(pdf), designedFormat(design), { columns: 1, size: 0 });
      expect(Math.min(fills[0] ?? 0, fills.at(-1) ?? 0)).toBeGreaterThan(0.6);
    },
    120_000,
  );

  it('has its standfirst on a cover with neither picture nor appointment', async () => {
    const of = await readCorpusText('de-fragen-und-antworten');
    const { pdf } = await set(of, { format: 'a4-roll', template: 'depliant' });
    const [word = ''] = of.article.standfirst.split(' ');
    const there = readWords(pdf).filter(({ text }) => text === word);
    expect(there.map(({ page }) => page)).toEqual([1]);
    // The title stands on a panel that is seen from far.
    const panel = inkIn(pdf, 1, (x, y) => x > 10 && x < 89 && y > 22 && y < 120);
    expect(panel / ((79 * 98 * 144 ** 2) / 25.4 ** 2)).toBeGreaterThan(0.8);
  }, 60_000);
});
