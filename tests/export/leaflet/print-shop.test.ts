import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cmyk, PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePdfX } from '../../../electron/export/leaflet/pdf-x';
import { makePrintShopPdf } from '../../../electron/export/leaflet/print-shop';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { bleeds, leafletFormatNames, leafletFormats } from '../../../src/leaflet';
import type { Bleed, Ink, LeafletDesign, LeafletFormat, LeafletFormatName } from '../../../src/leaflet';
import { callToMarch } from '../../fixtures/appointment';
import { lineMasthead, longLeaflet } from '../../fixtures/leaflet-articles';
import { platesOf, readPdf } from '../pdf-readers';
import { figure, job, material } from './leaflet-fixture';
import { inkIn } from './page-ink';

/** White around what is trimmed, beyond the bleed. */
const around = 7;
const title = 'On affame la bête';

/** Pages of a format whose black covers them and goes past their edges, so far as to need a clip. */
async function blackPages({ width, height }: LeafletFormat, count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const [wide, high] = [(width / 25.4) * 72, (height / 25.4) * 72];
  for (let page = 0; page < count; page += 1) {
    const color = cmyk(0, 0, 0, 1);
    document
      .addPage([wide, high])
      .drawRectangle({ x: -50, y: -50, width: wide + 100, height: high + 100, color });
  }
  return document.save();
}

async function shopPdf(name: LeafletFormatName, bleed: Bleed, ink: Ink = 'black') {
  const format = leafletFormats[name];
  const pages = await blackPages(format, format.pageCounts.at(-1) ?? 1);
  return makePrintShopPdf(pages, format, { bleed, title, ink });
}

/** What is trimmed of a format: its flat sheet, or its page. */
function trimmed({ width, height, imposition }: LeafletFormat) {
  return imposition.kind === 'folded' ? imposition.sheet : { width, height };
}

/** A box of the first page, in millimetres. */
function box(info: string, name: string): number[] {
  const [, ...numbers] = new RegExp(`${name}: +([\\d.]+) +([\\d.]+) +([\\d.]+) +([\\d.]+)`).exec(info) ?? [];
  return numbers.map((number) => (Number(number) / 72) * 25.4);
}

function expectBox(found: number[], expected: number[]): void {
  expect(found).toHaveLength(4);
  for (const [at, length] of expected.entries())
    expect(Math.abs((found[at] ?? NaN) - length)).toBeLessThan(0.05);
}

describe.each(leafletFormatNames)('the file of %s for a print shop', (name) => {
  const format = leafletFormats[name];
  const { width, height } = trimmed(format);

  it.each(bleeds)('has its boxes to a tenth of a millimetre with %i mm of bleed', async (bleed) => {
    const boxes = pdfBoxes(await shopPdf(name, bleed));
    const room = around + bleed;
    expectBox(box(boxes, 'MediaBox'), [0, 0, width + 2 * room, height + 2 * room]);
    expectBox(box(boxes, 'BleedBox'), [
      around,
      around,
      around + width + 2 * bleed,
      around + height + 2 * bleed,
    ]);
    expectBox(box(boxes, 'TrimBox'), [room, room, room + width, room + height]);
  });

  it('prints as far as the bleed, no farther, and its marks are outside of it', async () => {
    const pdf = await shopPdf(name, 3);
    const [wide, high] = [width + 2 * (around + 3), height + 2 * (around + 3)];
    const isBled = (x: number, y: number, by: number) =>
      x > around - by && x < wide - around + by && y > around - by && y < high - around + by;
    const pixels = inkIn(pdf, 1, (x, y) => isBled(x, y, -0.2));
    const area = (width + 5.6) * (height + 5.6) * (144 / 25.4) ** 2;
    expect(pixels / area).toBeGreaterThan(0.98);
    expect(inkIn(pdf, 1, (x, y) => isBled(x, y, 0.8) && !isBled(x, y, 0.2))).toBe(0);
    const corner = inkIn(pdf, 1, (x, y) => x < around && y < around + 4);
    expect(corner).toBeGreaterThan(0);
    expect(inkIn(pdf, 1, (x, y) => x < 0.8 || y < 0.8 || x > wide - 0.8 || y > high - 0.8)).toBe(0);
  });
});

