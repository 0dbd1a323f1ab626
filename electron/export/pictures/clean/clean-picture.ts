import type { Metadata, Sharp } from 'sharp';
import { done } from '../../../../src/contract';
import type { PictureProblem, Result } from '../../../../src/contract';
import type { Picture } from '../../../../src/article';
import { densityFor, guardPicture, openPicture } from '../open-picture';
import { colourSpaceOf } from './colour-profile';
import { rewriteJpeg } from './jpeg-segments';
import { iptcBlock, xmpPacket } from './picture-words';
import type { PictureMetadata } from './picture-words';
import { rewritePng } from './png-chunks';

/** A picture without private metadata, and its size once upright. */
export interface CleanedPicture {
  bytes: Uint8Array;
  type: Extract<Picture['type'], 'image/jpeg' | 'image/png'>;
  width: number;
  height: number;
}

/** How many pixels a drawing in SVG gets on its longer side. */
const drawingSize = 3000;

/**
 * What is tried in turn until a file is no larger than the one that it is made from, at full size; then the last with fewer pixels. WebP
 * and AVIF hold a photo in half of what a JPEG of its size needs.
 */
const photoSteps = [92, 86, 80, 75].map((quality) => ({ quality, mozjpeg: quality === 75 }));
const flatSteps = [{ palette: false }, { palette: true }];

/**
 * Makes a picture at full size for the press kit. Location, serial numbers, owner, thumbnails, maker notes and edit history are gone
 * whatever program wrote them, since nothing but the picture is copied; caption, credit, rights and alternative text are written in.
 * A JPEG or PNG of usual colours keeps its pixels as they are compressed; others become JPEG, pictures with transparency and
 * drawings PNG, upright and in sRGB. None is larger than its original but for the words, and a drawing in SVG; a photo that is
 * compressed anew makes room for them.
 * Problems: picture-unreadable.
 */
export async function cleanPicture(
  bytes: Uint8Array,
  metadata: PictureMetadata,
): Promise<Result<CleanedPicture, PictureProblem>> {
  return guardPicture(metadata.caption || metadata.alt, async () => {
    const read = await (await openPicture(bytes)).metadata();
    const { width, height } = read.autoOrient;
    const kept = (await keepCompressed(bytes, read, metadata)) ?? (await compressAnew(bytes, read, metadata));
    return done({ width, height, ...kept });
  });
}

/** Leaves out the size, where it is that of the file. */
type Made = Pick<CleanedPicture, 'bytes' | 'type'> & Partial<CleanedPicture>;

/** The picture as it is compressed; null where its colours or its form would not be understood everywhere. */
async function keepCompressed(
  bytes: Uint8Array,
  { format, icc, orientation = 1 }: Metadata,
  metadata: PictureMetadata,
): Promise<Made | null> {
  const space = icc ? colourSpaceOf(icc) : null;
  if (format === 'jpeg' && space !== 'other') {
    const profile = space && (await profileOf(space));
    const rewritten = rewriteJpeg(bytes, { orientation, profile, words: wordsOf(metadata) });
    return rewritten && { bytes: rewritten, type: 'image/jpeg' };
  }
  if (format === 'png' && orientation === 1 && (space === null || space === 'srgb')) {
    const rewritten = rewritePng(bytes, { isSrgb: space === 'srgb', xmp: xmpPacket(metadata) });
    return rewritten && { bytes: rewritten, type: 'image/png' };
  }
  return null;
}

function wordsOf(metadata: PictureMetadata) {
  return { xmp: xmpPacket(metadata), iptc: iptcBlock(metadata) };
}

async function compressAnew(bytes: Uint8Array, read: Metadata, metadata: PictureMetadata): Promise<Made> {
  const density = await densityFor(bytes, drawingSize);
  const isFlat = ['png', 'gif', 'svg'].includes(read.format) || (read.hasAlpha && !(await isOpaque(bytes)));
  const limit = read.format === 'svg' ? Infinity : Math.max(bytes.length, smallest);
  const scaled = async (scale: number) => {
    const open = (await openPicture(bytes, density)).withIccProfile('srgb');
    return scale === 1
      ? open
      : open.resize({ width: Math.max(1, Math.round(read.autoOrient.width * scale)) });
  };
  return isFlat ? compressFlat(scaled, limit, metadata) : compressPhoto(scaled, limit, read, metadata);
}

