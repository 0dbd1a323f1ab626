import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MemoryPictures } from '../../../electron/handlers/export/memory-pictures';
import { startPictures } from '../../../electron/handlers/process/bounded-reader';
import { readArticle, readPaste } from '../../../electron/import';
import { readClipboard } from '../../../electron/import/paste/read-clipboard';
import { figuresOf } from '../../../src/article';
import type { Figure } from '../../../src/article';
import type { ClipboardContent } from '../../../src/contract';
import { reportLines } from '../support/read-source';
import { fileOf, seed } from '../support/read-fixture';
import { zipOf } from '../support/zip-of';

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/import/crops', name));

/** A picture of four quarters: red and green above blue and yellow. */
async function quarters(orientation?: number): Promise<Buffer> {
  const quarter = (colour: string, x: number, y: number) =>
    `<rect x="${x}" y="${y}" width="160" height="120" fill="${colour}"/>`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240">${quarter('#c81e1e', 0, 0)}${quarter('#1e8c3c', 160, 0)}${quarter('#1e50c8', 0, 120)}${quarter('#e6c81e', 160, 120)}</svg>`;
  const file = sharp(Buffer.from(drawing)).flatten();
  return orientation
    ? file.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).withMetadata({ orientation }).toBuffer()
    : file.png().toBuffer();
}

const colours = { red: [200, 30, 30], green: [30, 140, 60], blue: [30, 80, 200], yellow: [230, 200, 30] };

/** The colours of more than a hundredth of a picture's pixels. */
async function coloursOf(bytes: Uint8Array | null): Promise<string[]> {
  if (!bytes) return ['none'];
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += info.channels) {
    const near = ([red = 0, green = 0, blue = 0]: number[]) =>
      Math.abs((data[at] ?? 0) - red) +
      Math.abs((data[at + 1] ?? 0) - green) +
      Math.abs((data[at + 2] ?? 0) - blue);
    const name = Object.entries(colours).sort((one, other) => near(one[1]) - near(other[1]))[0]?.[0] ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > data.length / info.channels / 100).map(([name]) => name);
}

/** Each picture of a document: its alternative text, its size, its colours; then what is said of it. */
async function picturesIn(name: string, bytes: Uint8Array): Promise<string[]> {
  const pictures = new MemoryPictures(startPictures(null));
  const result = await readArticle(fileOf(name, bytes), seed, pictures.keep);
  if (!result.ok) return [result.problem.kind];
  const shown = await shownIn(figuresOf(result.value.article), pictures);
  return [...shown, ...reportLines(result.value.conversion).filter((line) => line.startsWith('?'))];
}

async function shownIn(figures: readonly Figure[], pictures: MemoryPictures): Promise<string[]> {
  const shown = figures.map(async ({ alt, picture }) => {
    const found = await coloursOf(pictures.read(picture.hash));
    return `${alt} ${picture.width}×${picture.height} ${found.join(' ')}`.trim();
  });
  return Promise.all(shown);
}

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, kind: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/></Relationships>`;

/** A Word document of a line and some runs, whose picture is `rId4`. */
async function wordDocument(picture: Buffer, ...runs: string[]): Promise<Buffer> {
  return zipOf({
    '_rels/.rels': relation('rId1', 'officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relation('rId4', 'image', 'media/image1.png'),
    'word/media/image1.png': picture,
    'word/document.xml': `<w:document ${names}><w:body><w:p><w:r><w:t>Les étals reviennent sur la place.</w:t></w:r></w:p>${runs.map((run) => `<w:p><w:r>${run}</w:r></w:p>`).join('')}</w:body></w:document>`,
  });
}

const drawing = (fill: string, properties = '<a:prstGeom prst="rect"/>') =>
  `<w:drawing><wp:inline><wp:docPr id="1" name="Image 1" descr="halle"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId4"/>${fill}</pic:blipFill><pic:spPr>${properties}</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;

