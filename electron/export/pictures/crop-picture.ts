import { done } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import type { PicturePart } from '../../../src/article';
import { densityFor, guardPicture, openPicture } from './open-picture';

/** How many pixels the whole of a drawing in SVG gets on its longer side before it is cut. */
const drawingSize = 4000;

/**
 * A picture cut out of another: upright, its colours as they were, and nothing of what a camera wrote beside the pixels.
 * Photos are JPEG, pictures with transparency and drawings PNG. Problem: picture-unreadable.
 */
export async function cutPicture(
  bytes: Uint8Array,
  part: PicturePart,
  name = '',
): Promise<Result<Uint8Array, PictureProblem>> {
  return guardPicture(name, async () => {
    const { format, hasAlpha } = await openPicture(bytes).metadata();
    const whole = openPicture(bytes, await densityFor(bytes, drawingSize));
    // Turned upright first: the part is one of the picture as seen.
    const upright = await whole
      .keepIccProfile()
      .png({ compressionLevel: 1 })
      .toBuffer({ resolveWithObject: true });
    const cut = openPicture(upright.data).keepIccProfile().extract(pixelsOf(part, upright.info));
    const lossless = ['png', 'gif', 'svg'].includes(format) || hasAlpha;
    const file = lossless
      ? cut.png({ compressionLevel: 7 })
      : cut.jpeg({ quality: 95, chromaSubsampling: '4:4:4' });
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
