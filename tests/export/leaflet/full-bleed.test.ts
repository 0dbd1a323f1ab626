import { describe, expect } from 'vitest';
import { makePrintShopPdf } from '../../../electron/export/leaflet/print-shop';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { leafletFormats } from '../../../src/leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { callToMarch } from '../../fixtures/appointment';
import { lineMasthead } from '../../fixtures/leaflet-articles';
import { readColours, readPdf, readWords } from '../pdf-readers';
import { figure, readPicture, typeset, whenSetWhole as it } from './leaflet-fixture';
import { inkIn } from './page-ink';
import { groundFaults } from './proof/ink-checks';

const masthead = { ...lineMasthead, site: 'https://collectif.example.org' };

async function set(
  design: Pick<LeafletDesign, 'format' | 'ink'>,
  { colour = masthead.colour, lead = true } = {},
) {
  const article = { ...callToMarch, lead: lead ? await figure() : null };
  const order = { article, masthead: { ...masthead, colour }, readPicture, typeset, cache: null };
  const made = await setLeaflet(order, { ...design, template: 'fond-perdu' });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

const isRed = (red: number, green: number, blue: number) => red > 120 && green < 90 && blue < 90;

/** Where the red picture of a page ends, in points from the top: the first line in which there is none of it. */
function pictureEnd(pdf: Uint8Array): number {
  const [page] = readColours(pdf, 72);
  if (!page) return 0;
  const { width, height, pixels } = page;
  const hasRed = (y: number) =>
    Array.from({ length: width }, (_, x) => 3 * (y * width + x)).some((at) =>
      isRed(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0),
    );
  return Array.from({ length: height }, (_, y) => y).findIndex((y) => !hasRed(y));
}

describe('a full-bleed poster', () => {
  it.each(['a3', 'a2', 'a5'] as const)('has its picture above all words as %s', async (format) => {
    const { pdf, pages, wordsTooMany } = await set({ format, ink: 'colour' });
    expect([pages, wordsTooMany]).toEqual([1, 0]);
    const end = pictureEnd(pdf);
    const high = (leafletFormats[format].height / 25.4) * 72;
    expect(end).toBeGreaterThan(0.25 * high);
    const tops = readWords(pdf).map(({ top }) => top);
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(end - 2);
    expect(readPdf(pdf).text).toContain('Collectif'); // Who made the picture.
  });

  it.each([
    ['a picture', true],
    ['a field of colour', false],
  ] as const)('fills the bleed of a print shop with %s', async (_what, lead) => {
    const made = await set({ format: 'a3', ink: 'colour' }, { lead });
    const pages = await made.setForPrintShop(5);
    if (!pages.ok) throw new Error(JSON.stringify(pages.problem));
    const shop = await makePrintShopPdf(pages.value, leafletFormats.a3, {
      bleed: 5,
      title: 'A',
      ink: 'colour',
    });
    const [sheet] = readColours(shop, 50);
    if (!sheet) throw new Error('no sheet');
    // White of 7 mm is around the bleed of 5 mm.
    const [from, to] = [7.6, 11.4].map((millimetres) => Math.round((millimetres / 25.4) * 50)) as [
      number,
      number,
    ];
    const { width, height, pixels } = sheet;
    const white: string[] = [];
    for (let y = from; y < height - from; y += 1)
      for (let x = from; x < width - from; x += 1) {
        if (x > to && x < width - to && y > to && y < height - to) continue;
        const at = 3 * (y * width + x);
        if ([0, 1, 2].every((part) => (pixels[at + part] ?? 255) > 250)) white.push(`${x} ${y}`);
      }
    expect(white).toEqual([]);
  });

  it.each(['#1d3f8f', '#e8590c', '#8a8a8a', '#ff5fa2', '#f6c500', ''])(
    'has words that can be read with the colour %j of the group, with a picture or without',
    async (colour) => {
      for (const lead of [true, false]) {
        const { pdf } = await set({ format: 'a4', ink: 'two' }, { colour, lead });
        expect(groundFaults(pdf)).toEqual({ over: [], pale: [] });
      }
    },
  );

  it('has words on white under a picture in black, which copiers like best', async () => {
    const { pdf } = await set({ format: 'a4', ink: 'black' });
    expect(inkIn(pdf, 1, (x, y) => x < 10 && y > 290)).toBe(0);
    expect(groundFaults(pdf)).toEqual({ over: [], pale: [] });
  });

  it('leaves a coupon out, and says so', async () => {
    const article = callToMarch;
    const order = { article, masthead, readPicture, typeset, cache: null };
    const made = await setLeaflet(order, {
      format: 'a4',
      template: 'fond-perdu',
      ink: 'black',
      coupon: 'join',
    });
    expect(made.ok && made.value.notices.map(({ kind }) => kind)).toContain('coupon-left-out');
  });
});
