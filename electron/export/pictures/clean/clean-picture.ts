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

/** Qualities of a JPEG that is compressed anew, tried in turn until it is no larger than the file that it is made from. */
const qualities = [92, 86, 80, 75];

/**
 * Makes a picture at full size for the press kit. Location, serial numbers, owner, thumbnails, maker notes and edit history are gone
 * whatever program wrote them, since nothing but the picture is copied; caption, credit, rights and alternative text are written in.
 * A JPEG or PNG of usual colours keeps its pixels as they are compressed; others become JPEG, pictures with transparency and
 * drawings PNG, upright and in sRGB.
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
  const open = async () => (await openPicture(bytes, density)).withIccProfile('srgb');
  if (['png', 'gif', 'svg'].includes(read.format) || read.hasAlpha) {
    const { data, info } = await whole((await open()).png({ compressionLevel: 9 }));
    const isSrgb = await hasProfile(data, 'srgb');
    const rewritten = rewritePng(data, { isSrgb, xmp: xmpPacket(metadata) });
    if (!rewritten) throw new TypeError('sharp has written a PNG that is not read');
    return { bytes: rewritten, type: 'image/png', width: info.width, height: info.height };
  }
  const chromaSubsampling = read.chromaSubsampling === '4:2:0' ? '4:2:0' : '4:4:4';
  let data = Buffer.alloc(0);
  for (const quality of qualities) {
    ({ data } = await whole((await open()).jpeg({ quality, chromaSubsampling })));
    if (data.length <= bytes.length) break;
  }
  // A profile that pixels cannot be converted from stays as it is, with whatever else is in it: then none goes out.
  const profile = (await hasProfile(data, 'srgb')) ? await profileOf('srgb') : null;
  const rewritten = rewriteJpeg(data, { orientation: 1, profile, words: wordsOf(metadata) });
  if (!rewritten) throw new TypeError('sharp has written a JPEG that is not read');
  return { bytes: rewritten, type: 'image/jpeg' };
}

function whole(picture: Sharp) {
  return picture.toBuffer({ resolveWithObject: true });
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
