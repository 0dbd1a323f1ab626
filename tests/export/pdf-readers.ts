import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

/** What poppler and qpdf, independent readers, read in a PDF. */
export interface ReadPdf {
  info: string;
  /** The text in the order of the page's content, lines joined and hyphens of line ends undone. */
  text: string;
  /** The same with its line ends, and its hyphens of line ends as soft hyphens. */
  raw: string;
  /** The names of the fonts, without the prefix of their subset, and whether each is embedded. */
  faces: { name: string; embedded: boolean }[];
  /** The tags of its structure, with their text. */
  structure: string;
  /** The file with its streams decompressed. */
  source: string;
}

/** Reads a PDF, each part of it when it is first asked for; throws when qpdf finds an error in it. */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const reading = (tool: string, before: string[], after: string[] = []) => {
    let said: string | null = null;
    return () => (said ??= withFile(pdf, (file) => run(tool, [...before, file, ...after])));
  };
  reading('qpdf', ['--check'])();
  const info = reading('pdfinfo', []);
  const raw = reading('pdftotext', ['-raw'], ['-']);
  const faces = reading('pdffonts', []);
  const structure = reading('pdfinfo', ['-struct-text']);
  const source = reading('qpdf', ['--qdf', '--object-streams=disable'], ['-']);
  return {
    get info() {
      return info();
    },
    get text() {
      return joinLines(raw());
    },
    get raw() {
      return raw();
    },
    get faces() {
      return readFaces(faces());
    },
    get structure() {
      return structure();
    },
    get source() {
      return source();
    },
  };
}

/** Pixels in grey: one byte each, 0 for black. */
export interface GreyPage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** A page as grey pixels, `dpi` to the inch. */
export function readPixels(pdf: Uint8Array, page: number, dpi: number): GreyPage {
  const [only] = readGrey(pdf, ['-f', String(page), '-l', String(page)], dpi);
  if (!only) throw new Error(`no page ${page}`);
  return only;
}

/** All pages as grey pixels, `dpi` to the inch. */
export function readAllPixels(pdf: Uint8Array, dpi: number): GreyPage[] {
  return readGrey(pdf, [], dpi);
}

function readGrey(pdf: Uint8Array, which: string[], dpi: number): GreyPage[] {
  const images = withFile(pdf, (file) => {
    const args = ['-gray', '-r', String(dpi), ...which, file];
    return execFileSync('pdftoppm', args, { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] });
  });
  const pages: GreyPage[] = [];
  for (let at = 0; at < images.length;) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(images.toString('latin1', at, at + 40));
    if (!head) throw new Error('poppler drew something else than grey pages');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = at + head[0].length;
    at = from + width * height;
    pages.push({ width, height, pixels: images.subarray(from, at) });
  }
  return pages;
}

/** A page in colour: red, green and blue of each pixel. */
export interface ColourPage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** All pages as Ghostscript draws them, `dpi` to the inch, with every edge hard: what is drawn has its own colour alone. */
export function readColours(pdf: Uint8Array, dpi: number, { withText = true } = {}): ColourPage[] {
  const images = withFile(pdf, (file) => {
    const device = ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=ppmraw', `-r${dpi}`, '-sOutputFile=-'];
    const args = [...device, ...(withText ? [] : ['-dFILTERTEXT']), file];
    return execFileSync('gs', args, { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] });
  });
  const pages: ColourPage[] = [];
  for (let at = 0; at < images.length;) {
    const head = /^P6\s+(?:#.*\s+)?(\d+)\s+(\d+)\s+255\s/.exec(images.toString('latin1', at, at + 120));
    if (!head) throw new Error('Ghostscript drew something else than pages in colour');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = at + head[0].length;
    at = from + 3 * width * height;
    pages.push({ width, height, pixels: images.subarray(from, at) });
  }
  return pages;
}

/** The hues of a page's coloured pixels, in whole degrees; none on a page of black, greys and white. */
export function readHues(pdf: Uint8Array, page: number): Set<number> {
  const image = withFile(pdf, (file) => {
    const args = ['-r', '72', '-f', String(page), '-l', String(page), file];
    return execFileSync('pdftoppm', args, { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] });
  });
  const [head = ''] = /^P6\s+\d+\s+\d+\s+255\s/.exec(image.toString('latin1', 0, 40)) ?? [];
  const hues = new Set<number>();
  for (let at = head.length; at < image.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = image.subarray(at, at + 3);
    const most = Math.max(red, green, blue);
    const chroma = most - Math.min(red, green, blue);
    if (chroma < 40) continue;
    const turn =
      most === red
        ? (green - blue) / chroma
        : most === green
          ? 2 + (blue - red) / chroma
          : 4 + (red - green) / chroma;
    hues.add(Math.round(60 * turn + 360) % 360);
  }
  return hues;
}

/**
 * The darkest value of all pages on each printing plate by its name, by Ghostscript: 255 for none. Without the marks, of what is left
 * of them once they are trimmed.
 */
