import { createHash } from 'node:crypto';
import { done, failed } from '../../../src/contract';
import type {
  BatchAct,
  DocumentCrop,
  Handlers,
  KeptPicture,
  Problem,
  RememberedPicture,
  Result,
} from '../../../src/contract';
import { figuresOf, isSameShape } from '../../../src/article';
import type { ArticleId, Figure, Picture, PictureFacts, PicturePart } from '../../../src/article';
import type { Archive, Replacement } from '../../archive';
import type { Tools } from '../desk/tools';
import { startPictures } from '../process/bounded-reader';
import type { PictureReader } from '../process/messages';

/** Stores pictures that are pasted, dropped or chosen, and crops them. */
export function pictureHandlers(
  tools: Pick<Tools, 'archive' | 'clock' | 'dialogs' | 'startProcess'>,
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
 * Probes a picture and stores it in an archive with its metadata, which is removed at export. Of a picture that its document crops,
 * only the visible part is stored.
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
    const facts = factsOf(name, { caption, credit });
    const kept = await archive.pictures.keep({ ...picture, facts }, clock());
    return kept.ok ? done({ picture: kept.value, caption, credit }) : kept;
  };
}

/** Stores a picture. For one that the archive already has, returns the caption, credit and description of the last figure that shows it. */
function rememberIn(archive: Archive, clock: () => number, probe: PictureReader['probe']) {
  return async (bytes: Uint8Array, name: string): Promise<Result<RememberedPicture, Problem>> => {
    const probed = await probe(bytes, name);
    if (!probed.ok) return probed;
    const { caption, credit, ...picture } = probed.value;
    const isKnown = archive.pictures.find(createHash('sha256').update(picture.bytes).digest('hex')) !== null;
    const kept = await archive.pictures.keep(
      { ...picture, facts: factsOf(name, { caption, credit }) },
      clock(),
    );
    if (!kept.ok) return kept;
    const before = isKnown ? archive.pictures.lastWords(kept.value.hash) : null;
    const words = before?.words ?? { alt: '', licence: '', ...archive.pictures.facts(kept.value.hash) };
    return done({
      picture: kept.value,
      caption: words.caption ?? caption,
      credit: words.credit ?? credit,
      alt: words.alt,
      licence: words.licence,
      from: before?.headline ?? null,
    });
  };
}

/** What is known of a new picture: the name of its file without any folder, which may tell who made it, and what the file says. */
export function factsOf(
  path: string,
  { caption, credit }: { caption: string; credit: string },
): PictureFacts {
  const last = (path.split(/[\\/]/).at(-1) ?? '').slice(0, 200);
  const name = /^[0-9a-f]{64}\b/.test(last) ? '' : last; // The name that an export of everything gave it.
  return { ...(name && { name }), ...(caption && { caption }), ...(credit && { credit }) };
}

async function cropIn(
  { archive, clock, pictures }: { archive: Archive; clock: () => number; pictures: PictureReader },
  hash: string,
  part: PicturePart,
): Promise<Result<Picture, Problem>> {
  const bytes = await archive.pictures.read(hash);
  if (!bytes) return failed({ kind: 'not-found', what: 'picture', id: hash });
  const cropped = await pictures.crop(bytes, part, hash);
  if (!cropped.ok) return cropped;
  const probed = await pictures.probe(cropped.value, hash);
  if (!probed.ok) return probed;
  const { caption: _caption, credit: _credit, ...picture } = probed.value;
  return archive.pictures.keep({ ...picture, facts: { cutOf: hash } }, clock());
}

/** Finds the picture that replaces another in every text, and crops it as each text crops the former one. */
export function replacementIn({
  archive,
  clock,
  startProcess,
}: Pick<Tools, 'archive' | 'clock' | 'startProcess'>) {
  const pictures = startPictures(startProcess);
  /** The hashes of crops that were made: an act on many texts needs the same ones many times. */
  const made = new Map<string, string>();
  const cutOf = async (hash: string, part: PicturePart): Promise<Result<Picture, Problem>> => {
    const key = JSON.stringify([hash, part]);
    const known = archive.pictures.find(made.get(key) ?? '');
    if (known) return done(known);
    const cut = await cropIn({ archive, clock, pictures }, hash, part);
    if (cut.ok) made.set(key, cut.value.hash);
    return cut;
  };
  return async ({ picture, by, ids }: ReplaceAct): Promise<Result<Replacement, Problem>> => {
    const other = archive.pictures.find(by);
    const replaced = archive.pictures.find(picture);
    if (!other || !replaced) return failed({ kind: 'not-found', what: 'picture', id: other ? picture : by });
    const cuts = new Map<string, Picture>();
    const isAlike = isSameShape(replaced, other);
    for (const { picture: shown, crop } of isAlike ? figuresShowing(archive, picture, ids) : []) {
      if (!crop || cuts.has(shown.hash)) continue;
      const { of: _whole, ...part } = crop;
      const cut = await cutOf(by, part);
      if (!cut.ok) return cut;
      cuts.set(shown.hash, cut.value);
    }
    return done({ picture: other, cuts });
  };
}

type ReplaceAct = Extract<BatchAct, { kind: 'picture-replace' }>;

/** The figures of texts on the desk, or of some, that show a picture, whole or cut. */
function figuresShowing(
  archive: Archive,
  hash: string,
  ids: readonly ArticleId[] = archive.pictures.textsShowing(hash),
): Figure[] {
  return ids.flatMap((id) => {
    const opened = archive.articles.open(id);
    const figures = opened.ok ? figuresOf(opened.value.article) : [];
    return figures.filter(({ picture, crop }) => (crop?.of ?? picture).hash === hash);
  });
}
