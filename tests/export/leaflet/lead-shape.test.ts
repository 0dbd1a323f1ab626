import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { shortLeaflet } from '../../fixtures/leaflet-articles';
import { readPicturePlaces } from '../pdf-readers';
import { figure, job, material, typeset, whenSetWhole as it } from './leaflet-fixture';
import { inkIn } from './page-ink';
import { readCorpusText } from './proof/corpus';

const millimetres = (points: number) => (points / 72) * 25.4;

async function leadOf(text: string, design: Pick<LeafletDesign, 'format' | 'template'>) {
  const { masthead, ...of } = await readCorpusText(text);
  const order = { ...of, masthead: { ...masthead, logo: null }, typeset, cache: null };
  const set = await setLeaflet(order, { ...design, ink: 'colour' });
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  expect(set.value.wordsTooMany).toBe(0);
  const [picture] = readPicturePlaces(set.value.pdf);
  if (!picture) throw new Error('no picture');
  return {
    wide: millimetres(picture.right - picture.left),
    tall: millimetres(picture.bottom - picture.top),
  };
}

describe('a lead picture', () => {
  it('that stands upright is no thumbnail beside the headline', async () => {
    const { wide, tall } = await leadOf('upright-picture', { format: 'a5', template: 'tract' });
    expect(wide).toBeGreaterThan(37);
    expect(tall).toBeGreaterThan(1.2 * wide);
  }, 120_000);

  it.each([
    ['tract', 'a5'],
    ['appel', 'a6'],
  ] as const)(
    'is no strip across the page: %s on %s',
    async (template, format) => {
      const { wide, tall } = await leadOf('wide-picture', { format, template });
      expect(wide / tall).toBeLessThan(3.1);
    },
    120_000,
  );

  it('has more of its height where letters of a short text would be larger than anyone needs', async () => {
    const { wide, tall } = await leadOf('de-kurz', { format: 'a5', template: 'tract' });
    expect(wide / tall).toBeLessThan(2.5);
  }, 60_000);

  it('is cut around the point that is to stay in view', async () => {
    const half = (colour: string) =>
      sharp({ create: { width: 600, height: 300, channels: 3, background: colour } })
        .png()
        .toBuffer();
    const bytes = await sharp({ create: { width: 600, height: 900, channels: 3, background: '#ffffff' } })
      .composite([{ input: await half('#000000'), left: 0, top: 600 }])
      .jpeg()
      .toBuffer();
    const lead = await figure();
    const picture = { ...lead.picture, width: 600, height: 900 };
    const inkOf = async (y: number) => {
      const article = { ...shortLeaflet, lead: { ...lead, picture, focus: { x: 0.5, y } } };
      const order = { ...material([]), ...job(), article, readPicture: () => Promise.resolve(bytes) };
      const set = await setLeaflet(order, { format: 'a5', template: 'affiche', ink: 'black' });
      if (!set.ok) throw new Error(JSON.stringify(set.problem));
      return inkIn(set.value.pdf, 1, (x, down) => x > 15 && x < 60 && down > 50 && down < 150);
    };
    expect(await inkOf(1)).toBeGreaterThan(1.5 * (await inkOf(0)));
  }, 120_000);
});