export async function platesOf(pdf: Uint8Array, { withMarks = true } = {}): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-plates-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    const device = ['-dBATCH', '-dNOPAUSE', '-dQUIET', '-sDEVICE=tiffsep', '-r72', '-sOutputFile=page%d.tif'];
    execFileSync('gs', [...device, ...(withMarks ? [] : ['-dUseTrimBox']), 'in.pdf'], {
      cwd: folder,
      stdio: 'pipe',
    });
    const darkest: Record<string, number> = {};
    for (const file of readdirSync(folder)) {
      const plate = /^page\d+\((.*)\)\.tif$/.exec(file)?.[1];
      if (plate === undefined) continue;
      const { channels } = await sharp(readFileSync(join(folder, file))).stats();
      darkest[plate] = Math.min(darkest[plate] ?? 255, channels[0]?.min ?? NaN);
    }
    return darkest;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A word as it is printed on a page, in points from the page's top left. */
export interface PrintedWord {
  page: number;
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Every word of a PDF with the room it takes. */
export function readWords(pdf: Uint8Array): PrintedWord[] {
  return readPages(pdf, '-bbox').flatMap(wordsOn);
}

/** The lines of all pages, each its words from left to right. */
export function readLines(pdf: Uint8Array): PrintedWord[][] {
  return readPages(pdf, '-bbox-layout').flatMap((page, number) =>
    page
      .split('<line ')
      .slice(1)
      .map((line) => wordsOn(line, number)),
  );
}

/** What poppler says of each page; the first is what it says before any. */
function readPages(pdf: Uint8Array, option: '-bbox' | '-bbox-layout'): string[] {
  return withFile(pdf, (file) => run('pdftotext', [option, file, '-'])).split('<page ');
}

function wordsOn(page: string, number: number): PrintedWord[] {
  return [
    ...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g),
  ].map(([, left, top, right, bottom, text = '']) => ({
    page: number,
    text,
    left: Number(left),
    right: Number(right),
    top: Number(top),
    bottom: Number(bottom),
  }));
}

/** The room that a picture takes on a page, in points from the page's top left. */
export type PicturePlace = Omit<PrintedWord, 'text'>;

/** Where mupdf draws the pictures made of pixels, each as far as it is not clipped. */
export function readPicturePlaces(pdf: Uint8Array): PicturePlace[] {
  const pages = withFile(pdf, (file) => run('mutool', ['trace', file])).split('<page ');
  return pages.flatMap((trace, page) => {
    const places: PicturePlace[] = [];
    const clips: Omit<PicturePlace, 'page'>[] = [];
    for (const [drawn] of trace.matchAll(drawing)) {
      if (drawn.startsWith('<pop_clip')) clips.pop();
      else if (drawn.startsWith('<clip_')) clips.push(boxOf(drawn));
      else places.push({ page, ...clips.reduce(common, boxOf(drawn)) });
    }
    return places.filter(({ left, right, top, bottom }) => left < right && top < bottom);
  });
}

/** What clips, ends a clip or draws a picture, with the lines of its path. */
const drawing = /<(?:pop_clip|fill_image|clip_image_mask)\b[^>]*>|<(clip_\w+)[\s\S]*?<\/\1>/g;

/** The box that a path encloses, or the unit square for a picture, which its matrix makes as large as it is drawn. */
function boxOf(drawn: string): Omit<PicturePlace, 'page'> {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] =
    /transform="([^"]*)"/.exec(drawn)?.[1]?.split(' ').map(Number) ?? [];
  const path = [...drawn.matchAll(/\bx\d?="([-\d.]+)" y\d?="([-\d.]+)"/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  const corners =
    path.length > 0
      ? path
      : [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ];
  const across = corners.map(([x = 0, y = 0]) => a * x + c * y + e);
  const down = corners.map(([x = 0, y = 0]) => b * x + d * y + f);
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
}

function common(
  one: Omit<PicturePlace, 'page'>,
  other: Omit<PicturePlace, 'page'>,
): Omit<PicturePlace, 'page'> {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** A text with one plain space between words, to compare. */
export function plainSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u202f\u2060]+/g, ' ').trim();
}

/** Does something with a PDF that is a file for as long. */
export function withFile<Out>(pdf: Uint8Array, work: (file: string) => Out): Out {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-pdf-'));
  try {
    const file = join(folder, 'read.pdf');
    writeFileSync(file, pdf);
    return work(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(tool: string, args: string[]): string {
  return execFileSync(tool, args, { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
}

/** A text without the hyphens of its line breaks. */
export function joinLines(text: string): string {
  return plainSpaces(text.replace(/\u00ad\s*/g, ''));
}

function readFaces(table: string): ReadPdf['faces'] {
  const lines = table.split('\n').slice(2).filter(Boolean);
  return lines.map((line) => {
    const [name = '', ...columns] = line.split(/\s+/);
    return { name: name.replace(/^[A-Z]{6}\+/, ''), embedded: columns.at(-5) === 'yes' };
  });
}
