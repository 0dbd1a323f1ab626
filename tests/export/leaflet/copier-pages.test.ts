import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { longLeaflet } from '../../fixtures/leaflet-articles';
import { readPdf, readPixels, readWords } from '../pdf-readers';
import { job, material } from './leaflet-fixture';

const black: LeafletDesign = { format: 'a5', template: 'tract', ink: 'black' };

async function pictured(): Promise<{ article: Article; readPicture: () => Promise<Uint8Array> }> {
  const bytes = await readFile('resources/sample/quai.jpg');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const picture = { hash, type: 'image/jpeg', width: 1200, height: 800 } as const;
  const lead = { type: 'figure', picture, caption: 'La halte', credit: '', alt: 'Un quai' } as const;
  return { article: { ...longLeaflet, lead }, readPicture: () => Promise.resolve(bytes) };
}

async function bothFiles(design: LeafletDesign, of: Awaited<ReturnType<typeof pictured>>) {
  const set = await setLeaflet({ ...material([]), ...job(), ...of }, design);
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  const copier = await set.value.setForCopier();
  if (!copier.ok) throw new Error(JSON.stringify(copier.problem));
  return { read: set.value.pdf, copier: copier.value };
}

describe('the pages of a leaflet for copiers', () => {
  it('have every word where the pages to read have it, and no grey in their pictures', async () => {
    const { read, copier } = await bothFiles(black, await pictured());
    expect(readWords(copier)).toEqual(readWords(read));
    const { pixels } = readPixels(copier, 1, 600);
    const greys = pixels.filter((grey) => grey > 40 && grey < 215).length;
    expect(greys / pixels.length).toBeLessThan(0.03);
    expect(copier.length).toBeLessThan(500_000);
    expect(readPdf(copier).source).toContain('/Subtype /Image');
  });

  it('are the pages to read where a leaflet has no picture, or colours', async () => {
    const without = await pictured();
    const plain = await bothFiles(black, { ...without, article: { ...longLeaflet, lead: null } });
    expect(plain.copier).toBe(plain.read);
    const coloured = await bothFiles({ ...black, ink: 'colour' }, without);
    expect(coloured.copier).toBe(coloured.read);
  });
});
