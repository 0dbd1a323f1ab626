import { execFileSync } from 'node:child_process';
import jsQR from 'jsqr';
import type { LeafletFormat } from '../../../../src/leaflet';
import { readAllPixels, readPicturePlaces, readPixels, readWords } from '../../pdf-readers';
import type { GreyPage, PicturePlace, PrintedWord } from '../../pdf-readers';

/** How the pages' boxes, in points as poppler reads them, differ from a size in millimetres by more than 0.1 mm. */
export function boxFaults(file: string, pages: number, width: number, height: number): string[] {
  const info = execFileSync('pdfinfo', ['-box', '-f', '1', '-l', String(pages), file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const sizes = [...info.matchAll(/^Page +\d+ (?:MediaBox|CropBox): +0\.00 +0\.00 +([\d.]+) +([\d.]+)$/gm)];
  const off = sizes.filter(([, wide, high]) => isOff(Number(wide), width) || isOff(Number(high), height));
  return [
    ...(sizes.length === 2 * pages ? [] : [`${sizes.length} boxes on ${pages} pages`]),
    ...off.map(([box]) => box),
  ];
}

function isOff(points: number, millimetres: number): boolean {
  return Math.abs((points / 72) * 25.4 - millimetres) > 0.1;
}

const dpi = 100;
const perMillimetre = dpi / 25.4;

/** The pages of a PDF in grey, 100 dots to the inch. */
export function pixelsOf(pdf: Uint8Array): GreyPage[] {
  return readAllPixels(pdf, dpi);
}

/** Ink in the outer 5 mm of a page, where no copier prints. */
export function deadBandFaults(pages: readonly GreyPage[]): string[] {
  const band = Math.floor(4.95 * perMillimetre);
  return pages.flatMap(({ width, height, pixels }, at) => {
    const isInked = (x: number, y: number) => (pixels[y * width + x] ?? 255) < 235;
    for (let y = 0; y < height; y += 1) {
      const isEdgeRow = y < band || y >= height - band;
      for (let x = 0; x < width; x += 1) {
        if (!isEdgeRow && x === band) x = width - band;
        if (isInked(x, y))
          return [
            `page ${at + 1}: ink at ${Math.round(x / perMillimetre)}, ${Math.round(y / perMillimetre)} mm`,
          ];
      }
    }
    return [];
  });
}

/**
 * How much of the room between its margins each page fills, white of 9 mm and more taken off; of text in large letters, white of
 * more than the two lines that stand above a crosshead. `size` is that of the text, in points.
 */
export function fillsOf(
  pages: readonly GreyPage[],
  format: LeafletFormat,
  { columns, size }: { columns: number; size: number },
): number[] {
  const { margin } = format;
  const least = Math.max(9, ((2 * 1.38 * size) / 72) * 25.4);
  const measure = format.width - 2 * margin.side;
  const wide = (measure - (columns - 1) * format.gutter) / columns;
  return pages.map((page) => {
    const shares = Array.from({ length: columns }, (_, at) => {
      const from = margin.side + at * (wide + format.gutter);
      return filledShare(page, {
        from,
        to: from + wide,
        top: margin.top,
        bottom: format.height - margin.bottom,
        least,
      });
    });
    return shares.reduce((sum, share) => sum + share, 0) / columns;
  });
}

function filledShare(
  { width, pixels }: GreyPage,
  { from, to, top, bottom, least: hole }: Record<'from' | 'to' | 'top' | 'bottom' | 'least', number>,
): number {
  const [first, last, left, right] = [top, bottom, from, to].map((edge) =>
    Math.round(edge * perMillimetre),
  ) as [number, number, number, number];
  const least = hole * perMillimetre;
  let [white, run] = [0, 0];
  for (let y = first; y <= last; y += 1) {
    const isInked =
      y < last && pixels.subarray(y * width + left, y * width + right).some((grey) => grey < 200);
    if (!isInked && y < last) run += 1;
    else {
      if (run > least) white += run;
      run = 0;
    }
  }
  return 1 - white / (last - first);
}

/** Words and pictures over a picture: no template of ours prints any there. */
export function pictureFaults(pdf: Uint8Array): string[] {
  const words = readWords(pdf).map((word) => ({ ...word, ...inked(word) }));
  const pictures = readPicturePlaces(pdf);
  return pictures.flatMap((picture, at) => {
    const over = words.filter((word) => word.page === picture.page && cover(word, picture));
    const beside = pictures.slice(at + 1).filter(({ page }) => page === picture.page);
    return [
      ...(over.length > 0 ? [`page ${picture.page}: ${over.map(({ text }) => text).join(' ')}`] : []),
      ...beside.filter((other) => cover(other, picture)).map(() => `two pictures on page ${picture.page}`),
    ];
  });
}

/** Words printed over each other, however far apart they are in the text. */
export function collisionFaults(pdf: Uint8Array): string[] {
  const words = readUpright(pdf).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const strips = words.filter((word) => isInStrips(word, words));
  const turned = strips.map(({ left, right, top, bottom, ...word }) => ({
    ...word,
    ...{ left: -bottom, right: -top, top: left, bottom: right },
  }));
  return [...overEachOther(words.filter((word) => !strips.includes(word))), ...overEachOther(turned)];
}

/** Whether a word is on the strips at the foot of a page, whose lines run up it: no longer word there is wider than tall. */
function isInStrips(word: PrintedWord, words: readonly PrintedWord[]): boolean {
  const longer = words.filter(({ page, text }) => page === word.page && text.length > 4);
  const upright = longer.filter(({ left, right, top, bottom }) => right - left > bottom - top);
  return longer.length > 0 && word.top > Math.max(0, ...upright.map(({ top }) => top)) + 6;
}

function overEachOther(upright: readonly PrintedWord[]): string[] {
  const words = upright
    .map((word) => ({ ...word, ...inked(word) }))
    .toSorted((one, other) => one.page - other.page || one.top - other.top);
  return words.flatMap((one, at) => {
    const faults: string[] = [];
    for (const other of words.slice(at + 1)) {
      if (other.page !== one.page || other.top > one.bottom) break;
      if (cover(one, other)) faults.push(`${one.text} / ${other.text}`);
    }
    return faults;
  });
}

/** Words that reach more than 6 points into a margin at the side, as a hanging hyphen or quotation mark does not. */
export function marginFaults(pdf: Uint8Array, { width, margin: { side } }: LeafletFormat): string[] {
  const [first, last] = [(side / 25.4) * 72 - 6, ((width - side) / 25.4) * 72 + 6];
  const out = readWords(pdf).filter(({ left, right }) => left < first || right > last);
  return out.map(({ page, text }) => `page ${page}: ${text}`);
}

/** Words nearer to an edge of the page than so many millimetres, by more than a small line's descenders. */
export function edgeFaults(
  pdf: Uint8Array,
  { width, height }: Pick<LeafletFormat, 'width' | 'height'>,
  edge: number,
): string[] {
  const words = readWords(pdf);
  const [wide, high] = [points(isAcross(words) ? height : width), points(isAcross(words) ? width : height)];
  const least = points(edge) - 3;
  const out = readUpright(pdf).filter((word) => {
    const { top, bottom } = inked(word);
    return word.left < least || word.right > wide - least || top < least || bottom > high - least;
  });
  return out.map(({ page, text }) => `page ${page}: ${text}`);
}

/** Words in the hole by which a page hangs, or nearer to it than 2 mm. */
export function holeFaults(pdf: Uint8Array, { width, hole }: LeafletFormat): string[] {
  if (!hole) return [];
  const [x, y, room] = [points(width / 2), points(hole.middle), points(hole.width / 2 + 2)];
  const out = readWords(pdf).filter((word) => {
    const { top, bottom } = inked(word);
    const across = Math.max(word.left - x, x - word.right, 0);
    const down = Math.max(top - y, y - bottom, 0);
    return Math.hypot(across, down) < room;
  });
  return out.map(({ page, text }) => `page ${page}: ${text} in the hole`);
}

const points = (millimetres: number) => (millimetres / 25.4) * 72;

/** Whether the colour of a page reaches to all of its edges. */
export function isInkedToTheEdge(pages: readonly GreyPage[]): boolean {
  // The outermost dots are only partly the page's.
  return pages.every(({ width, height, pixels }) =>
    [2, width - 3].every((x) => [2, height - 3].every((y) => (pixels[y * width + x] ?? 255) < 250)),
  );
}

/** The words of a file whose lines run up the page, as one reads them who turns the paper; those of any other as they stand. */
function readUpright(pdf: Uint8Array): PrintedWord[] {
  const words = readWords(pdf);
  if (!isAcross(words)) return words;
  const [{ height = 0 } = {}] = readAllPixels(pdf, 72);
  return words.map(({ left, right, top, bottom, ...word }) => ({
    ...word,
    left: height - bottom,
    right: height - top,
    top: left,
    bottom: right,
  }));
}

/** Whether the lines run up the page: most of what words of a few letters cover is taller than wide. Strips, which run up too, have small letters. */
export function isAcross(words: readonly PrintedWord[]): boolean {
  const longer = words.filter(({ text }) => text.length > 3);
  const areaOf = (some: readonly PrintedWord[]) =>
    some.reduce((sum, { left, right, top, bottom }) => sum + (right - left) * (bottom - top), 0);
  const tall = longer.filter(({ left, right, top, bottom }) => bottom - top > right - left);
  return areaOf(tall) > areaOf(longer) / 2;
}

/** What of a word's box its letters take, in any of our faces: the boxes of lines that follow each other cover each other. */
export function inked({ text, top, bottom }: PrintedWord): { top: number; bottom: number } {
  const [height, signs] = [bottom - top, text.normalize('NFD')];
  const isTall = /[\p{Lu}\p{N}\p{M}bdfhijklt]/u.test(signs);
  const isDeep = /[gjpqyQ,;()]/.test(signs);
  return { top: top + (isTall ? 0.2 : 0.38) * height, bottom: bottom - (isDeep ? 0.01 : 0.2) * height };
}

function cover(one: PicturePlace, other: PicturePlace): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 1 && down > 0.5;
}

/**
 * What a reader of codes reads on the last page, as a telephone is held over all of it, or nearer over it, its lower half or its foot; null
 * when it finds none.
 */
export function codeOn(pdf: Uint8Array, pages: readonly GreyPage[]): string | null {
  const far = pages.at(-1);
  const near = (dots: number) => readPixels(pdf, pages.length, dots);
  const seen = [() => far && codeIn(far, 1), () => codeIn(near(200), 1), () => codeIn(near(200), 0.5)];
  for (const look of [...seen, () => codeIn(near(300), 0.5), () => codeIn(near(200), 0.25)]) {
    const code = look();
    if (code) return code;
  }
  return null;
}

/** What a reader of codes reads on the lower share of a page. */
export function codeIn({ width, height, pixels }: GreyPage, share: number): string | undefined {
  const top = Math.floor(height * (1 - share));
  const colours = new Uint32Array(width * (height - top));
  for (const [at, grey] of pixels.subarray(top * width).entries()) colours[at] = 0xff000000 + grey * 0x010101;
  return jsQR(new Uint8ClampedArray(colours.buffer), width, height - top)?.data;
}

/** Inks of a file other than black and white, and lines thinner than half a point, which a third copy loses. */
export function copierFaults(source: string): string[] {
  const inks = [...source.matchAll(/^([-\d. ]+) (rg|RG|k|K|g|G|sc|SC|scn|SCN)$/gm)].map(([line]) => line);
  const tints = new Set(
    inks.filter(
      (ink) => !/^(0 0 0 1 [kK]|0 0 0 0 [kK]|1 [gG]|0 [gG]|1 1 1 (rg|RG)|[01] (scn|SCN))$/.test(ink),
    ),
  );
  const widths = [...source.matchAll(/^([\d.]+) w$/gm)].map(([, width]) => Number(width));
  const thin = new Set(widths.filter((width) => width < 0.49));
  return [
    ...(tints.size > 0 ? [`inks: ${[...tints].slice(0, 4).join(', ')}`] : []),
    ...(thin.size > 0 ? [`lines of ${[...thin].join(', ')} pt`] : []),
  ];
}
