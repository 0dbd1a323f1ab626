import { describe, expect, it } from 'vitest';
import { printSetup } from '../../../electron/export/leaflet/print-setup';
import { isImposed, leafletFormatNames, leafletFormats } from '../../../src/leaflet';
import type { LeafletFormatName } from '../../../src/leaflet';

const laidOut = leafletFormatNames.filter((name) => isImposed(leafletFormats[name]));
const setup = (kind: 'leaflet' | 'imposed' | 'guide', format: LeafletFormatName) =>
  printSetup({ kind, format, file: 'x.pdf' });

describe('printing', () => {
  it('sheets of each format takes their paper and turns them on the edge that they are laid out for', () => {
    expect(Object.fromEntries(laidOut.map((name) => [name, setup('imposed', name)]))).toEqual({
      a5: { paper: 'A4', turn: 'short-edge' },
      a6: { paper: 'A4', turn: 'long-edge' },
      dl: { paper: 'A4', turn: 'short-edge' },
      square: { paper: 'A4', turn: 'short-edge' },
      'a3-tiles': { paper: 'A4', turn: 'long-edge' },
      'a2-tiles': { paper: 'A4', turn: 'short-edge' },
      'tabloid-tiles': { paper: 'Letter', turn: 'long-edge' },
      'half-letter': { paper: 'Letter', turn: 'short-edge' },
      'door-hanger': { paper: 'A4', turn: 'short-edge' },
      postcard: { paper: 'A4', turn: 'short-edge' },
      'label-70x37': { paper: 'A4', turn: 'long-edge' },
      'label-63x38': { paper: 'A4', turn: 'long-edge' },
      'label-99x67': { paper: 'A4', turn: 'long-edge' },
      'a4-fold': { paper: 'A4', turn: 'short-edge' },
      'a4-roll': { paper: 'A4', turn: 'short-edge' },
      'a4-accordion': { paper: 'A4', turn: 'short-edge' },
      'a6-zine': { paper: 'A4', turn: 'long-edge' },
      'a7-zine': { paper: 'A4', turn: 'short-edge' },
      'a5-booklet': { paper: 'A4', turn: 'short-edge' },
    });
  });

  it('pages of a leaflet takes the smallest paper that holds them', () => {
    const papers = (['a3', 'a4', 'a5', 'a6', 'a4-fold', 'letter', 'half-letter'] as const).map(
      (name) => setup('leaflet', name).paper,
    );
    expect(papers).toEqual(['A3', 'A4', 'A5', 'A5', 'A5', 'Letter', 'Letter']);
    expect(setup('leaflet', 'a4').turn).toBe('long-edge');
  });

  it('a guide sheet or a release takes A4', () => {
    expect(setup('guide', 'a3')).toEqual({ paper: 'A4', turn: 'long-edge' });
    expect(printSetup({ kind: 'release', file: 'x.pdf' })).toEqual({ paper: 'A4', turn: 'long-edge' });
  });
});