describe('a file for a print shop', () => {
  it('marks the folds of each side of a roll fold where they are', async () => {
    const pdf = await shopPdf('a4-roll', 3);
    const marked = (page: number, at: number) =>
      inkIn(pdf, page, (x, y) => y < 6.5 && Math.abs(x - 10 - at) < 0.5);
    expect([97, 197].map((at) => marked(1, at) > 0)).toEqual([true, true]);
    expect([100, 200].map((at) => marked(2, at) > 0)).toEqual([true, true]);
    expect([marked(1, 100), marked(1, 200), marked(2, 97), marked(2, 197)]).toEqual([0, 0, 0, 0]);
  });

  it('fills a booklet up with white pages to a multiple of four', async () => {
    const format = leafletFormats['a5-booklet'];
    const pdf = await makePrintShopPdf(await blackPages(format, 6), format, {
      bleed: 3,
      title,
      ink: 'black',
    });
    expect(readPdf(pdf).info).toMatch(/Pages: +8\n/);
    expect(inkIn(pdf, 7, (x, y) => x > 10 && x < 158 && y > 10 && y < 220)).toBe(0);
  });

  it('marks every plate when the leaflet has colours, and the black one alone when it has not', async () => {
    const black = readPdf(await shopPdf('a5', 3)).source;
    expect(black).not.toContain('/All');
    const coloured = await shopPdf('a5', 3, 'colour');
    expect(readPdf(coloured).source).toContain('/All');
    expect(await platesOf(coloured)).toEqual({ Cyan: 0, Magenta: 0, Yellow: 0, Black: 0 });
  });
});

