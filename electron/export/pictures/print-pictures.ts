import type { Picture } from '../../../src/article';
import { done } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import type { Job, Material } from '../order/job';
import { densityFor, guardPicture, openPicture, readOriginal } from './open-picture';
import { cachePicture } from './picture-cache';
import type { DrawingInk } from './vector-drawing';

/** How pictures are prepared for a printed outlet. */
interface PrintOptions {
  /** The headline of the article, for the problem of a picture that is missing. */
  article: string;
  /** Grey for a copier's black toner; colour where the page is read on a screen too. */
  ink: 'grey' | 'colour';
  /** The largest width in pixels: 300 to the inch at the width at which they are printed. */
  widest: number;
  cache: Job['cache'];
}

/**
 * Prepares the pictures of a page for print, by content hash: upright, no wider than the page needs, without metadata. A drawing of
 * plain shapes stays one of vectors.
 * Problems: picture-missing, picture-unreadable.
 */
export async function preparePrintPictures(
  pictures: readonly Picture[],
  readPicture: Material['readPicture'],
  options: PrintOptions,
): Promise<Result<Map<string, Uint8Array>, PictureProblem>> {
  const files = new Map<string, Uint8Array>();
  for (const picture of pictures) {
    if (files.has(picture.hash)) continue;
    const original = await readOriginal(picture.hash, options.article, readPicture);
    if (!original.ok) return original;
    const ready = await cachedPrint(picture, original.value, options);
    if (!ready.ok) return ready;
    files.set(picture.hash, ready.value);
  }
  return done(files);
}

function cachedPrint(picture: Picture, bytes: Uint8Array, options: PrintOptions) {
  const purpose = ['print', options.ink, options.widest, picture.type];
  return cachePicture(bytes, purpose, options.cache, () => preparePicture(picture, bytes, options));
}

function preparePicture(
  { hash, type }: Picture,
  bytes: Uint8Array,
  { ink, widest }: PrintOptions,
): Promise<Result<Uint8Array, PictureProblem>> {
  return guardPicture(hash, async () => {
    const drawn = type === 'image/svg+xml' ? await drawVectors(bytes, ink) : null;
    if (drawn) return done(drawn);
    const sized = (await openPicture(bytes, await densityFor(bytes, widest)))
      .resize({ width: widest, withoutEnlargement: true })
      .flatten({ background: '#ffffff' });
    const inked = ink === 'grey' ? sized.greyscale().toColourspace('b-w') : sized.toColourspace('srgb');
    const isDrawing = type === 'image/png' || type === 'image/svg+xml' || type === 'image/gif';
    const file = isDrawing
      ? inked.png({ compressionLevel: 9 })
      : inked.jpeg({ quality: 88, chromaSubsampling: '4:4:4' });
    return done(new Uint8Array(await file.toBuffer()));
  });
}

/** A drawing of plain shapes as vectors; the first one loads the reader of styles. */
export async function drawVectors(drawing: Uint8Array, ink: DrawingInk): Promise<Uint8Array | null> {
  const { vectorDrawing } = await import('./vector-drawing');
  return vectorDrawing(drawing, ink);
}
