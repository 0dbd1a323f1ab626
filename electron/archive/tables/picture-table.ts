import { createHash } from 'node:crypto';
import { lstat, readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { pictureSchema } from '../../../src/article';
import type { Picture, PictureFacts, PictureWords } from '../../../src/article';
import { writeDurably } from '../durable-files';
import { nullIfDamaged } from '../storage-problem';
import { factsTableOf } from './picture-facts';
import { deletionsOf } from './tables';

/** A picture as the caller has read it: its bytes, and what those bytes are. */
export interface NewPicture {
  bytes: Uint8Array;
  type: Picture['type'];
  /** Pixels, as seen. */
  width: number;
  height: number;
  /** What is known of it, where the archive does not know it yet. */
  facts?: PictureFacts;
}

/** The pictures of an archive. Their bytes are files of their own, so that the database stays small to copy and check. */
export interface PictureTable {
  keep(picture: NewPicture, now: number): Promise<Picture>;
  /** The bytes of a picture, or null when the archive does not hold it. */
  read(hash: string): Promise<Uint8Array | null>;
  find(hash: string): Picture | null;
  /** Collects the pictures kept from now on until it is ended; the text that shows them may not be saved yet. */
  watch(): { kept: ReadonlySet<string>; end(): void };
  /** What the newest text on the desk that shows a picture, whole or cut, and says anything of it says. */
  lastWords(hash: string): { words: PictureWords; headline: string } | null;
  /** Deletes pictures with all that is known of them, but for those that are being kept again. */
  erase(hashes: readonly string[]): Promise<void>;
  /**
   * Deletes pictures that erased texts showed and that are not among those shown now, with what was cut out of them and what is known
   * of them, and parts of files that a killed program left. Those that no erased text showed stay: a person clears them.
   */
  sweep(shown: ReadonlySet<string>, erased: ReadonlySet<string>): Promise<void>;
}

/** Keeps pictures in a folder, each once, named by the SHA-256 of its bytes. */
export function pictureTableOf(database: Database, folder: string): PictureTable {
  const add = database.prepare(
    'INSERT OR IGNORE INTO picture (hash, type, width, height, size, kept_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const find = database.prepare<[string], unknown>(
    'SELECT hash, type, width, height FROM picture WHERE hash = ?',
  );
  const last = database.prepare<[{ hash: string }], PictureWords & { headline: string }>(
    `SELECT caption, credit, alt, licence, headline FROM figure JOIN article ON number = article
     WHERE (picture = @hash OR shown = @hash) AND removed_at IS NULL AND trim(caption || credit || alt || licence) <> ''
     ORDER BY saved_at DESC, number DESC, place LIMIT 1`,
  );
  const deletions = deletionsOf(database, 'picture');
  const facts = factsTableOf(database);
  const findPicture = (hash: string): Picture | null =>
    pictureSchema.safeParse(nullIfDamaged(() => find.get(hash))).data ?? null;
  /** Pictures whose files are being written: their rows come after. */
  const keeping = new Set<{ hash: string }>();
  const watching = new Set<Set<string>>();
  const isComing = (name: string) => [...keeping].some(({ hash }) => name.startsWith(hash));
  /** Pictures whose files are being deleted; keeping one of them again waits for that. */
  const erasing = new Map<string, Promise<void>>();
  const deleteFiles = async (hashes: readonly string[]) => {
    for (const hash of hashes)
      if (!(await isBehindLink(folder, hash))) await rm(placeOf(folder, hash), { force: true });
  };
  const erase = async (all: readonly string[]) => {
    const hashes = all.filter((hash) => !isComing(hash)); // What is kept again meanwhile stays.
    database.transaction(() => {
      for (const hash of hashes) for (const deletion of deletions) deletion.run(hash);
    })();
    const deleting = deleteFiles(hashes);
    for (const hash of hashes) erasing.set(hash, deleting);
    try {
      await deleting;
    } finally {
      for (const hash of hashes) if (erasing.get(hash) === deleting) erasing.delete(hash);
    }
  };
  return {
    erase,
    async keep({ bytes, type, width, height, facts: given = {} }, now) {
      const hash = hashOf(bytes);
      for (const kept of watching) kept.add(hash);
      const coming = { hash };
      keeping.add(coming);
      try {
        await erasing.get(hash)?.catch(() => undefined);
        if (!findPicture(hash) || !(await readSound(folder, hash))) await writePicture(folder, hash, bytes);
        database.transaction(() => {
          add.run(hash, type, width, height, bytes.byteLength, now);
          facts.complete(hash, given, now);
          if (facts.isRemoved(hash)) facts.setRemoved(hash, null);
        })();
      } finally {
        keeping.delete(coming);
      }
      return findPicture(hash) ?? { hash, type, width, height };
    },
    read: async (hash) => (findPicture(hash) ? readSound(folder, hash) : null),
    find: findPicture,
    watch() {
      const kept = new Set<string>();
      watching.add(kept);
      return { kept, end: () => void watching.delete(kept) };
    },
    lastWords(hash) {
      const found = last.get({ hash });
      if (!found) return null;
      const { headline, ...words } = found;
      return { words, headline };
    },
    async sweep(shown, erased) {
      const gone = new Set([...erased].flatMap((hash) => [hash, ...facts.cutsOf(hash)]));
      for (const hash of shown) gone.delete(hash);
      await erase([...gone]);
      for (const name of await namesIn(folder))
        for (const file of await namesIn(join(folder, name)))
          if (!findPicture(file) && !isComing(file)) await rm(join(folder, name, file), { force: true });
    },
  };
}

/** Where the bytes of a picture lie in a folder of pictures. */
export const placeOf = (folder: string, hash: string): string => join(folder, hash.slice(0, 2), hash);

/** Whether the folder that a picture's file lies in is a link: one in a stranger's archive may lead out of it. */
async function isBehindLink(folder: string, hash: string): Promise<boolean> {
  return (await lstat(dirname(placeOf(folder, hash))).catch(() => null))?.isSymbolicLink() ?? false;
}

async function writePicture(folder: string, hash: string, bytes: Uint8Array): Promise<void> {
  if (await isBehindLink(folder, hash)) throw new LinkInPictures();
  await writeDurably(placeOf(folder, hash), bytes);
}

class LinkInPictures extends Error {
  readonly code = 'ENOTDIR';
}

/**
 * The bytes of a picture; null when they are missing, altered, or not those that its name promises. The folder may come from a
 * stranger: no name leads out of it, and no link, pipe or device in it is read as a picture.
 */
export async function readSound(folder: string, hash: string): Promise<Uint8Array | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  const bytes = await readOrNull(placeOf(folder, hash));
  return bytes && hashOf(bytes) === hash ? bytes : null;
}

async function readOrNull(file: string): Promise<Uint8Array | null> {
  try {
    return (await lstat(file)).isFile() ? await readFile(file) : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** The names in a folder; none where there is no folder, or a link in its place. */
export async function namesIn(folder: string): Promise<string[]> {
  const found = await lstat(folder).catch(() => null);
  return found?.isDirectory() ? readdir(folder) : [];
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
