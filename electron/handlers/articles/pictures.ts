import { createHash } from 'node:crypto';
import { done, failed } from '../../../src/contract';
import type { Handlers, KeptPicture, Problem, RememberedPicture, Result } from '../../../src/contract';
import type { Picture, PicturePart } from '../../../src/article';
import type { Archive } from '../../archive';
import type { Tools } from '../desk/tools';

/** Keeps pictures that are pasted, dropped or chosen, and cuts parts out of them. */
export function pictureHandlers(
  tools: Tools,
): Pick<Handlers, 'picture:keep' | 'picture:choose' | 'picture:cut'> {
  const { archive, clock } = tools;
  const keep = rememberIn(archive, clock);
  return {
    'picture:keep': ({ name, bytes }) => keep(bytes, name),
    'picture:choose': async () => {
      const [file] = (await tools.dialogs.choosePicture())?.files ?? [];
      if (!file) return done(null);
      const read = await file.read();
      return read.ok ? keep(read.value, file.path) : read;
    },
    'picture:cut': ({ hash, ...part }) => cutIn(archive, clock, hash, part),
  };
}

/** Looks at a picture's bytes and keeps them in an archive, as they are: they are cleaned when they leave. */
export function keepIn(archive: Archive, clock: () => number) {
  return async (bytes: Uint8Array, name: string): Promise<Result<KeptPicture, Problem>> => {
    const looked = await look(bytes, name);
    if (!looked.ok) return looked;
    const { caption, credit, ...picture } = looked.value;
    const kept = await archive.keepPicture(picture, clock());
    return kept.ok ? done({ picture: kept.value, caption, credit }) : kept;
  };
}

/** Keeps a picture and gives back what an article last said of it, when it comes again. */
function rememberIn(archive: Archive, clock: () => number) {
  return async (bytes: Uint8Array, name: string): Promise<Result<RememberedPicture, Problem>> => {
    const looked = await look(bytes, name);
    if (!looked.ok) return looked;
    const { caption, credit, ...picture } = looked.value;
    const isBack = archive.findPicture(createHash('sha256').update(picture.bytes).digest('hex')) !== null;
    const kept = await archive.keepPicture(picture, clock());
    if (!kept.ok) return kept;
    const before = isBack ? archive.lastFigure(kept.value.hash) : null;
    const said = before?.figure ?? { caption, credit, alt: '' };
    return done({
      picture: kept.value,
      caption: said.caption,
      credit: said.credit,
      alt: said.alt,
      licence: before?.figure.licence ?? '',
      from: before?.headline ?? null,
    });
  };
}

async function look(bytes: Uint8Array, name: string) {
  const { probePicture } = await import('../../export');
  return probePicture(bytes, name);
}

async function cutIn(
  archive: Archive,
  clock: () => number,
  hash: string,
  part: PicturePart,
): Promise<Result<Picture, Problem>> {
  const bytes = await archive.readPicture(hash);
  if (!bytes) return failed({ kind: 'not-found', what: 'picture', id: hash });
  const { cropPicture } = await import('../../export');
  const cut = await cropPicture(bytes, part, hash);
  if (!cut.ok) return cut;
  const kept = await keepIn(archive, clock)(cut.value, hash);
  return kept.ok ? done(kept.value.picture) : kept;
}
