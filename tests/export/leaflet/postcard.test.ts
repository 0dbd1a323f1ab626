import { describe, expect, it } from 'vitest';
import { makePaperFiles } from '../../../electron/export/leaflet/paper-files';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { Article } from '../../../src/article';
import type { LeafletDesign } from '../../../src/leaflet';
import { lineMasthead, shortLeaflet } from '../../fixtures/leaflet-articles';
import { plainSpaces, readPdf, readWords } from '../pdf-readers';
import { figure, paragraphOf, readPicture, typeset } from './leaflet-fixture';
import { inkIn } from './page-ink';

async function set(article: Article, more: Partial<LeafletDesign> = {}) {
  const order = {
    article,
    masthead: { ...lineMasthead, email: '', address: '' },
    readPicture,
    typeset,
    cache: null,
  };
  const design = { format: 'postcard', template: 'carte', ink: 'black', ...more } as const;
  const made = await setLeaflet(order, design);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return { set: made.value, order, design };
}

/** Where the half of the address begins, in millimetres. */
const half = 70.7;

describe('a postcard to someone elected', () => {
  it('has the headline in front, and on the back the message and who sends it', async () => {
    const { pdf, pages, wordsTooMany } = (await set(shortLeaflet)).set;
    expect([pages, wordsTooMany]).toEqual([2, 0]);
    const words = readWords(pdf);
    const on = (page: number) =>
      plainSpaces(
        words
          .filter((word) => word.page === page)
          .map(({ text }) => text)
          .join(' '),
      );
    expect(on(1).replaceAll(' ', '')).toBe(plainSpaces(shortLeaflet.headline).replaceAll(' ', ''));
    expect(on(2)).toContain(plainSpaces(shortLeaflet.standfirst).slice(0, 20));
    expect(on(2)).toMatch(/Nom et prénom.*Commune.*Signature/);
  });

  it('keeps the half of the address clear of words, and its foot of all ink', async () => {
    const { pdf } = (await set(shortLeaflet)).set;
    const right = readWords(pdf).filter(({ page, right: end }) => page === 2 && end > (half / 25.4) * 72);
    expect(right).toEqual([]);
    expect(inkIn(pdf, 2, (x, y) => x > half + 1 && y > 85)).toBe(0);
    // The stamp at the top, lines below it.
    expect(inkIn(pdf, 2, (x, y) => x > 118 && y < 34)).toBeGreaterThan(50);
    expect(inkIn(pdf, 2, (x, y) => x > half + 1 && y > 45 && y < 85)).toBeGreaterThan(200);
  });

  it('has the picture in front without a word, over the edges for a print shop alone', async () => {
    const { set: made } = await set({ ...shortLeaflet, lead: await figure() }, { ink: 'colour' });
    expect(readWords(made.pdf).filter(({ page }) => page === 1)).toEqual([]);
    expect(inkIn(made.pdf, 1, (x, y) => x < 6 || y < 6)).toBe(0);
    expect(plainSpaces(readPdf(made.pdf).text)).toContain(plainSpaces(shortLeaflet.headline).slice(0, 8));
    const shop = await made.setForPrintShop(3);
    if (!shop.ok) throw new Error(JSON.stringify(shop.problem));
    expect(inkIn(shop.value, 1, (x) => x < 2)).toBeGreaterThan(100);
  });

  it('takes the first paragraph where there is no standfirst, and says when a message is too long', async () => {
    const article = { ...shortLeaflet, standfirst: '', body: [paragraphOf('Nous voulons le guichet.')] };
    expect(plainSpaces(readPdf((await set(article)).set.pdf).text)).toContain('Nous voulons le guichet.');
    const long = { ...shortLeaflet, standfirst: 'Nous voulons que le guichet rouvre dès lundi. '.repeat(40) };
    expect((await set(long)).set.wordsTooMany).toBeGreaterThan(0);
  });

  it('stands four times on a sheet, its backs behind their fronts, and asks nobody to send it back', async () => {
    const { set: made, order, design } = await set(shortLeaflet);
    expect(made.notices.map(({ kind }) => kind)).not.toContain('coupon-without-address');
    const paper = {
      printShop: undefined,
      spot: undefined,
      turn: undefined,
      sheetTitle: undefined,
      guide: undefined,
    };
    const files = await makePaperFiles(made, design, order, paper);
    if (!files.ok) throw new Error(JSON.stringify(files.problem));
    const sheets = files.value.files.find(({ kind }) => kind === 'imposed')?.bytes ?? new Uint8Array();
    const signed = readWords(sheets).filter(({ text, page }) => text === 'Signature' && page === 2);
    expect(signed).toHaveLength(4);
  });
});
