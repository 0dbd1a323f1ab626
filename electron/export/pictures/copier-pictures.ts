import type { Sharp } from 'sharp';
import type { Picture } from '../../../src/article';
import { done } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import type { Job, Material } from '../order/job';
import { densityFor, guardPicture, openPicture, readOriginal } from './open-picture';
import { cachePicture } from './picture-cache';
import { drawVectors } from './print-pictures';

/** What a picture is, by which it is drawn for copiers: a logo in plain black, drawings and photos in lines. */
type ScreenedKind = 'photo' | 'drawing' | 'logo';

/** Dots to the inch of a copier; a screen is drawn with them. */
const copierDensity = 600;

/** Lines to the inch that are still apart on the third copy; a newspaper has 85, a laser printer's own screen 106. */
const linesPerInch = 50;

/** Tones that get no lines, from 0 for black to 1: darker than the first is black, lighter than the other white. */
const bounds: Readonly<Record<ScreenedKind, readonly [darkest: number, lightest: number]>> = {
  photo: [0.12, 0.95],
  drawing: [0.12, 0.95],
  logo: [0.66, 0.66],
};

/** How much of a screen its lines take at least and at most: finer ones get lost, and finer white between them fills in. */
const [leastInk, mostInk] = [0.17, 0.77];

/** Half-widths, in dots, over which a photo's own grain is evened out, and its edges are drawn again. */
const [grain, edge] = [3, 4];

/** A picture as it stands on a page for copiers. */
export interface CopierPicture {
  picture: Picture;
  /** How wide it is printed, in millimetres. */
  width: number;
  isLogo: boolean;
}

/**
 * Prepares the pictures of a page for copiers, by content hash: in black alone, photos and drawings as lines, which keep their tones
 * from copy to copy; drawings of black shapes alone, and logos, stay vectors.
 * Problems: picture-missing, picture-unreadable.
 */
export async function prepareCopierPictures(
  pictures: readonly CopierPicture[],
  readPicture: Material['readPicture'],
  { article, cache }: { article: string; cache: Job['cache'] },
): Promise<Result<Map<string, Uint8Array>, PictureProblem>> {
  const files = new Map<string, Uint8Array>();
  for (const { picture, width, isLogo } of pictures) {
    const original = await readOriginal(picture.hash, article, readPicture);
    if (!original.ok) return original;
    const pixels = Math.min(widest, Math.round((width / 25.4) * copierDensity));
    const kind = isLogo ? 'logo' : kindOf(picture);
    const purpose = ['copier', kind, pixels];
    const bytes = original.value;
    const ready = await cachePicture(bytes, purpose, cache, () =>
      guardPicture(picture.hash, async () => {
        const drawn =
          picture.type === 'image/svg+xml'
            ? await drawVectors(bytes, isLogo ? 'copied-logo' : 'copied')
            : null;
        if (drawn) return done(drawn);
        const sized = (await openPicture(bytes, await densityFor(bytes, pixels))).resize({ width: pixels });
        return done(new Uint8Array(await screenPicture(sized, kind)));
      }),
    );
    if (!ready.ok) return ready;
    files.set(picture.hash, ready.value);
  }
  return done(files);
}

/** The most pixels across: those of A3. */
const widest = Math.round((297 / 25.4) * copierDensity);

function kindOf({ type }: Picture): ScreenedKind {
  return type === 'image/png' || type === 'image/svg+xml' || type === 'image/gif' ? 'drawing' : 'photo';
}

/**
 * Draws a picture in lines of black at 45°, wide where it is dark, as copiers keep it: they lose greys, or fill them in. The
 * picture is already as wide as it is printed at `copierDensity`. Black and white stay as they are; a drawing keeps its finest lines.
 */
async function screenPicture(picture: Sharp, kind: ScreenedKind): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const grey = picture.flatten({ background: '#ffffff' }).greyscale();
  const even =
    kind === 'photo' ? grey.normalise({ lower: 1, upper: 99 }).blur(grain).sharpen({ sigma: edge }) : grey;
  const { data, info } = await even.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const screened = Buffer.alloc(width * height);
  const inks = Array.from({ length: 256 }, (_, tone) => inkFor(tone / 255, kind));
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const ink = inks[data[at * channels] ?? 255] ?? 0;
      screened[at] = ink >= 1 || ink > distance(x, y) ? 0 : 255;
    }
  }
  return sharp(screened, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 9, palette: true, colours: 2 })
    .toBuffer();
}

/** How much of the screen is black for a tone; less than in proportion, since lines get wider on each copy. */
function inkFor(tone: number, kind: ScreenedKind): number {
  const [darkest, lightest] = bounds[kind];
  if (tone >= lightest) return 0;
  if (tone <= darkest) return 1;
  const ink = 1 - ((tone - darkest) / (lightest - darkest)) ** 0.8;
  return Math.min(mostInk, Math.max(leastInk, ink));
}

const period = copierDensity / linesPerInch;

/** How far a dot is from the middle of the line that it is nearest to: 0 to 1, half-way between two lines. */
function distance(x: number, y: number): number {
  const phase = ((x + y) * Math.SQRT1_2) / period;
  return 2 * Math.abs(phase - Math.round(phase));
}
