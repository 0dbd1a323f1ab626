import { done } from '../../src/contract';
import type { PictureProblem, Result } from '../../src/contract';
import { guardPicture, openPicture } from './pictures-open';
import { densityFor } from './pictures-rendition';

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
export async function smallCopy(
  bytes: Uint8Array,
  name: string,
  limit: CopyLimit,
): Promise<Result<SmallCopy, PictureProblem>> {
  return guardPicture(name, async () => {
    const density = await densityFor(bytes, limit.width);
    let copy = await encode(bytes, density, limit, [1, 82]);
    for (const step of smaller) {
      if (copy.bytes.length <= limit.bytes) break;
      copy = await encode(bytes, density, limit, step);
    }
    return done(copy);
  });
}

/** What to give up, in turn, when a copy is too heavy: scale and quality. */
const smaller = [
  [1, 70],
  [0.8, 68],
  [0.65, 64],
  [0.5, 60],
  [0.4, 50],
  [0.3, 40],
] as const;

async function encode(
  bytes: Uint8Array,
  density: number,
  limit: CopyLimit,
  [scale, quality]: readonly [number, number],
): Promise<SmallCopy> {
  const [width, height] = [limit.width, limit.height].map((side) => Math.round(side * scale)) as [
    number,
    number,
  ];
  const { data, info } = await openPicture(bytes, density)
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), width: info.width, height: info.height };
}
