import type { Metadata } from 'sharp';
import type { PicturePart } from '../../../src/article';
import { failed } from '../../../src/contract';
import type { DocumentCrop, PictureProblem, Result } from '../../../src/contract';
import { cropPicture } from './crop-picture';
import { guardPicture, openPicture } from './open-picture';

/**
 * Crops a picture as the document that it comes from does, so that what was cut away is nowhere in the bytes. Problems:
 * picture-unreadable, with "crop-unclear" where nothing tells which part the document shows.
 */
export async function cropAsDocument(
  bytes: Uint8Array,
  crop: DocumentCrop,
  name: string,
): Promise<Result<Uint8Array, PictureProblem>> {
  return guardPicture(name, async () => {
    const metadata = await (await openPicture(bytes)).metadata();
    const part = partShown(crop, metadata, bytes);
    if (!part) return failed({ kind: 'picture-unreadable', name, why: 'crop-unclear' });
    return cropPicture(bytes, part, name);
  });
}

/** The part of the upright picture that a document shows; null when that is nothing, or unclear. */
function partShown(crop: DocumentCrop, metadata: Metadata, bytes: Uint8Array): PicturePart | null {
  const [across, down] = crop.unit === 'part' ? [1, 1] : printedSize(metadata, bytes);
  const side = (cut: number, size: number) => Math.max(0, cut / size);
  const left = side(crop.left, across);
  const top = side(crop.top, down);
  const part = {
    left,
    top,
    width: 1 - left - side(crop.right, across),
    height: 1 - top - side(crop.bottom, down),
  };
  if (!(part.width > 0 && part.height > 0)) return null;
  const shape = (part.width * metadata.width) / (part.height * metadata.height);
  if (crop.shape !== null && Math.abs(Math.log(shape / crop.shape)) > shapeTolerance) return null;
  return uprightPart(part, metadata.orientation ?? 1, crop.turn);
}

/** How much the shape that a crop gives may differ from the one that the document says, as a part of it. */
const shapeTolerance = 0.05;

/** The size in inches at which the file says to print a picture; 96 pixels to the inch where it does not say. */
function printedSize({ format, width, height, density }: Metadata, bytes: Uint8Array): [number, number] {
  const known = format === 'jpeg' ? jfifDensity(bytes) : format === 'svg' ? null : (density ?? null);
  const perInch = known ?? 96;
  return [width / perInch, height / perInch];
}

/**
 * The density of a JPEG by its JFIF header, in pixels to the inch; null when it has none. The one in Exif, which differs
 * in some photos, is not what word processors go by.
 */
function jfifDensity(bytes: Uint8Array): number | null {
  const header = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 18));
  if (header.byteLength < 18 || header.getUint16(2) !== 0xffe0 || header.getUint32(6) !== 0x4a464946)
    return null;
  const unit = header.getUint8(13);
  const density = header.getUint16(14);
  if (density === 0 || unit === 0) return null;
  return unit === 1 ? density : density * 2.54;
}

/**
 * A part of the pixels as stored, in the picture as it stands upright by its Exif orientation. Programs disagree on
 * whether they follow that: null unless the document turns the picture to the same position itself.
 */
function uprightPart(part: PicturePart, orientation: number, turn: number): PicturePart | null {
  if (orientation === 1) return part;
  const { left, top, width, height } = part;
  const right = 1 - left - width;
  const bottom = 1 - top - height;
  const turns = ((Math.round(turn) % 360) + 360) % 360;
  if (orientation === 3 && turns === 180) return { left: right, top: bottom, width, height };
  if (orientation === 6 && turns === 90) return { left: bottom, top: left, width: height, height: width };
  if (orientation === 8 && turns === 270) return { left: top, top: right, width: height, height: width };
  return null;
}
