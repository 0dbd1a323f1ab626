import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { Ink, LeafletFormatName } from '../../../src/leaflet';
import { imposePages, inks, leafletFormats } from '../../../src/leaflet';
import { lineMasthead, shortLeaflet } from '../../fixtures/leaflet-articles';
import { codeOn, pixelsOf } from './proof/page-checks';
import { exported, job, material } from './leaflet-fixture';

describe('a sheet of labels', () => {
  it.each([
    ['label-63x38', 21, 7.21, 15.15, 66.04],
    ['label-99x67', 8, 4.65, 13.1, 101.6],
    ['label-70x37', 24, 0, 0.5, 70],
  ] as const)('has the labels of %s where shops sell them', (name, count, left, top, pitch) => {
    const [sheet] = imposePages(leafletFormats[name], 1);
    expect(sheet?.front).toHaveLength(count);
    expect(sheet?.front[0]?.x).toBeCloseTo(left, 1);
    expect(sheet?.front[0]?.y).toBeCloseTo(top, 1);
    expect((sheet?.front[1]?.x ?? 0) - (sheet?.front[0]?.x ?? 0)).toBeCloseTo(pitch, 1);
    expect([sheet?.lines, sheet?.back]).toEqual([[], null]);
  });

  it('prints the headline and who says it on each', async () => {
    const leaflets = { formats: ['label-63x38'], template: null, ink: 'black' } as const;
    const { text } = await exported(shortLeaflet, undefined, leaflets);
    for (const word of shortLeaflet.headline.split(' ').slice(0, 3)) expect(text).toContain(word);
  });

  it.each(inks)('has a code on its largest label that opens the text’s page, in %s', async (ink) => {
    const pdf = await sticker('label-99x67', ink);
    expect(codeOn(pdf, pixelsOf(pdf))).toContain(lineMasthead.site);
  });

  it('has no code on labels that are too small for one', async () => {
    for (const format of ['label-63x38', 'label-70x37'] as const) {
      const pdf = await sticker(format, 'black');
      expect(codeOn(pdf, pixelsOf(pdf))).toBeNull();
    }
  });
});

async function sticker(format: LeafletFormatName, ink: Ink): Promise<Uint8Array> {
  const order = { ...material([]), ...job(), article: shortLeaflet };
  const set = await setLeaflet(order, { format, template: 'etiquette', ink });
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  return set.value.pdf;
}
