import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../electron/export/leaflet/set-leaflet';
import {
  designedFormat,
  leafletFormatNames,
  leafletSettings,
  offeredValues,
  settingNames,
} from '../../src/leaflet';
import type { LeafletAdjustment, LeafletDesign, LeafletFormatName } from '../../src/leaflet';
import { job, material } from '../export/leaflet/leaflet-fixture';
import { readSetPages } from '../export/leaflet/proof/set-pages';
import { lineArticle, longLeaflet, mediumLeaflet } from '../fixtures/leaflet-articles';

const design = (format: LeafletFormatName, adjusted?: LeafletAdjustment): LeafletDesign => ({
  format,
  template: 'tract',
  ink: 'black',
  ...(adjusted && { adjusted }),
});

describe('a format that is adjusted by hand', () => {
  it('has the text at the size that was asked for, in all formats and sizes', () => {
    for (const format of leafletFormatNames)
      for (const size of leafletSettings.size.values) {
        const { settings } = designedFormat(design(format, { size }));
        expect(settings.length, format).toBeGreaterThan(0);
        for (const { body } of settings) expect(body).toEqual([size, size]);
      }
  });

  it('keeps small text out of one wide column', () => {
    expect(designedFormat(design('a4', { size: 10 })).settings.map(({ columns }) => columns)).toEqual([2]);
    expect(designedFormat(design('a4', { size: 16 })).settings.map(({ columns }) => columns)).toContain(1);
  });

  it('is as it was where it does not have what was asked for', () => {
    expect(designedFormat(design('a6', { columns: 2 }))).toEqual(designedFormat(design('a6')));
    expect(designedFormat(design('a4-roll', { sides: 1 }))).toEqual(designedFormat(design('a4-roll')));
  });

  it('offers sides of a flat sheet, and columns where there is a choice', () => {
    expect(offeredValues('sides', design('a5'))).toEqual([1, 2]);
    expect(offeredValues('columns', design('a5'))).toEqual([1, 2]);
    expect(offeredValues('columns', design('a6'))).toBeNull();
    expect(offeredValues('sides', design('a4-roll'))).toBeNull();
  });

  it('offers a petition sheet its sides alone, and a placard nothing', () => {
    const offered = (template: LeafletDesign['template']) =>
      settingNames.filter((name) => offeredValues(name, { ...design('a4'), template }) !== null);
    expect(offered('petition')).toEqual(['sides', 'date', 'logo', 'display', 'slogan', 'code']);
    expect(offered('pancarte')).toEqual(['display']);
  });
});

describe('a leaflet that is adjusted by hand', () => {
  it('is set in that size, on more pages or with words too many if need be', async () => {
    const [fitted, small, large] = await Promise.all([
      set(design('a5')),
      set(design('a5', { size: 9 })),
      set(design('a5', { size: 14, sides: 1 })),
    ]);
    expect(small.bodySize).toBe(9);
    expect(large.bodySize).toBe(14);
    expect(large.wordsTooMany).toBeGreaterThan(0);
    expect([fitted.wordsTooMany, small.wordsTooMany]).toEqual([0, 0]);
    expect(pagesOf(small, design('a5')).size).toBeCloseTo(9, 1);
  });

  it('has two sides when they are asked for and its text fills them, though one would do', async () => {
    const short = lineArticle({ body: longLeaflet.body.slice(0, 6) });
    expect((await set(design('a5'), short)).pages).toBe(1);
    const both = await set(design('a5', { sides: 2 }), short);
    expect([both.pages, both.wordsTooMany]).toEqual([2, 0]);
  });

  it('ends its lines as asked, whatever their measure', async () => {
    const ends = async (lines: LeafletAdjustment['lines']) => {
      const asked = design('a4', lines && { lines });
      const { lines: all } = pagesOf(await set(asked, longLeaflet), asked);
      // Of each line of at least five words, where its last word ends.
      const right = all.filter(({ words }) => words.length > 4).map(({ words }) => words.at(-1)?.right ?? 0);
      return new Set(right.map(Math.round)).size / right.length;
    };
    expect(await ends('justified')).toBeLessThan(0.35);
    expect(await ends('ragged')).toBeGreaterThan(0.5);
  });
});

async function set(asked: LeafletDesign, article = mediumLeaflet) {
  const made = await setLeaflet({ ...material([]), ...job(), article }, asked);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

function pagesOf({ pdf }: { pdf: Uint8Array }, asked: LeafletDesign) {
  return readSetPages(pdf, designedFormat(asked));
}
