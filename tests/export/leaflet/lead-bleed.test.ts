import { describe, expect } from 'vitest';
import { makePrintShopPdf } from '../../../electron/export/leaflet/print-shop';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { leafletFormats } from '../../../src/leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { readWords } from '../pdf-readers';
import { typeset, whenSetWhole as it } from './leaflet-fixture';
import { inkIn } from './page-ink';
import { readCorpusText } from './proof/corpus';

/** White of 7 mm is around the bleed, and a bleed of 3 mm around the paper. */
const around = 10;

async function shopWith(design: Pick<LeafletDesign, 'format' | 'template'>) {
  const of = await readCorpusText('wide-picture');
  const set = await setLeaflet({ ...of, typeset, cache: null }, { ...design, ink: 'colour' });
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  const pages = await set.value.setForPrintShop(3);
  if (!pages.ok) throw new Error(JSON.stringify(pages.problem));
  const options = { bleed: 3, title: 'A', ink: 'colour' } as const;
  const shop = await makePrintShopPdf(pages.value, leafletFormats[design.format], options);
  return { shop, pages: pages.value, read: set.value.pdf };
}

describe('a lead picture as wide as the text', () => {
  it.each([
    { format: 'a5', template: 'tract' },
    { format: 'a3', template: 'affiche' },
    { format: 'a4-fold', template: 'depliant' },
  ] as const)(
    'reaches into the bleed of a print shop as $format, $template, and nowhere else to the edge',
    async (design) => {
      const { shop, pages, read } = await shopWith(design);
      const isFolded = design.format === 'a4-fold';
      const { width } = isFolded ? { width: 297 } : leafletFormats[design.format];
      // Beyond the trim, and not among the marks at the corners.
      const onRight = inkIn(
        shop,
        1,
        (x, y) => x > around + width + 0.3 && x < around + width + 2.7 && y > 60 && y < 300,
      );
      const onLeft = inkIn(shop, 1, (x, y) => x > around - 2.7 && x < around - 0.3 && y > 60 && y < 300);
      expect(onRight).toBeGreaterThan(500);
      // At the left of a folded sheet is the back of the leaflet.
      if (isFolded) expect(onLeft).toBe(0);
      else expect(onLeft).toBeGreaterThan(500);
      expect(inkIn(read, 1, (x) => x < 5)).toBe(0);
      const words = (pdf: Uint8Array) =>
        readWords(pdf).map(({ text, left, top }) => [text, Math.round(left), Math.round(top)]);
      expect(words(pages)).toEqual(words(read));
    },
    60_000,
  );
});
