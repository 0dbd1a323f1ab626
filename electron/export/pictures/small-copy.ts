import sharp from 'sharp';
import type { OutputInfo } from 'sharp';
import { done } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import type { Job } from '../order/job';
import { madeOnce } from './picture-cache';
import { densityFor, guardPicture, openPicture } from './open-picture';

/** A small copy of a picture, for a message or a document: a JPEG with nothing beside its pixels. */
export interface SmallCopy {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** How large a copy may be: at most so many pixels wide and high, and so many bytes. */
export interface CopyLimit {
  width: number;
  height: number;
  bytes: number;
}

/** Twice the pixels that the mail shows, and light enough for a message under 200 kB. */
export const mailLimit: CopyLimit = { width: 1120, height: 1400, bytes: 90_000 };

/** Sharp when a document is printed, and still light to send on. */
export const documentLimit: CopyLimit = { width: 1500, height: 1500, bytes: 350_000 };

/**
 * Makes a copy within its limit, the largest and finest that fits; transparent pictures get a white ground.
 * Problems: picture-unreadable.
 */
export function smallCopy(
  bytes: Uint8Array,
  name: string,
  limit: CopyLimit,
): Promise<Result<SmallCopy, PictureProblem>> {
  return guardPicture(name, async () => {
    const density = await densityFor(bytes, limit.width);
    const pixels = await openPicture(bytes, density)
      .resize({ width: limit.width, height: limit.height, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return done(await encodeWithin(pixels, limit.bytes));
  });
}

/** The copy of a picture that the mail carries, made once. Problems: picture-unreadable. */
export function mailCopy(bytes: Uint8Array, name: string, cache: Job['cache']) {
  return copyOnce(bytes, name, mailLimit, cache);
}

/** The copy of a picture that the documents of a kit carry, made once. Problems: picture-unreadable. */
export function documentCopy(bytes: Uint8Array, name: string, cache: Job['cache']) {
  return copyOnce(bytes, name, documentLimit, cache);
}

function copyOnce(bytes: Uint8Array, name: string, limit: CopyLimit, cache: Job['cache']) {
  const purpose = ['copy', limit.width, limit.height, limit.bytes];
  return madeOnce(bytes, purpose, cache, () => smallCopy(bytes, name, limit));
}

/** What is given up, in turn, when a copy is too heavy: scale and quality. */
const steps = [
  [1, 82],
  [1, 70],
  [0.8, 68],
  [0.65, 64],
  [0.5, 60],
  [0.4, 50],
  [0.3, 40],
] as const;

async function encodeWithin({ data, info }: Pixels, most: number): Promise<SmallCopy> {
  const { width, height, channels } = info;
  let copy: SmallCopy = { bytes: new Uint8Array(), width, height };
  for (const [scale, quality] of steps) {
    const scaled = sharp(data, { raw: { width, height, channels } }).resize({
      width: Math.round(width * scale),
    });
    const jpeg = await scaled.jpeg({ quality, progressive: true }).toBuffer({ resolveWithObject: true });
    copy = { bytes: new Uint8Array(jpeg.data), width: jpeg.info.width, height: jpeg.info.height };
    if (copy.bytes.length <= most) break;
  }
  return copy;
}

interface Pixels {
  data: Buffer;
  info: OutputInfo;
}
