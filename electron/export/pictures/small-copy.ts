import type { OutputInfo, PngOptions } from 'sharp';
import { done } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import type { Job } from '../order/job';
import { colourSpaceOf } from './clean/colour-profile';
import { rewriteJpeg } from './clean/jpeg-segments';
import { rewritePng } from './clean/png-chunks';
import { densityFor, guardPicture, openPicture } from './open-picture';
import { cachePicture } from './picture-cache';

/** A small copy of a picture, for a message or a document, without metadata. */
export interface SmallCopy {
  /** PNG for one that is kept as it is compressed, and where a JPEG would be larger than the picture that it is made from. */
  type: 'jpg' | 'png';
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
 * Makes the largest copy of the highest quality within a limit, and no larger than the picture that it is made from, but for a drawing in
 * SVG and a PNG or GIF of some hundred bytes; transparent pictures get a white background.
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
    if (format === 'svg') return done(await encodeWithin(pixels, limit.bytes));
    const isFlat = format === 'png' || format === 'gif';
    const jpeg = await encodeWithin(pixels, isFlat ? limit.bytes : Math.min(limit.bytes, bytes.length));
    const isLarger = jpeg.bytes.length > bytes.length;
    return done(isFlat && isLarger ? await encodeFlat(pixels, bytes.length, jpeg) : jpeg);
  });
}

/** A picture that is within the limit already, upright, opaque and in sRGB, as it is compressed; else null. */
async function keepSmall(bytes: Uint8Array, limit: CopyLimit): Promise<SmallCopy | null> {
  const {
    format,
    width,
    height,
    orientation = 1,
    icc,
    hasAlpha,
  } = await (await openPicture(bytes)).metadata();
  const isWithin = width <= limit.width && height <= limit.height && bytes.length <= limit.bytes;
  if (!isWithin || orientation !== 1 || hasAlpha) return null;
  if (icc && colourSpaceOf(icc) !== 'srgb') return null;
  if (format === 'png') {
    const png = rewritePng(bytes, { isSrgb: false, xmp: null });
    return png && { type: 'png', bytes: png, width, height };
  }
  const jpeg = format === 'jpeg' ? rewriteJpeg(bytes, { orientation, profile: null, words: null }) : null;
  return jpeg && { type: 'jpg', bytes: jpeg, width, height };
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

async function encodeWithin(pixels: Pixels, maxBytes: number): Promise<SmallCopy> {
  let copy = await encodeAt(pixels, steps[0]);
  for (const step of steps.slice(1)) {
    if (copy.bytes.length <= maxBytes) break;
    copy = await encodeAt(pixels, step);
  }
  return copy;
}

async function encodeAt(
  { data, info }: Pixels,
  [scale, quality]: (typeof steps)[number],
): Promise<SmallCopy> {
  const { default: sharp } = await import('sharp');
  const { width, height, channels } = info;
  const scaled = sharp(data, { raw: { width, height, channels } }).resize({
    width: Math.max(1, Math.round(width * scale)),
  });
  return copyOf(
    'jpg',
    await scaled.jpeg({ quality, progressive: true }).toBuffer({ resolveWithObject: true }),
  );
}

/** A diagram or a drawing: few colours, which PNG may hold in less than a JPEG. The smallest, where none is small enough. */
async function encodeFlat(pixels: Pixels, maxBytes: number, jpeg: SmallCopy): Promise<SmallCopy> {
  const { default: sharp } = await import('sharp');
  const { width, height, channels } = pixels.info;
  const png = async (palette: PngOptions) => {
    const open = sharp(pixels.data, { raw: { width, height, channels } });
    const made = await open.png({ compressionLevel: 9, ...palette }).toBuffer({ resolveWithObject: true });
    return copyOf('png', made);
  };
  const tries = [
    () => png({}),
    () => png({ palette: true, effort: 10 }),
    () => encodeWithin(pixels, maxBytes),
    () => png({ palette: true, effort: 10, colours: 8, dither: 0 }),
  ];
  const made = [jpeg];
  for (const attempt of tries) {
    const copy = await attempt();
    if (copy.bytes.length <= maxBytes) return copy;
    made.push(copy);
  }
  return made.reduce((least, copy) => (copy.bytes.length < least.bytes.length ? copy : least));
}

function copyOf(type: SmallCopy['type'], { data, info }: Pixels): SmallCopy {
  return { type, bytes: new Uint8Array(data), width: info.width, height: info.height };
}

interface Pixels {
  data: Buffer;
  info: OutputInfo;
}

/** A copy as an address that a page can hold. */
export function dataUrl({ type, bytes }: Pick<SmallCopy, 'type' | 'bytes'>): string {
  return `data:image/${type === 'png' ? 'png' : 'jpeg'};base64,${Buffer.from(bytes).toString('base64')}`;
}
