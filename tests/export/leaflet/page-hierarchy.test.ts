import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { designedFormat } from '../../../src/leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { march } from '../../fixtures/appointment';
import { lineMasthead, shortLeaflet } from '../../fixtures/leaflet-articles';
import { readPixels, readWords } from '../pdf-readers';
import type { PrintedWord } from '../pdf-readers';
import { readPicture, typeset } from './leaflet-fixture';
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

/** In millimetres, the longest stretch of a page's height at which a panel has nothing on it: every line of it is black in its left half. */
function longestPanel(pdf: Uint8Array, page: number): { from: number; to: number } {
  const dpi = 72;
  const { width, pixels } = readPixels(pdf, page, dpi);
  const [left, right] = [Math.round(0.16 * width), Math.round(0.5 * width)];
  let best = { from: 0, to: 0 };
  let from = -1;
  for (let y = 0; y * width < pixels.length; y += 1) {
    const isBlack = pixels.subarray(y * width + left, y * width + right).every((grey) => grey < 90);
    if (isBlack && from < 0) from = y;
    if (!isBlack && from >= 0) {
      if (y - from > best.to - best.from) best = { from, to: y };
      from = -1;
    }
  }
  return best;
}

const lengthOf = ({ from, to }: { from: number; to: number }) => ((to - from) / 72) * 25.4;

const callOn = (words: readonly PrintedWord[]) =>
  words.find(({ text }) => text === 'Rejoignez') ?? expect.fail('no call');

describe('the call at the foot', () => {
  const order = { article: shortLeaflet, masthead, readPicture };
  const callOf = (pdf: Uint8Array) => callOn(readWords(pdf));

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

describe('the panel of a call with white to spare', () => {
  it('is no higher than its words and its code', async () => {
    const of = await readCorpusText('fr-programme');
    const { pdf, pages } = await set(of, { format: 'a5', template: 'tract' });
    expect(pages).toBe(2);
    expect(lengthOf(longestPanel(pdf, 2))).toBeLessThan(12);
    const sizes = ['Rejoignez', 'Pratique'].map((word) =>
      Math.max(
        ...readWords(pdf)
          .filter(({ text, page }) => text === word && page === 2)
          .map(({ bottom, top }) => bottom - top),
      ),
    );
    expect(sizes[0]).toBeGreaterThan(2 * (sizes[1] ?? NaN));
  }, 60_000);
});

describe('what a text asks at its end, all in bold', () => {
  it('stands on the panel of its page, and the call on white', async () => {
    const of = await readCorpusText('upright-picture');
    for (const format of ['a5', 'dl'] as const) {
      const { pdf } = await set(of, { format, template: 'tract' });
      const words = readWords(pdf);
      const asked = words.find(({ text }) => text === 'Venez') ?? expect.fail('not asked');
      expect(groundOf(pdf, asked)).toBeLessThan(80);
      expect(groundOf(pdf, callOn(words))).toBeGreaterThan(200);
      expect(words.filter(({ text }) => text === 'Venez')).toHaveLength(1);
      expect(asked.top).toBeGreaterThan(words.findLast(({ text }) => text === 'Tannerie')?.top ?? NaN);
    }
  }, 60_000);

  it('stands on white where its page has an appointment, whose panel it has', async () => {
    const of = await readCorpusText('upright-picture');
    const article = { ...of.article, lead: null, appointment: march, body: of.article.body.slice(-1) };
    const said = { ...article, body: [...shortLeaflet.body.slice(0, 1), ...article.body] };
    const { pdf, pages } = await set({ ...of, article: said }, { format: 'a5', template: 'tract' });
    expect(pages).toBe(1);
    const asked = readWords(pdf).find(({ text }) => text === 'Venez') ?? expect.fail('not asked');
    expect(groundOf(pdf, asked)).toBeGreaterThan(200);
  }, 60_000);
});

describe('the head of a leaflet', () => {
  it.each([
    ['fi-kylatalo', 'a5', 'tract'],
    ['upright-picture', 'a5', 'tract'],
    ['fr-programme', 'a6', 'tract'],
    ['it-domande', 'a5', 'appel'],
    ['fr-lettre-aux-elus', 'a5', 'lettre'],
    ['de-fragen-und-antworten', 'a4-roll', 'depliant'],
    ['fi-terveysasema', 'a4-fold', 'depliant'],
  ] as const)(
    'has a headline twice as large as its standfirst or larger: %s on %s as %s',
    async (text, format, template) => {
      const of = await readCorpusText(text);
      const { pdf } = await set(of, { format, template });
      const words = readWords(pdf).filter(({ page }) => page === 1);
      // Poppler's boxes are 1.2 ems high in Barlow, and 1.371 in Source Serif.
      const [headline, standfirst] = [of.article.headline, of.article.standfirst].map((line) => {
        const [first = ''] = line.split(/\s/).filter((word) => word.length > 3);
        return Math.max(
          0,
          ...words.filter((word) => word.text === first).map(({ bottom, top }) => bottom - top),
        );
      });
      const em = template === 'lettre' ? 1.371 : 1.2;
      expect(standfirst).toBeGreaterThan(0);
      expect((headline ?? 0) / em).toBeGreaterThan((1.96 * (standfirst ?? NaN)) / 1.371);
    },
    60_000,
  );

  it('has letters as far apart in each of its lines', async () => {
    const word = 'Vallées';
    const standfirst = Array.from({ length: 26 }, (_, at) => `${word} ${'etdes'.slice(at % 3)}`).join(' ');
    const article = { ...shortLeaflet, standfirst };
    const { pdf } = await set({ article, masthead, readPicture }, { format: 'a5', template: 'tract' });
    const widths = readWords(pdf)
      .filter(({ text }) => text === word)
      .map(({ left, right }) => right - left);
    expect(widths.length).toBe(26);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.03);
  }, 60_000);

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
  }, 60_000);

  it('has a title on a panel as high as its words, and below it what stands inside', async () => {
    const of = await readCorpusText('de-fragen-und-antworten');
    const { pdf } = await set(of, { format: 'a4-roll', template: 'depliant' });
    expect(lengthOf(longestPanel(pdf, 1))).toBeLessThan(16);
    const cover = readWords(pdf).filter(({ page }) => page === 1);
    const said = cover.map(({ text }) => text).join(' ');
    for (const block of of.article.body)
      if (block.type === 'crosshead')
        expect(said).toContain(block.content.map((each) => (each.type === 'text' ? each.text : '')).join(''));
  }, 60_000);

  it('has a back whose panel is filled by its call and a code that is seen from far', async () => {
    for (const format of ['a4-roll', 'a4-fold'] as const) {
      const of = await readCorpusText('de-fragen-und-antworten');
      const { pdf, pages } = await set(of, { format, template: 'depliant' });
      expect(lengthOf(longestPanel(pdf, pages))).toBeLessThan(22);
    }
  }, 60_000);
});
