import type { Metadata } from 'sharp';
import type { Picture } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import { exifSays, iptcSays, xmpSays } from './embedded-metadata';
import { harmlessSvg, isSvg } from './sanitize-svg';
import { guardPicture, openPicture } from './open-picture';

/** What can be known of a picture before it is kept: its kind, its size as seen, and what its file says of it. */
export interface ProbedPicture {
  /** What to keep of it: the file itself, or a drawing with nothing left in it that could act or call. */
  bytes: Uint8Array;
  type: Picture['type'];
  width: number;
  height: number;
  /** From the file's own metadata, "" when there is none. */
  caption: string;
  credit: string;
}

/** Looks at a picture's bytes. Problems: picture-heic; picture-unreadable, when no outlet could draw them. */
export async function probePicture(
  bytes: Uint8Array,
  name = '',
): Promise<Result<ProbedPicture, PictureProblem>> {
  if (isHeic(bytes)) return failed({ kind: 'picture-heic', name });
  return guardPicture(name, async () => {
    const kept = isSvg(bytes) ? harmlessSvg(bytes) : bytes;
    const metadata = await openPicture(kept).metadata();
    const type = typeOf(metadata);
    if (!type || (type === 'image/svg+xml' && kept === bytes))
      return failed({ kind: 'picture-unreadable', name, why: metadata.format });
    await readWhole(kept);
    const { width, height } = metadata.autoOrient;
    return done({ bytes: kept, type, width, height, ...wordsOf(metadata) });
  });
}

/** Reads every pixel, into a thumbnail that is thrown away: whatever is damaged or cut off throws. */
async function readWhole(bytes: Uint8Array): Promise<void> {
  await openPicture(bytes).resize(16, 16, { fit: 'inside' }).raw().toBuffer();
}

/** A photo coded in HEVC, as iPhones make them: the picture library is built without that patented decoder. */
function isHeic(bytes: Uint8Array): boolean {
  const brands = new TextDecoder('latin1').decode(bytes.subarray(4, 32));
  return brands.startsWith('ftyp') && /hei[cxms]|hev[cxms]/.test(brands) && !brands.includes('avif');
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

/** XMP first, then IPTC, then Exif: what later programs wrote before what earlier ones did. */
function wordsOf({ xmpAsString, iptc, exif }: Metadata): Pick<ProbedPicture, 'caption' | 'credit'> {
  const says = [xmpSays(xmpAsString ?? ''), iptcSays(iptc), exifSays(exif)];
  const first = (field: 'caption' | 'credit') => says.map((words) => words[field].trim()).find(Boolean) ?? '';
  return { caption: first('caption'), credit: first('credit') };
}
