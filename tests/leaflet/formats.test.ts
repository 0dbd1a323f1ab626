import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../electron/export/leaflet/set-leaflet';
import { designFor, estimateFit, leafletFormats, leafletTemplates, usualLeaflets } from '../../src/leaflet';
import type { LeafletFormat, LeafletFormatName } from '../../src/leaflet';
import { job, material } from '../export/leaflet/leaflet-fixture';
import { inkIn } from '../export/leaflet/page-ink';
import { readPdf } from '../export/pdf-readers';
import { longLeaflet, mediumLeaflet } from '../fixtures/leaflet-articles';
import { isSetWhole } from './whole-set';

/** One of a single page, one that is folded, and the booklet; the room of the first. */
const few: readonly LeafletFormatName[] = ['a5', 'a4-fold', 'a5-booklet'];

const points = (millimetres: number) => (millimetres / 25.4) * 72;

const set = async (article: typeof longLeaflet, format: LeafletFormatName) => {
  const result = await setLeaflet(
    { ...material([]), ...job(), article },
    designFor({ ...usualLeaflets, template: 'tract' }, format),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

/** Formats for a text; posters and labels hold none. */
const forText = leafletTemplates.tract.formats;

describe.each(forText)('the format %s of a leaflet', (name) => {
  const format = leafletFormats[name];

  it.skipIf(!isSetWhole && !few.includes(name))(
    'is set on its own paper, on no more pages than it may take, and keeps its margins free',
    async () => {
      const { pdf, pages, bodySize, wordsTooMany } = await set(mediumLeaflet, name);
      const { info, text } = readPdf(pdf);
      const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/.exec(info) ?? [];
      expect(Number(width)).toBeCloseTo(points(format.width), 1);
      expect(Number(height)).toBeCloseTo(points(format.height), 1);
      expect(info).toMatch(new RegExp(`Pages: +${pages}\n`));
      expect(pages).toBeLessThanOrEqual(format.pageCounts.at(-1) ?? 0);
      expect(wordsTooMany).toBe(0);
      expect(text).toContain('Une décision prise sans les usagers');
      const sizes = format.settings.flatMap(({ body, roomy = 0 }) => [...body, ...(roomy ? [roomy] : [])]);
      expect(bodySize).toBeGreaterThanOrEqual(Math.min(...sizes));
      expect(bodySize).toBeLessThanOrEqual(Math.max(...sizes));
      const { side, bottom } = format.margin;
      const overhang = 1.2; // The tail of an italic letter of a large standfirst.
      const isFree = (x: number, y: number) =>
        x < side - overhang || x > format.width - side + overhang || y > format.height - bottom / 2;
      expect(inkIn(pdf, 1, isFree)).toBe(0);
    },
  );

  it('gives way to larger ones only, for a text that is too long for it', () => {
    const larger = format.larger && leafletFormats[format.larger];
    const room = ({ width, height, pageCounts }: LeafletFormat) => width * height * (pageCounts.at(-1) ?? 0);
    expect(larger === null || room(larger) >= room(format)).toBe(true);
  });
});

describe.each(forText.filter((name) => name !== 'a5-booklet'))('the room of %s', (name) => {
  const format = leafletFormats[name];

  it.skipIf(!isSetWhole && name !== few[0])('is about as large as is estimated', async () => {
    const [first] = longLeaflet.body.filter(({ type }) => type === 'paragraph');
    if (!first) throw new Error('no paragraph');
    // Each paragraph has 43 words; an A4 page holds 900, a page of A5 400.
    const most = format.pageCounts.at(-1) ?? 0;
    const count = Math.ceil((most * format.width * format.height) / 1000);
    const long = { ...longLeaflet, body: Array.from({ length: count }, () => first) };
    const { wordsTooMany } = await set(long, name);
    const estimated = estimateFit(long, format).wordsTooMany;
    expect(wordsTooMany).toBeGreaterThan(0);
    expect(Math.abs(wordsTooMany - estimated)).toBeLessThan(0.2 * 43 * count);
  });
});
