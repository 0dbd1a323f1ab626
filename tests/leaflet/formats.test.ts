import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../electron/export/leaflet/set-leaflet';
import { estimateFit, leafletFormatNames, leafletFormats } from '../../src/leaflet';
import { job, material } from '../export/leaflet/leaflet-fixture';
import { inkIn } from '../export/leaflet/page-ink';
import { readPdf } from '../export/pdf-readers';
import { longLeaflet, mediumLeaflet } from '../fixtures/leaflet-articles';

const points = (millimetres: number) => (millimetres / 25.4) * 72;

describe.each(leafletFormatNames)('the format %s of a leaflet', (name) => {
  const format = leafletFormats[name];
  const [least = 1] = format.pageCounts;
  const most = Math.max(least, 2);
  const set = async (article: typeof longLeaflet, of = format) => {
    const result = await setLeaflet({ ...material([]), ...job(), article }, of);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value;
  };

  it('is set on its own paper, on no more pages than it may take, and keeps its margins free', async () => {
    const { pdf, pages, bodySize, wordsTooMany } = await set(mediumLeaflet);
    const { info, text } = readPdf(pdf);
    const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    expect(Number(width)).toBeCloseTo(points(format.width), 1);
    expect(Number(height)).toBeCloseTo(points(format.height), 1);
    expect(info).toMatch(new RegExp(`Pages: +${pages}\n`));
    expect(pages).toBeLessThanOrEqual(most);
    expect(wordsTooMany).toBe(0);
    expect(text).toContain('Une décision prise sans les usagers');
    const sizes = format.settings.flatMap(({ body }) => body);
    expect(bodySize).toBeGreaterThanOrEqual(Math.min(...sizes));
    expect(bodySize).toBeLessThanOrEqual(Math.max(...sizes));
    const { side, bottom } = format.margin;
    expect(
      inkIn(pdf, 1, (x, y) => x < side - 1 || x > format.width - side + 1 || y > format.height - bottom / 2),
    ).toBe(0);
  });

  it('holds about as many signs as is estimated', async () => {
    const [first] = longLeaflet.body.filter(({ type }) => type === 'paragraph');
    if (!first) throw new Error('no paragraph');
    const few = { ...format, pageCounts: [least] };
    // Each has 43 words; an A4 page holds 900, a page of A5 400.
    const count = Math.ceil((least * format.width * format.height) / 1000);
    const long = { ...longLeaflet, body: Array.from({ length: count }, () => first) };
    const { wordsTooMany } = await set(long, few);
    const estimated = estimateFit(long, few).wordsTooMany;
    const words = 43 * count;
    expect(wordsTooMany).toBeGreaterThan(0);
    expect(Math.abs(wordsTooMany - estimated)).toBeLessThan(0.2 * words);
  });
});
