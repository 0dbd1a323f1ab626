import type { Picture } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import type { Job, Material } from '../order/job';
import { madeOnce } from './picture-cache';
import { densityFor, guardPicture, openPicture } from './open-picture';

/** What a printed outlet asks of its pictures. */
export interface PrintPictures {
  /** The headline of the article, for the problem of a picture that is missing. */
  article: string;
  /** Greys alone for a copier's black toner; colours where the page is read on a screen too. */
  ink: 'grey' | 'colour';
  /** At most this many pixels wide: 300 to the inch at the width they are printed. */
  widest: number;
  cache: Job['cache'];
}

/**
 * The pictures of a page, by content hash, made ready for print: upright, no wider than the page can show, with
 * nothing left of what a camera wrote beside the pixels. Problems: picture-missing, picture-unreadable.
 */
export async function printPictures(
  pictures: readonly Picture[],
  readPicture: Material['readPicture'],
  order: PrintPictures,
): Promise<Result<Map<string, Uint8Array>, PictureProblem>> {
  const files = new Map<string, Uint8Array>();
  for (const picture of pictures) {
    if (files.has(picture.hash)) continue;
    const bytes = await readPicture(picture.hash);
    if (!bytes) return failed({ kind: 'picture-missing', article: order.article, picture: picture.hash });
    const ready = await printOnce(picture, bytes, order);
    if (!ready.ok) return ready;
    files.set(picture.hash, ready.value);
  }
  return done(files);
}

function printOnce(picture: Picture, bytes: Uint8Array, order: PrintPictures) {
  const purpose = ['print', order.ink, order.widest, picture.type];
  return madeOnce(bytes, purpose, order.cache, () => printPicture(picture, bytes, order));
}

function printPicture(
  { hash, type }: Picture,
  bytes: Uint8Array,
  { ink, widest }: PrintPictures,
): Promise<Result<Uint8Array, PictureProblem>> {
  return guardPicture(hash, async () => {
    const sized = openPicture(bytes, await densityFor(bytes, widest))
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
