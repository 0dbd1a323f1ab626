import { createHash } from 'node:crypto';
import { done, failed } from '../../../src/contract';
import type { Handlers } from '../../../src/contract';
import { pixelsEnough, usualFormat } from '../../../src/leaflet';
import type { Pictures, PrintWidths } from '../../archive';
import { readCached, writeCached } from '../../export';
import type { Tools } from '../desk/tools';
import { startPictures } from '../process/bounded-reader';

/** Looks through the pictures of the archive, keeps what is known of them, compares them and empties their trash. */
export function pictureLibraryHandlers(
  tools: Pick<Tools, 'archive' | 'clock' | 'startProcess' | 'backups'>,
): Pick<
  Handlers,
  | 'pictures:list'
  | 'pictures:open'
  | 'pictures:note'
  | 'pictures:remove'
  | 'pictures:restore'
  | 'pictures:erase'
  | 'pictures:compare'
> {
  const { archive, clock } = tools;
  const library = archive.pictures;
  const { appraise } = startPictures(tools.startProcess);
  const unknown = (hash: string) =>
    failed({ kind: 'not-found' as const, what: 'picture' as const, id: hash });
  return {
    'pictures:list': (query) => library.list(query, printWidths),
    'pictures:open': async (hash) => {
      const opened = await library.open(hash, printWidths);
      if (!opened.ok) return opened;
      return opened.value ? done(opened.value) : unknown(hash);
    },
    'pictures:note': ({ hash, ...note }) => {
      if (!archive.pictures.find(hash)) return Promise.resolve(unknown(hash));
      const known = library.facts(hash);
      const next = 'consent' in note ? { ...known, consent: note.consent } : { ...known, ...note.words };
      return Promise.resolve(library.note(hash, next, clock()));
    },
    'pictures:remove': (hashes) => Promise.resolve(library.remove(hashes, clock())),
    'pictures:restore': (hashes) => Promise.resolve(library.restore(hashes)),
    'pictures:erase': (hashes) => tools.backups.whileErasing([], (compact) => library.erase(hashes, compact)),
    'pictures:compare': async () => {
      if (archive.readOnly) return done(0);
      const { hashes, total } = library.uncompared(comparedPerCall);
      for (const hash of hashes) {
        const bytes = await archive.pictures.read(hash);
        const look = bytes && (await appraise(bytes));
        const kept = library.keepLook(hash, look?.ok ? look.value : unreadableLook);
        if (!kept.ok) return kept;
      }
      return done(total - hashes.length);
    },
  };
}

/** How many pictures one call compares, before the desk is told how many are left. */
const comparedPerCall = 4;

/** Stored for a picture that cannot be read, so that it is not tried again. */
const unreadableLook = { pixels: '', look: '-' };

/** How wide a picture must be for the leaflet that most texts are made into. */
export const printWidths: PrintWidths = {
  lead: pixelsEnough('lead', usualFormat),
  column: pixelsEnough('column', usualFormat),
};

/**
 * Makes the thumbnails of an archive's pictures in a separate process, and keeps them in the archive's cache folder. The last one asked
 * for is made first, since the others may have been scrolled out of sight.
 */
export function createThumbnails({
  pictures,
  startProcess,
  cache,
}: Pick<Tools, 'startProcess' | 'cache'> & { pictures: Pick<Pictures, 'read'> }): (
  hash: string,
) => Promise<Uint8Array | null> {
  const { thumbnail } = startPictures(startProcess);
  const waiting: (() => Promise<void>)[] = [];
  let isBusy = false;
  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (let next = waiting.pop(); next; next = waiting.pop()) await next();
    isBusy = false;
  }
  async function make(hash: string, name: string): Promise<Uint8Array | null> {
    const bytes = await pictures.read(hash);
    const made = bytes && (await thumbnail(bytes));
    if (!made?.ok) return null;
    if (cache !== null) await writeCached(cache, name, made.value);
    return made.value;
  }
  return async (hash) => {
    const name = `${createHash('sha256').update(`thumbnail 1 ${hash}`).digest('hex')}.made`;
    const cached = cache === null ? null : await readCached(cache, name);
    if (cached) return cached;
    return new Promise((resolve, reject) => {
      waiting.push(() => make(hash, name).then(resolve, reject));
      void work();
    });
  };
}
