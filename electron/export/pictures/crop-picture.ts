import { done } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import type { PicturePart } from '../../../src/article';
import { densityFor, guardPicture, openPicture } from './open-picture';

/** How many pixels a drawing in SVG gets on its longer side before it is cropped. */
const drawingSize = 4000;

/**
 * Crops a picture: the part is upright, keeps its colour profile and has no metadata. Photos become JPEG, pictures with
 * transparency and drawings PNG. Problems: picture-unreadable.
 */
export async function cropPicture(
  bytes: Uint8Array,
  part: PicturePart,
  name = '',
): Promise<Result<Uint8Array, PictureProblem>> {
  return guardPicture(name, async () => {
    const { format, hasAlpha } = await (await openPicture(bytes)).metadata();
    const whole = await openPicture(bytes, await densityFor(bytes, drawingSize));
    // The crop is relative to the upright picture, so it is rotated first.
    const upright = await whole
      .keepIccProfile()
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true });
    const cropped = (await openPicture(upright.data)).keepIccProfile().extract(pixelsOf(part, upright.info));
    const lossless = ['png', 'gif', 'svg'].includes(format) || hasAlpha;
    const file = lossless
      ? cropped.png({ compressionLevel: 7 })
      : cropped.jpeg({ quality: 95, chromaSubsampling: '4:4:4' });
    return done(new Uint8Array(await file.toBuffer()));
  });
}

/** Whole pixels inside the picture, at least one each way. */
function pixelsOf(part: PicturePart, { width, height }: { width: number; height: number }) {
  const left = Math.min(width - 1, Math.round(part.left * width));
  const top = Math.min(height - 1, Math.round(part.top * height));
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round(part.width * width))),
    height: Math.max(1, Math.min(height - top, Math.round(part.height * height))),
  };
}
