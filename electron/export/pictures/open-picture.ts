import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { done, failed } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import type { Rendition } from '../../../src/render';

/** Changes when the same picture would be prepared into other bytes, so that older prepared ones are not taken for it. */
export const renditionVersion = 1;

/**
 * A picture made ready for the site at one width: upright, in sRGB, with nothing left of what a camera or a program
 * wrote beside the pixels. Photos become progressive JPEG, drawings stay lossless PNG; a drawing in SVG becomes pixels.
 */
export async function renderRendition(
  bytes: Uint8Array,
  { width, height, format, hash }: Omit<Rendition, 'path'>,
): Promise<Result<Uint8Array, PictureProblem>> {
  return guardPicture(hash, async () => {
    const density = await densityFor(bytes, Math.max(width, height));
    const sized = openPicture(bytes, density).resize({ width, height, fit: 'fill' });
    return done(new Uint8Array(await encode(sized, format).toBuffer()));
  });
}

/** The fineness at which a drawing in SVG is as large as asked on its longer side; other pictures have pixels already. */
export async function densityFor(bytes: Uint8Array, longer: number): Promise<number> {
  const { format, width, height } = await openPicture(bytes).metadata();
  return format === 'svg' ? Math.min(100_000, Math.max(1, (72 * longer) / Math.max(width, height))) : 72;
}

function encode(picture: Sharp, format: Rendition['format']): Sharp {
  switch (format) {
    case 'jpeg':
      return picture
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80, progressive: true, mozjpeg: true });
    case 'png':
      return picture.png({ compressionLevel: 9, adaptiveFiltering: true });
    case 'webp':
      return picture.webp({ quality: 80 });
  }
}

/** Opens a picture upright, its first image only; `density` is the fineness at which a drawing is turned to pixels. */
export function openPicture(bytes: Uint8Array, density = 72): Sharp {
  return sharp(bytes, { failOn: 'error', pages: 1, density }).autoOrient();
}

/** Runs a picture's work; what the bytes are to blame for becomes a problem that names the picture. */
export async function guardPicture<Value>(
  name: string,
  work: () => Promise<Result<Value, PictureProblem>>,
): Promise<Result<Value, PictureProblem>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return failed({ kind: 'picture-unreadable', name, why: error.message.split('\n')[0] ?? '' });
  }
}
