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
  const set = async (article: typeof longLeaflet) => {
    const result = await setLeaflet({ ...material([]), ...job(), article }, format);
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
    expect(pages).toBeLessThanOrEqual(format.pages);
    expect(wordsTooMany).toBe(0);
    expect(text).toContain('Une décision prise sans les usagers');
    const { body } = format.type;
    expect(bodySize).toBeGreaterThanOrEqual(body[0]);
    expect(bodySize).toBeLessThanOrEqual(body[1]);
    const { side, bottom } = format.margin;
    expect(
      inkIn(
        pdf,
        1,
        (x, y) => x < side - 0.5 || x > format.width - side + 0.5 || y > format.height - bottom / 2,
      ),
    ).toBe(0);
  });

  it('holds as many signs as its capacity says, which a text too long for it exceeds', async () => {
    const long = { ...longLeaflet, body: [...longLeaflet.body, ...longLeaflet.body] };
    expect(estimateFit(longLeaflet, format).wordsTooMany).toBe(0);
    expect((await set(longLeaflet)).wordsTooMany).toBe(0);
    expect(estimateFit(long, format).wordsTooMany).toBeGreaterThan(0);
    expect((await set(long)).wordsTooMany).toBeGreaterThan(0);
  });

  it('has copies that fit side by side on the sheet of the copier', () => {
    const { sheet, across } = format.imposition;
    expect(across * format.width).toBeLessThanOrEqual(sheet.width);
    expect(format.height).toBeLessThanOrEqual(sheet.height);
  });
});
