import type { Metadata } from 'sharp';
import type { Picture } from '../../src/article';
import { done, failed } from '../../src/contract';
import type { PictureProblem, Result } from '../../src/contract';
import { exifSays, iptcSays, xmpSays } from './pictures-metadata';
import { guardPicture, openPicture } from './pictures-open';

/** What can be known of a picture before it is kept: its kind, its size as seen, and what its file says of it. */
export interface ProbedPicture {
  type: Picture['type'];
  width: number;
  height: number;
  /** From the file's own metadata, "" when there is none. */
  caption: string;
  credit: string;
}

/** Looks at a picture's bytes. Problem: picture-unreadable, when no outlet could draw them. */
export async function probePicture(
  bytes: Uint8Array,
  name = '',
): Promise<Result<ProbedPicture, PictureProblem>> {
  return guardPicture(name, async () => {
    const metadata = await openPicture(bytes).metadata();
    const type = typeOf(metadata);
    if (!type) return failed({ kind: 'picture-unreadable', name, why: metadata.format });
    await openPicture(bytes).stats();
    const { width, height } = metadata.autoOrient;
    return done({ type, width, height, ...wordsOf(metadata) });
  });
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
