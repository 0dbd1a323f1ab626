import type { Metadata } from 'sharp';
import type { Picture } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { DocumentCrop, PictureProblem, Result } from '../../../src/contract';
import { cropAsDocument } from './document-crop';
import { readExif, readIptc, readXmp } from './embedded-metadata';
import { heicAsJpeg, isHeic } from './heic';
import { densityFor, guardPicture, openPicture } from './open-picture';
import { isSvg } from './svg/read-svg';

/** A picture before it is kept: its type, its size once upright, and what its metadata says. */
export interface ProbedPicture {
  /** The file itself, the sanitized drawing in SVG, or the JPEG of a photo in HEIC. */
  bytes: Uint8Array;
  type: Picture['type'];
  width: number;
  height: number;
  /** From the file's metadata; "" when it has none. */
  caption: string;
  credit: string;
}

/**
 * Reads the type, size and metadata of a picture; with a crop, of what its document shows of it, encoded anew. Problems:
 * picture-unreadable when it cannot be decoded, or not be cropped as its document does.
 */
export async function probePicture(
  bytes: Uint8Array,
  name = '',
  crop?: DocumentCrop,
): Promise<Result<ProbedPicture, PictureProblem>> {
  const whole = await probeWhole(bytes, name);
  if (!whole.ok || !crop) return whole;
  const cropped = await cropAsDocument(whole.value.bytes, crop, name);
  if (!cropped.ok) return cropped;
  const { caption, credit } = whole.value;
  const probed = await probeWhole(cropped.value, name);
  return probed.ok ? done({ ...probed.value, caption, credit }) : probed;
}

async function probeWhole(bytes: Uint8Array, name: string): Promise<Result<ProbedPicture, PictureProblem>> {
  if (isHeic(bytes)) return probeHeic(bytes, name);
  return guardPicture(name, async () => {
    const kept = isSvg(bytes) ? await sanitized(bytes) : bytes;
    const metadata = await (await openPicture(kept)).metadata();
    const type = typeOf(metadata);
    if (!type || (type === 'image/svg+xml' && kept === bytes))
      return failed({ kind: 'picture-unreadable', name, why: metadata.format });
    await decodeWhole(kept, type);
    const { width, height } = metadata.autoOrient;
    return done({ bytes: kept, type, width, height, ...captionAndCredit(metadata, kept) });
  });
}

/** A drawing without what could run or load something; the first one loads the reader of styles. */
async function sanitized(drawing: Uint8Array): Promise<Uint8Array> {
  const { sanitizeSvg } = await import('./svg/sanitize-svg');
  return sanitizeSvg(drawing);
}

/** A photo in HEIC becomes a JPEG, which every outlet can show; its texts are those of its own metadata. */
async function probeHeic(bytes: Uint8Array, name: string): Promise<Result<ProbedPicture, PictureProblem>> {
  return guardPicture(name, async () => {
    const probed = await probeWhole(await heicAsJpeg(bytes), name);
    const { default: sharp } = await import('sharp');
    return probed.ok
      ? done({ ...probed.value, ...captionAndCredit(await sharp(bytes).metadata(), bytes) })
      : probed;
  });
}

/** How many pixels a drawing has on its longer side where an outlet shows it largest. */
const drawingSize = 4000;

/**
 * Decodes every pixel and discards them; throws when the file is damaged or truncated. A drawing is drawn as large as any
 * outlet shows it, so that one that takes too long is refused before it is kept.
 */
async function decodeWhole(bytes: Uint8Array, type: Picture['type']): Promise<void> {
  if (type === 'image/svg+xml')
    await (await openPicture(bytes, await densityFor(bytes, drawingSize))).raw().toBuffer();
  else await (await openPicture(bytes)).resize(16, 16, { fit: 'inside' }).raw().toBuffer();
}

function typeOf({ format, compression }: Metadata): Picture['type'] | null {
  switch (format) {
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'gif':
    case 'tiff':
      return `image/${format}`;
    case 'svg':
      return 'image/svg+xml';
    case 'heif':
      return compression === 'av1' ? 'image/avif' : null;
    default:
      return null;
  }
}

/** The credit in a picture's own metadata, without decoding its pixels; "" where there is none, or no picture. */
export async function creditInFile(bytes: Uint8Array): Promise<string> {
  const read = await guardPicture('', async () =>
    done(captionAndCredit(await (await openPicture(bytes)).metadata(), bytes).credit),
  );
  return read.ok ? read.value : '';
}

/** XMP before IPTC before Exif: what later programs wrote is preferred to what earlier ones did. */
function captionAndCredit(
  { format, xmpAsString, iptc, exif }: Metadata,
  bytes: Uint8Array,
): Pick<ProbedPicture, 'caption' | 'credit'> {
  // sharp gives no Exif block of a TIFF: its tags are in the file's own directory.
  const tags = format === 'tiff' ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : exif;
  const sources = [readXmp(xmpAsString ?? ''), readIptc(iptc), readExif(tags)];
  const first = (field: 'caption' | 'credit') =>
    sources.map((each) => each[field].trim()).find(Boolean) ?? '';
  return { caption: first('caption'), credit: first('credit') };
}
