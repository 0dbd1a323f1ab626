import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { done } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import { densityFor, guardPicture, openPicture } from './open-picture';

/** What two pictures are compared by. */
export interface Appraisal {
  /** The SHA-256 of its size and its pixels, upright, as sRGB; "" for one too large to be read whole for this. */
  pixels: string;
  /** 64 hexadecimal digits that say where it grows brighter, and 96 of its colours, as `like-pictures.ts` compares them. */
  look: string;
}

/** The longer side of a thumbnail, in pixels. */
const thumbnailSize = 320;

/** Pictures of more pixels are not compared pixel by pixel: four bytes of each would have to be held. */
const mostPixels = 80_000_000;

/** Makes what a list of pictures shows of one: a WebP, upright, without metadata. Problems: picture-unreadable. */
export function makeThumbnail(bytes: Uint8Array, name = ''): Promise<Result<Uint8Array, PictureProblem>> {
  return guardPicture(name, async () => {
    const small = await (
      await openPicture(bytes, await densityFor(bytes, thumbnailSize))
    )
      .resize({ width: thumbnailSize, height: thumbnailSize, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80, effort: 2 })
      .toBuffer();
    return done(Uint8Array.from(small));
  });
}

/** Looks at a picture for what it is compared by; reads all its pixels. Problems: picture-unreadable. */
export function appraisePicture(bytes: Uint8Array, name = ''): Promise<Result<Appraisal, PictureProblem>> {
  return guardPicture(name, async () => {
    const density = await densityFor(bytes, 1600);
    const open = async () => (await openPicture(bytes, density)).toColourspace('srgb');
    return done({
      pixels: await hashPixels(await open()),
      look: (await stepsOf(await open())) + (await coloursOf(await open())),
    });
  });
}

async function hashPixels(picture: Sharp): Promise<string> {
  const { width, height, pages = 1 } = await picture.metadata();
  if (width * height > mostPixels) return '';
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return createHash('sha256').update(`${info.width} ${info.height} ${pages} `).update(data).digest('hex');
}

/** One bit for each of 16 rows of 16 steps from a field to the next: whether it grows brighter. */
async function stepsOf(picture: Sharp): Promise<string> {
  const data = await picture
    .flatten({ background: '#ffffff' })
    .greyscale()
    .resize(17, 16, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => data.data[(y * 17 + x) * data.info.channels] ?? 0;
  const bytes = Buffer.alloc(32);
  for (let y = 0; y < 16; y += 1)
    for (let x = 0; x < 16; x += 1)
      // A step of one is noise: on a plain background it would be another after each compression.
      if (at(x + 1, y) > at(x, y) + 1)
        bytes[y * 2 + (x >> 3)] = (bytes[y * 2 + (x >> 3)] ?? 0) | (1 << (x & 7));
  return bytes.toString('hex');
}

/** Red, green and blue of four rows of four fields. */
async function coloursOf(picture: Sharp): Promise<string> {
  const data = await picture
    .flatten({ background: '#ffffff' })
    .resize(4, 4, { fit: 'fill', kernel: 'cubic' })
    .removeAlpha()
    .raw()
    .toBuffer();
  return data.toString('hex');
}
