import { describe, expect } from 'vitest';
import type { Article } from '../../../src/article';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { lineArticle, longLeaflet } from '../../fixtures/leaflet-articles';
import { readPdf, readPixels, readWords } from '../pdf-readers';
import { job, material, paragraphOf, whenSetWhole as it } from './leaflet-fixture';

async function setAs(article: Article, design: LeafletDesign): Promise<Uint8Array> {
  const set = await setLeaflet({ ...material([]), ...job(), article }, design);
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  return set.value.pdf;
}

const dpi = 400;

/** How tall the ink of a word is in ems of its line, the first time that it is printed. */
function inkHeight(pdf: Uint8Array, word: string): number {
  const found = readWords(pdf).find(({ text }) => text === word);
  if (!found) throw new Error(`no ${word}`);
  const { width, pixels } = readPixels(pdf, found.page, dpi);
  const at = (points: number) => Math.round((points / 72) * dpi);
  const rows = [];
  for (let y = at(found.top); y < at(found.bottom); y += 1) {
    const row = pixels.subarray(y * width + at(found.left), y * width + at(found.right));
    if (row.some((grey) => grey < 128)) rows.push(y);
  }
  return ((((rows.at(-1) ?? 0) - (rows[0] ?? 0)) / dpi) * 72) / (found.bottom - found.top);
}

const counted = lineArticle({
  headline: 'Depuis 2012',
  slug: 'chiffres',
  body: [
    paragraphOf(
      'Le conseil a compté 2021 voyages en un an, sur 102 lignes, et le CO2021 de la ligne D2011 en plus. Appelez le 02 12 01 02 12 avant de venir, ou écrivez-nous : tout le monde vous répondra dans la semaine qui suit la réunion publique.',
    ),
  ],
});

describe('figures in a leaflet', () => {
  it('are old-style in running text, and as tall as capitals beside them and in numbers to dial', async () => {
    for (const template of ['tract', 'lettre'] as const) {
      const pdf = await setAs(counted, { format: 'a5', template, ink: 'black' });
      const small = inkHeight(pdf, '102');
      expect(inkHeight(pdf, 'D2011') / small).toBeGreaterThan(1.15);
      expect(inkHeight(pdf, '12') / small).toBeGreaterThan(1.15);
      expect(inkHeight(pdf, '2012') / small).toBeGreaterThan(1.15);
      expect(readPdf(pdf).text).toContain('2021 voyages en un an, sur 102 lignes');
    }
  }, 120_000);
});

describe('the first words of a long text', () => {
  it('are small capitals in a tract of two pages and in a booklet, and are read as they were written', async () => {
    const text = { ...longLeaflet, body: [paragraphOf(opening), ...longLeaflet.body] };
    for (const design of [
      { format: 'a5', template: 'tract', ink: 'black' },
      { format: 'a5-booklet', template: 'brochure', ink: 'black' },
    ] as const) {
      const pdf = await setAs(text, design);
      // No letter of a small capital reaches under its line.
      expect(inkHeight(pdf, 'appuyons') / inkHeight(pdf, 'Nous')).toBeLessThan(0.92);
      expect(readPdf(pdf).text).toContain('« Nous appuyons cette enquête');
    }
  }, 120_000);
});

const opening =
  '«\u00a0Nous appuyons cette enquête de trois mois sur les quais de la ligne, un carnet à la main, pour savoir qui prend le train et pour aller où.\u00a0»';
