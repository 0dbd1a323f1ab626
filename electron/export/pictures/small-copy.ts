import type { OutputInfo } from 'sharp';
import { done } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import type { Job } from '../order/job';
import { colourSpaceOf } from './clean/colour-profile';
import { rewriteJpeg } from './clean/jpeg-segments';
import { densityFor, guardPicture, openPicture } from './open-picture';
import { cachePicture } from './picture-cache';

/** A small copy of a picture, for a message or a document: a JPEG without metadata. */
export interface SmallCopy {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** How large a copy may be: at most so many pixels wide and high, and so many bytes. */
interface CopyLimit {
  width: number;
  height: number;
  bytes: number;
}

/** Twice the width at which the mail shows it, and small enough for a message under 200 kB. */
export const mailLimit: CopyLimit = { width: 1120, height: 1400, bytes: 90_000 };

/** Sharp when a document is printed, and still small enough to forward. */
export const documentLimit: CopyLimit = { width: 1500, height: 1500, bytes: 350_000 };

/**
 * Makes the largest copy of the highest quality within a limit, and no larger than a photo that it is made from; transparent pictures
 * get a white background.
 * Problems: picture-unreadable.
 */
export function makeSmallCopy(
  bytes: Uint8Array,
  name: string,
  limit: CopyLimit,
): Promise<Result<SmallCopy, PictureProblem>> {
  return guardPicture(name, async () => {
    const asItIs = await keepSmall(bytes, limit);
    if (asItIs) return done(asItIs);
    const { format } = await (await openPicture(bytes)).metadata();
    const density = await densityFor(bytes, limit.width);
    const pixels = await (
      await openPicture(bytes, density)
    )
      .resize({ width: limit.width, height: limit.height, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    // What PNG and GIF are used for has few colours, and is never as small as a JPEG.
    const isPhoto = ['jpeg', 'webp', 'heif', 'tiff'].includes(format);
    return done(await encodeWithin(pixels, isPhoto ? Math.min(limit.bytes, bytes.length) : limit.bytes));
  });
}

/** A photo that is within the limit already, upright and in sRGB, as it is compressed; else null. */
async function keepSmall(bytes: Uint8Array, limit: CopyLimit): Promise<SmallCopy | null> {
  const { format, width, height, orientation = 1, icc } = await (await openPicture(bytes)).metadata();
  const isWithin = width <= limit.width && height <= limit.height && bytes.length <= limit.bytes;
  if (format !== 'jpeg' || !isWithin || orientation !== 1) return null;
  if (icc && colourSpaceOf(icc) !== 'srgb') return null;
  const kept = rewriteJpeg(bytes, { orientation, profile: null, words: null });
  return kept && { bytes: kept, width, height };
}

/** Makes the copy of a picture for the mail, or takes it from the cache. Problems: picture-unreadable. */
export function copyForMail(bytes: Uint8Array, name: string, cache: Job['cache']) {
  return copyWithin(bytes, name, mailLimit, cache);
}

/** Makes the copy of a picture for a kit's documents, or takes it from the cache. Problems: picture-unreadable. */
export function copyForDocument(bytes: Uint8Array, name: string, cache: Job['cache']) {
  return copyWithin(bytes, name, documentLimit, cache);
}

function copyWithin(bytes: Uint8Array, name: string, limit: CopyLimit, cache: Job['cache']) {
  const purpose = ['copy', limit.width, limit.height, limit.bytes];
  return cachePicture(bytes, purpose, cache, () => makeSmallCopy(bytes, name, limit));
}

/** Scale and quality, tried in turn until the copy is small enough. */
const steps = [
  [1, 82],
  [1, 70],
  [0.8, 68],
  [0.65, 64],
  [0.5, 60],
  [0.4, 50],
  [0.3, 40],
] as const;

async function encodeWithin({ data, info }: Pixels, maxBytes: number): Promise<SmallCopy> {
  const { default: sharp } = await import('sharp');
  const { width, height, channels } = info;
  let copy: SmallCopy = { bytes: new Uint8Array(), width, height };
  for (const [scale, quality] of steps) {
    const scaled = sharp(data, { raw: { width, height, channels } }).resize({
      width: Math.round(width * scale),
    });
    const jpeg = await scaled.jpeg({ quality, progressive: true }).toBuffer({ resolveWithObject: true });
    copy = { bytes: new Uint8Array(jpeg.data), width: jpeg.info.width, height: jpeg.info.height };
    if (copy.bytes.length <= maxBytes) break;
  }
  return copy;
}

interface Pixels {
  data: Buffer;
  info: OutputInfo;
}

/** A JPEG as an address that a page can hold. */
export function dataUrl(jpeg: Uint8Array): string {
  return `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`;
}