describe('the file of a real leaflet for a print shop', () => {
  let shop: Uint8Array;
  beforeAll(async () => {
    const article = { ...longLeaflet, lead: await figure() };
    const set = await setLeaflet(
      { ...material([]), ...job(), article },
      { format: 'a4-fold', template: 'tract', ink: 'black' },
    );
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    shop = await makePrintShopPdf(set.value.pdf, leafletFormats['a4-fold'], {
      bleed: 5,
      title,
      ink: 'black',
    });
    const again = await makePrintShopPdf(set.value.pdf, leafletFormats['a4-fold'], {
      bleed: 5,
      title,
      ink: 'black',
    });
    expect(Buffer.compare(shop, again)).toBe(0);
  });

  it('says nothing of the machine or the hour, embeds its fonts and keeps its words', () => {
    const { info, source, faces, text } = readPdf(shop);
    expect(info).toMatch(/Title: +On affame la bête/);
    expect(info).not.toMatch(/Producer|Creator|Author|Date/);
    expect(source).not.toMatch(/\/(home|root|tmp|Users)\//);
    expect(faces.every(({ embedded }) => embedded)).toBe(true);
    expect(text).toContain('Une décision prise sans les usagers');
  });

  it('becomes PDF/X-4 with an output intent, all of it on the black plate, with the same bytes each time', async () => {
    const [one, two] = [await makePdfX(shop), await makePdfX(shop)];
    if (!('pdf' in one) || !('pdf' in two)) throw new Error(JSON.stringify([one, two]));
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0);
    const { info, source, text } = readPdf(one.pdf);
    expect(info).toMatch(/PDF subtype: +PDF\/X-4/);
    expect(source).toMatch(/\/OutputConditionIdentifier \(FOGRA\d\d\)/);
    expect(source).not.toMatch(/\/(home|root|tmp|Users)\//);
    expect(text).toContain('Une décision prise sans les usagers');
    const before = box(pdfBoxes(shop), 'TrimBox');
    expectBox(box(pdfBoxes(one.pdf), 'TrimBox'), before);
    expect(await platesOf(one.pdf)).toEqual({ Cyan: 255, Magenta: 255, Yellow: 255, Black: 0 });
  });

  it('has an identifier of its own, whichever way Ghostscript wrote that of the time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'roneo-gs-'));
    try {
      const program = join(folder, 'gs');
      const written = String.raw`/ID [(l *x\025\257\).SD\265{)(l *x\025\257\).SD\265{)] >>`;
      const script = `#!/bin/sh\n[ "$1" = --version ] || cat >out.pdf <<'END'\n${written}\nEND\n`;
      writeFileSync(program, script, { mode: 0o755 });
      const made = await makePdfX(shop, { program });
      if (!('pdf' in made)) throw new Error(made.why);
      expect(Buffer.from(made.pdf).toString()).toMatch(/^\/ID \[<([0-9a-f]{32})><\1>\] >>\n$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('stays as it is without Ghostscript or a profile, which is told', async () => {
    expect(await makePdfX(shop, { program: 'no-such-program' })).toEqual({ why: 'no-ghostscript' });
    expect(await makePdfX(shop, { folders: ['/no/such/folder'] })).toEqual({ why: 'no-profile' });
  });
});

describe('a leaflet in black and an ink of its own', () => {
  const colour = '#2f6b3a';
  const masthead = { ...lineMasthead, colour };

  async function shopWith(design: Pick<LeafletDesign, 'format' | 'template'>, name: string) {
    const article = { ...callToMarch, lead: await figure() };
    const order = { ...material([]), ...job(), article, masthead };
    const set = await setLeaflet(order, { ...design, ink: 'two' });
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    const options = { bleed: 3, title, ink: 'two', spot: { name, colour } } as const;
    return makePrintShopPdf(set.value.pdf, leafletFormats[design.format], options);
  }

  it.each([
    ['a5', 'tract', 'Pantone 032 U'],
    ['a4', 'appel', 'Vert sapin à l’eau'],
    ['a4-fold', 'depliant', 'HKS 54'],
  ] as const)(
    'has two plates as %s, %s, and nothing on the other three',
    async (format, template, name) => {
      const shop = await shopWith({ format, template }, name);
      const made = await makePdfX(shop);
      if (!('pdf' in made)) throw new Error(made.why);
      expect(readPdf(made.pdf).info).toMatch(/PDF subtype: +PDF\/X-4/);
      expect(readPdf(made.pdf).text).toContain('Marche');
      const { Black, Cyan, Magenta, Yellow, ...spots } = await platesOf(made.pdf, { withMarks: false });
      expect({ Black, Cyan, Magenta, Yellow }).toEqual({ Black: 0, Cyan: 255, Magenta: 255, Yellow: 255 });
      expect(Object.values(spots)).toEqual([0]);
      if (/^[\w ]+$/.test(name)) expect(Object.keys(spots)).toEqual([name]);
      expect(Buffer.compare(shop, await shopWith({ format, template }, name))).toBe(0);
    },
    120_000,
  );
});

function pdfBoxes(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-boxes-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    return execFileSync('pdfinfo', ['-box', join(folder, 'in.pdf')], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a placard whose words run up the paper', () => {
  it('is not turned for a print shop', async () => {
    const article = { ...longLeaflet, headline: 'Kein Beton auf unserer Wiese' };
    const set = await setLeaflet(
      { ...material([]), ...job(), article },
      { format: 'a5', template: 'pancarte', ink: 'colour' },
    );
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    const pages = await set.value.setForPrintShop(3);
    if (!pages.ok) throw new Error(JSON.stringify(pages.problem));
    const shop = await makePrintShopPdf(pages.value, leafletFormats.a5, { bleed: 3, title, ink: 'colour' });
    const made = await makePdfX(shop);
    if (!('pdf' in made)) throw new Error(made.why);
    const { info } = readPdf(made.pdf);
    expect(info).toMatch(/Page rot: +0/);
  });
});
