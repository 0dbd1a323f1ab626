import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import type { Article } from '../../../src/article';
import { makePdfX } from '../../../electron/export/leaflet/pdf-x';
import { makePrintShopPdf } from '../../../electron/export/leaflet/print-shop';
import { makePaperFiles } from '../../../electron/export/leaflet/paper-files';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { leafletFormats } from '../../../src/leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { lineMasthead, longLeaflet } from '../../fixtures/leaflet-articles';
import { platesOf, readHues, readPdf, readPixels, readWords } from '../pdf-readers';
import { job, material, whenSetWhole as it } from './leaflet-fixture';

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

/** The group's logo as a drawing, of a dark red, white and black. */
const logo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><style>.a{fill:#8c1d18}</style><rect class="a" width="60" height="40"/><circle cx="20" cy="20" r="14" fill="#fff"/><path d="M40 8h12v24H40z"/></svg>',
);

/** The raster pictures of a PDF, as poppler lists them. */
function rastersOf(pdf: Uint8Array): number {
  const list = execFileSync('pdfimages', ['-list', '-'], { input: pdf, encoding: 'utf8' });
  return list.trim().split('\n').length - 2;
}

describe('a logo that is a drawing', () => {
  const hash = createHash('sha256').update(logo).digest('hex');
  const picture = { hash, type: 'image/svg+xml', width: 60, height: 40 } as const;
  const drawn = {
    article: longLeaflet,
    masthead: { ...lineMasthead, logo: picture },
    readPicture: () => Promise.resolve(logo),
  };

  it.each(['black', 'two', 'colour'] as const)(
    'is printed as vectors in %s, for copiers too',
    async (ink) => {
      const { read, copier } = await bothFiles({ ...black, ink }, drawn);
      expect([rastersOf(read), rastersOf(copier)]).toEqual([0, 0]);
      expect(readHues(read, 1).size > 0).toBe(ink !== 'black');
    },
  );

  it('is black alone for copiers, on one plate', async () => {
    const { copier } = await bothFiles(black, drawn);
    expect(readPdf(copier).source).not.toMatch(/ (?:rg|RG) /);
    const shop = await makePrintShopPdf(copier, leafletFormats.a5, { bleed: 3, title: 'A', ink: 'black' });
    expect(await platesOf(shop)).toEqual({ Cyan: 255, Magenta: 255, Yellow: 255, Black: 0 });
    const made = await makePdfX(shop);
    if (!('pdf' in made)) throw new Error(made.why);
    expect(rastersOf(made.pdf)).toBe(0);
    expect(await platesOf(made.pdf)).toEqual({ Cyan: 255, Magenta: 255, Yellow: 255, Black: 0 });
  });
});

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

  it('are a file of their own on a sheet that is not cut or folded, where they are other than those to read', async () => {
    const of = await pictured();
    const imposed = async (article: Article, ink: LeafletDesign['ink']) => {
      const order = { ...material([]), ...job(), ...of, article };
      const design = { format: 'a4', template: 'tract', ink } as const;
      const set = await setLeaflet(order, design);
      if (!set.ok) throw new Error(JSON.stringify(set.problem));
      const paper = {
        printShop: undefined,
        spot: undefined,
        turn: undefined,
        guide: undefined,
        sheetTitle: undefined,
      };
      const made = await makePaperFiles(set.value, design, order, paper);
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      return made.value.files.filter(({ kind }) => kind === 'imposed');
    };
    const [file] = await imposed(of.article, 'black');
    expect(readPdf(file?.bytes ?? new Uint8Array()).info).toMatch(/Page size: +595\.\d+ x 841\.\d+/);
    expect(await imposed({ ...of.article, lead: null }, 'black')).toEqual([]);
    expect(await imposed(of.article, 'colour')).toEqual([]);
  });
});