/** What any file may take, in bytes: an icon of a few hundred in WebP is not made smaller for it. */
const smallest = 8000;

/** Opens the picture with so much of its sides. */
type Scaled = (scale: number) => Promise<Sharp>;

async function compressFlat(scaled: Scaled, limit: number, metadata: PictureMetadata): Promise<Made> {
  const { data, info } = await firstWithin(limit, flatSteps, async ({ palette }, scale) =>
    (await scaled(scale)).png({ compressionLevel: 9, palette }),
  );
  const isSrgb = await hasProfile(data, 'srgb');
  const rewritten = rewritePng(data, { isSrgb, xmp: xmpPacket(metadata) });
  if (!rewritten) throw new TypeError('sharp has written a PNG that is not read');
  return { bytes: rewritten, type: 'image/png', width: info.width, height: info.height };
}

async function compressPhoto(
  scaled: Scaled,
  limit: number,
  read: Metadata,
  metadata: PictureMetadata,
): Promise<Made> {
  const isCoarse = read.chromaSubsampling === '4:2:0' || read.format === 'webp';
  const words = wordsOf(metadata);
  const room = Math.max(limit - Buffer.byteLength(words.xmp) - words.iptc.length, smallest);
  const { data, info } = await firstWithin(room, photoSteps, async ({ quality, mozjpeg }, scale) => {
    const open = await scaled(scale);
    const opaque = read.hasAlpha ? open.flatten({ background: '#ffffff' }) : open;
    return opaque.jpeg({ quality, mozjpeg, chromaSubsampling: isCoarse || mozjpeg ? '4:2:0' : '4:4:4' });
  });
  // A profile that pixels cannot be converted from stays as it is, with whatever else is in it: then none goes out.
  const profile = (await hasProfile(data, 'srgb')) ? await profileOf('srgb') : null;
  const rewritten = rewriteJpeg(data, { orientation: 1, profile, words });
  if (!rewritten) throw new TypeError('sharp has written a JPEG that is not read');
  return { bytes: rewritten, type: 'image/jpeg', width: info.width, height: info.height };
}

/** The first of some tries that is no larger than the limit; else the last with as many pixels as fit into it. */
async function firstWithin<Step>(
  limit: number,
  steps: readonly Step[],
  draw: (step: Step, scale: number) => Promise<Sharp>,
) {
  let made = { data: Buffer.alloc(0), info: { width: 0, height: 0 } };
  const make = async (step: Step, scale: number) => {
    made = await (await draw(step, scale)).toBuffer({ resolveWithObject: true });
    return made.data.length <= limit;
  };
  for (const step of steps) if (await make(step, 1)) return made;
  const last = steps.at(-1);
  let scale = 1;
  for (let left = maxShrinks; last !== undefined && left > 0; left -= 1) {
    scale *= Math.min(0.93, 0.97 * Math.sqrt(limit / made.data.length));
    if (await make(last, scale)) break;
  }
  return made;
}

/** A file shrinks a little less than its pixels: two or three tries fit. */
const maxShrinks = 6;

/** Whether nothing shines through a picture that has a channel for it, as programs write it beside any. */
async function isOpaque(bytes: Uint8Array): Promise<boolean> {
  return (await (await openPicture(bytes)).stats()).isOpaque;
}

/** The profile that is written for a colour space. */
async function profileOf(space: 'srgb' | 'p3'): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const plain = sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } });
  const { icc } = await sharp(await plain.withIccProfile(space).png().toBuffer()).metadata();
  if (!icc) throw new TypeError(`sharp has no profile for ${space}`);
  return icc;
}

/** Whether the colour profile of a picture is the one that is written for a space, bit for bit. */
async function hasProfile(bytes: Uint8Array, space: 'srgb' | 'p3'): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  const { icc } = await sharp(bytes).metadata();
  return icc?.equals(await profileOf(space)) ?? false;
}