describe('a picture that a document crops', () => {
  it('of Writer is published without what was cut away, whatever resolution its file states', async () => {
    const expected = ['quart png', 'quart exif', 'quart jfif', 'quart png200'].map(
      (alt) => `${alt} 160×120 red`,
    );
    const whole = 'entier 320×240 red green blue yellow';
    expect(await picturesIn('rogne.odt', fixture('rogne.odt'))).toEqual([...expected, whole]);
    expect(await picturesIn('rogne.docx', fixture('rogne.docx'))).toEqual([...expected, whole]);
  });

  it('of Word is cropped from each side, and whole where it is shown whole beside', async () => {
    const document = await wordDocument(
      await quarters(),
      drawing('<a:srcRect l="50000" b="50000"/>'),
      drawing('<a:srcRect t="50%" r="50%"/>'),
      drawing('<a:srcRect l="-20000" t="-10000"/><a:stretch><a:fillRect/></a:stretch>'),
      drawing('<a:stretch><a:fillRect l="-100000" t="-100000"/></a:stretch>'),
      '<w:pict><v:shape alt="halle"><v:imagedata r:id="rId4" croptop="32768f" cropright=".5"/></v:shape></w:pict>',
    );
    expect(await picturesIn('halle.docx', document)).toEqual([
      'halle 160×120 green',
      'halle 160×120 blue',
      'halle 320×240 red green blue yellow',
      'halle 160×120 yellow',
      'halle 160×120 blue',
    ]);
  });

  it('is left out and named where it cannot be cropped: another shape, nothing left, a turned photo', async () => {
    const half = '<a:srcRect r="50000"/>';
    const document = await wordDocument(
      await quarters(6),
      drawing('', '<a:prstGeom prst="ellipse"/>'),
      drawing(
        '',
        '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 50000"/></a:avLst></a:prstGeom>',
      ),
      drawing('<a:srcRect l="60000" r="60000"/>'),
      drawing(half),
      drawing(half, '<a:xfrm rot="5400000"/><a:prstGeom prst="rect"/>'),
    );
    // The left half as stored, red above blue, is the upper half of the upright photo, blue beside red.
    expect(await picturesIn('halle.docx', document)).toEqual([
      'halle 240×160 blue red',
      ...Array<string>(4).fill('? image1.png (crop-unclear) halle | '),
    ]);
  });

  it('keeps nothing of the cut part in the bytes, thumbnails of its metadata included', async () => {
    const pictures = new MemoryPictures(startPictures(null));
    const photo = await sharp(await quarters())
      .jpeg()
      .withExif({ IFD0: { ImageDescription: 'la plaque AB-123-CD' } })
      .toBuffer();
    const kept = await pictures.keep(photo, 'a.jpg', {
      ...{ left: 0, top: 0, right: 0.5, bottom: 0.5 },
      ...{ unit: 'part', turn: 0, shape: null },
    });
    if (!kept.ok) expect.fail(kept.problem.kind);
    const bytes = Buffer.from(pictures.read(kept.value.picture.hash) ?? []);
    expect(bytes.includes('AB-123-CD')).toBe(false);
    expect(kept.value.caption).toBe('la plaque AB-123-CD');
  });
});

describe('a picture that is pasted cropped', () => {
  const word = (header: string, picture: Buffer) =>
    `{\\rtf1{\\pict${header}\\pngblip ${picture.toString('hex')}}\\par}`;

  async function paste(html: string, rtf: string): Promise<string[]> {
    const pictures = new MemoryPictures(startPictures(null));
    const clipboard = (copied: ClipboardContent) => Promise.resolve(readClipboard(copied));
    const pasted = await readPaste({ html, rtf, language: 'fr' }, pictures.keep, { clipboard });
    const figures = (pasted?.blocks ?? []).filter((block) => block.type === 'figure');
    const left = (pasted?.leftOut ?? []).map(({ what, count }) => `${what} ×${count}`);
    return [...(await shownIn(figures, pictures)), ...left];
  }

  const onDisk = '<p><img src="file:///C:/Temp/clip_image002.png"></p>';

  it('from Word is cropped by the twips of its RTF, or by the properties of its shape', async () => {
    const picture = await quarters();
    const twips =
      '\\picscalex80\\piccropl2400\\piccropr0\\piccropt0\\piccropb1800\\picwgoal4800\\pichgoal3600';
    expect(await paste(onDisk, word(twips, picture))).toEqual(['160×120 green']);
    const inline = '{\\*\\picprop{\\sp{\\sn cropFromTop}{\\sv 32768}}}\\picwgoal4800\\pichgoal3600';
    expect(await paste(onDisk, word(inline, picture))).toEqual(['320×120 blue yellow']);
    const shape = `{\\rtf1{\\shp{\\*\\shpinst{\\sp{\\sn cropFromLeft}{\\sv 32768}}{\\sp{\\sn pib}{\\sv {\\pict\\pngblip ${picture.toString('hex')}}}}{\\sp{\\sn cropFromBottom}{\\sv 32768}}}}\\par}`;
    expect(await paste(onDisk, shape)).toEqual(['160×120 green']);
    const whole = '\\piccropl0\\piccropr0\\piccropt0\\piccropb-10\\picwgoal4800\\pichgoal3600';
    expect(await paste(onDisk, word(whole, picture))).toEqual(['320×240 red green blue yellow']);
  });

  it('is left out and counted where its RTF gives no size to crop by', async () => {
    expect(await paste(onDisk, word('\\piccropl2400', await quarters()))).toEqual(['picture-cropped ×1']);
  });

  it('from Google Docs is cropped by the box that hides the rest', async () => {
    const address = `data:image/png;base64,${(await quarters()).toString('base64')}`;
    const box = (style: string) =>
      `<p><span style="overflow: hidden; display: inline-block; width: 200px; height: 150px;"><img src="${address}" style="width: 400px; height: 300px; ${style}"></span></p>`;
    expect(await paste(box('margin-left: -200px; margin-top: 0.00px;'), '')).toEqual(['160×120 green']);
    expect(await paste(box('margin-left: calc(-50%)'), '')).toEqual(['picture-cropped ×1']);
    const page = Buffer.from(
      `<html><body><p>Les étals reviennent.</p>${box('margin-top: -150px')}</body></html>`,
    );
    expect(await picturesIn('page.html', page)).toEqual(['160×120 blue']);
  });
});
