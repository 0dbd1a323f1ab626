import type { Sharp } from 'sharp';
import { done, failed } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import type { Material } from '../order/job';

/** Reads a picture that an article shows, named by its headline. Problems: picture-missing. */
export async function readOriginal(
  hash: string,
  headline: string,
  readPicture: Material['readPicture'],
): Promise<Result<Uint8Array, PictureProblem>> {
  const bytes = await readPicture(hash);
  return bytes ? done(bytes) : failed({ kind: 'picture-missing', article: headline, picture: hash });
}

/**
 * Opens a picture upright, its first image only; `density` is the resolution at which a drawing in SVG is rasterized. The
 * first call loads sharp, which a text without pictures does without.
 */
export async function openPicture(bytes: Uint8Array, density = 72): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false); // Each picture is asked for in all its sizes at once, and kept in memory for no later one.
  return sharp(bytes, { failOn: 'error', pages: 1, density }).autoOrient();
}

/**
 * The density at which a drawing in SVG has so many pixels on its longer side; 72 for other pictures. Those of a drawing whose size is
 * in millimetres or points grow with the square of the density: its length and what it is drawn with are both multiplied.
 */
export async function densityFor(bytes: Uint8Array, longerSide: number): Promise<number> {
  const { format, width, height } = await (await openPicture(bytes)).metadata();
  if (format !== 'svg') return 72;
  const twice = await (await openPicture(bytes, 144)).metadata();
  const longer = Math.max(width, height);
  const power = Math.max(twice.width, twice.height) > 3 * longer ? 2 : 1;
  return Math.min(100_000, Math.max(1, 72 * (longerSide / longer) ** (1 / power)));
}

/** Runs work on a picture; an error in it becomes `picture-unreadable` with the picture's name. */
export async function guardPicture<Value>(
  name: string,
  work: () => Promise<Result<Value, PictureProblem>>,
): Promise<Result<Value, PictureProblem>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return failed({ kind: 'picture-unreadable', name, why: reasonOf(error.message.split('\n')[0] ?? '') });
  }
}

/** What sharp says of a picture, with what it comes to before it. */
function reasonOf(said: string): string {
  if (/unsupported image format|is empty/i.test(said)) return `it is no picture: ${said}`;
  return `${/pixel limit/.test(said) ? 'it has too many pixels' : 'it cannot be decoded'}: ${said}`;
}
