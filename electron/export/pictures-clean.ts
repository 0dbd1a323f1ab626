import type { Sharp } from 'sharp';
import { done } from '../../src/contract';
import type { PictureProblem, Result } from '../../src/contract';
import type { Picture } from '../../src/article';
import { guardPicture, openPicture } from './pictures-open';
import { densityFor } from './pictures-rendition';
import { xmpPacket } from './pictures-words';
import type { PictureWords } from './pictures-words';

/** A picture fit to be given away, and its size as seen. */
export interface CleanedPicture {
  bytes: Uint8Array;
  type: Extract<Picture['type'], 'image/jpeg' | 'image/png'>;
  width: number;
  height: number;
}

/** How many pixels a drawing in SVG gets on its longer side for a newsroom. */
const drawingSize = 3000;

/**
 * A picture at full size for the press kit. The pixels are set anew, upright and in sRGB, so that place, serial
 * numbers, owner, thumbnails, maker notes and edit history are gone whatever the program that wrote them; caption,
 * credit, rights and alternative text are written in. Photos are JPEG, pictures with transparency and drawings PNG.
 */
export async function cleanPicture(
  bytes: Uint8Array,
  words: PictureWords,
): Promise<Result<CleanedPicture, PictureProblem>> {
  return guardPicture(words.caption || words.alt, async () => {
    const { format, hasAlpha } = await openPicture(bytes).metadata();
    const density = await densityFor(bytes, drawingSize);
    const lossless = ['png', 'gif', 'svg'].includes(format) || hasAlpha;
    const picture = lossless
      ? openPicture(bytes, density).png({ compressionLevel: 7 })
      : openPicture(bytes).jpeg({ quality: 92, chromaSubsampling: '4:4:4' });
    const { data, info } = await sign(picture, words).toBuffer({ resolveWithObject: true });
    const type = lossless ? 'image/png' : 'image/jpeg';
    return done({ bytes: new Uint8Array(data), type, width: info.width, height: info.height });
  });
}

function sign(picture: Sharp, words: PictureWords): Sharp {
  return picture.withIccProfile('srgb').withXmp(xmpPacket(words));
}
