import { cmyk, PDFDocument, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { callToMarch } from '../../fixtures/appointment';
import { lineMasthead } from '../../fixtures/leaflet-articles';
import { job, material, whenSetWhole as it } from './leaflet-fixture';
import { copiedFaults, groundFaults } from './proof/ink-checks';
import { pictureFaults } from './proof/page-checks';

async function leafletIn(colour: string, design: LeafletDesign): Promise<Uint8Array> {
  const order = { ...material([]), ...job(), article: callToMarch, masthead: { ...lineMasthead, colour } };
  const set = await setLeaflet(order, design);
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  return set.value.pdf;
}

describe('the words of a leaflet in a group’s colour', () => {
  it.each([
    ['an orange', '#e8590c', { format: 'dl', template: 'appel', ink: 'colour' }],
    ['an orange', '#e8590c', { format: 'a6', template: 'affiche', ink: 'two' }],
    ['a grey', '#8a8a8a', { format: 'a6-zine', template: 'depliant', ink: 'two' }],
    ['a yellow', '#f6c500', { format: 'a6-zine', template: 'depliant', ink: 'two' }],
    ['a dark blue', '#1d3f8f', { format: 'a5', template: 'appel', ink: 'two' }],
  ] as const)(
    'can be read on their ground, and on a third copy in black, for %s',
    { timeout: 60_000 },
    async (_name, colour, design) => {
      const pdf = await leafletIn(colour, design);
      expect(groundFaults(pdf)).toEqual({ over: [], pale: [] });
      expect(await copiedFaults(pdf)).toEqual([]);
    },
  );
});

describe('the checks of a page', () => {
  it('find words over a picture, on the edge of a panel, and too pale on it', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([300, 300]);
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    page.drawImage(await document.embedPng(photo), { x: 20, y: 200, width: 120, height: 80 });
    page.drawImage(await document.embedPng(photo), { x: 130, y: 210, width: 60, height: 40 });
    page.drawRectangle({ x: 20, y: 100, width: 100, height: 40, color: rgb(0.91, 0.35, 0.05) });
    page.drawText('Captions', { x: 30, y: 230, size: 10, color: cmyk(0, 0, 0, 1) });
    page.drawText('Leaving', { x: 95, y: 120, size: 10, color: cmyk(0, 0, 0, 1) });
    page.drawText('Pale', { x: 30, y: 105, size: 10, color: rgb(1, 1, 1) });
    page.drawText('Plain', { x: 30, y: 50, size: 10, color: cmyk(0, 0, 0, 1) });
    const pdf = await document.save();
    expect(pictureFaults(pdf)).toEqual(['page 1: Captions', 'two pictures on page 1']);
    expect(groundFaults(pdf)).toEqual({ over: ['page 1: Leaving'], pale: ['page 1: Pale 3.6'] });
  });
});
