import type { Picture } from '../../../src/article';
import { done } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import type { Job, Material } from '../order/job';
import { copierDensity, screenPicture } from './line-screen';
import type { ScreenedKind } from './line-screen';
import { densityFor, guardPicture, openPicture, readOriginal } from './open-picture';
import { cachePicture } from './picture-cache';

/** A picture as it stands on a page for copiers. */
export interface CopierPicture {
  picture: Picture;
  /** How wide it is printed, in millimetres. */
  width: number;
  isLogo: boolean;
}

/**
 * Prepares the pictures of a page for copiers, by content hash: in black alone, photos and drawings as lines, which keep their tones
 * from copy to copy.
 * Problems: picture-missing, picture-unreadable.
 */
export async function prepareCopierPictures(
  pictures: readonly CopierPicture[],
  readPicture: Material['readPicture'],
  { article, cache }: { article: string; cache: Job['cache'] },
): Promise<Result<Map<string, Uint8Array>, PictureProblem>> {
  const files = new Map<string, Uint8Array>();
  for (const { picture, width, isLogo } of pictures) {
    const original = await readOriginal(picture.hash, article, readPicture);
    if (!original.ok) return original;
    const pixels = Math.min(widest, Math.round((width / 25.4) * copierDensity));
    const kind = isLogo ? 'logo' : kindOf(picture);
    const purpose = ['copier', kind, pixels];
    const bytes = original.value;
    const ready = await cachePicture(bytes, purpose, cache, () =>
      guardPicture(picture.hash, async () => {
        const sized = (await openPicture(bytes, await densityFor(bytes, pixels))).resize({ width: pixels });
        return done(new Uint8Array(await screenPicture(sized, kind)));
      }),
    );
    if (!ready.ok) return ready;
    files.set(picture.hash, ready.value);
  }
  return done(files);
}

/** The most pixels across: those of A3. */
const widest = Math.round((297 / 25.4) * copierDensity);

function kindOf({ type }: Picture): ScreenedKind {
  return type === 'image/png' || type === 'image/svg+xml' || type === 'image/gif' ? 'drawing' : 'photo';
}
