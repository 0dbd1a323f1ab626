import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { failed } from '../../src/contract';
import type { PictureProblem, Result } from '../../src/contract';

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
