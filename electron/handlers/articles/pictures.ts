import { createHash } from 'node:crypto';
import { done, failed } from '../../../src/contract';
import type {
  DocumentCrop,
  Handlers,
  KeptPicture,
  Problem,
  RememberedPicture,
  Result,
} from '../../../src/contract';
import type { Picture, PicturePart } from '../../../src/article';
import type { Archive } from '../../archive';
import type { Tools } from '../desk/tools';
import { startPictures } from '../process/bounded-reader';
import type { PictureReader } from '../process/bounded-reader';

/** Stores pictures that are pasted, dropped or chosen, and crops them. */
export function pictureHandlers(
  tools: Tools,
): Pick<Handlers, 'picture:keep' | 'picture:choose' | 'picture:cut'> {
  const { archive, clock } = tools;
  const pictures = startPictures(tools.startProcess);
  const keep = rememberIn(archive, clock, pictures.probe);
  return {
    'picture:keep': ({ name, bytes }) => keep(bytes, name),
    'picture:choose': async () => {
      const [file] = (await tools.dialogs.choosePicture())?.files ?? [];
      if (!file) return done(null);
      const read = await file.read();
      return read.ok ? keep(read.value, file.path) : read;
    },
    'picture:cut': ({ hash, ...part }) => cropIn({ archive, clock, pictures }, hash, part),
  };
}

/**
 * Probes a picture and stores it in an archive with its metadata, which is removed at export; of one that its document
 * crops, only what is left.
 */
export function keepIn(archive: Archive, clock: () => number, probe: PictureReader['probe']) {
  return async (
    bytes: Uint8Array,
    name: string,
    crop?: DocumentCrop,
  ): Promise<Result<KeptPicture, Problem>> => {
    const probed = await probe(bytes, name, crop);
    if (!probed.ok) return probed;
    const { caption, credit, ...picture } = probed.value;
    const kept = await archive.keepPicture(picture, clock());
    return kept.ok ? done({ picture: kept.value, caption, credit }) : kept;
  };
}

/** Stores a picture; for one that is in the archive already, answers the texts of the last figure that shows it. */
function rememberIn(archive: Archive, clock: () => number, probe: PictureReader['probe']) {
  return async (bytes: Uint8Array, name: string): Promise<Result<RememberedPicture, Problem>> => {
    const probed = await probe(bytes, name);
    if (!probed.ok) return probed;
    const { caption, credit, ...picture } = probed.value;
    const isKnown = archive.findPicture(createHash('sha256').update(picture.bytes).digest('hex')) !== null;
    const kept = await archive.keepPicture(picture, clock());
    if (!kept.ok) return kept;
    const before = isKnown ? archive.lastFigure(kept.value.hash) : null;
    const figure = before?.figure ?? { caption, credit, alt: '' };
    return done({
      picture: kept.value,
      caption: figure.caption,
      credit: figure.credit,
      alt: figure.alt,
      licence: before?.figure.licence ?? '',
      from: before?.headline ?? null,
    });
  };
}

async function cropIn(
  { archive, clock, pictures }: { archive: Archive; clock: () => number; pictures: PictureReader },
  hash: string,
  part: PicturePart,
): Promise<Result<Picture, Problem>> {
  const bytes = await archive.readPicture(hash);
  if (!bytes) return failed({ kind: 'not-found', what: 'picture', id: hash });
  const cropped = await pictures.crop(bytes, part, hash);
  if (!cropped.ok) return cropped;
  const kept = await keepIn(archive, clock, pictures.probe)(cropped.value, hash);
  return kept.ok ? done(kept.value.picture) : kept;
}
