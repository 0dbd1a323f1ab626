import { createHash } from 'node:crypto';
import { lstat, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { figuresOf, pictureSchema } from '../../../src/article';
import type { Figure, Picture } from '../../../src/article';
import { writeDurably } from '../durable-files';
import { readableThrough } from '../storage-problem';
import { readText } from './read-text';

/** A picture as the caller has read it: its bytes, and what those bytes are. */
export interface NewPicture {
  bytes: Uint8Array;
  type: Picture['type'];
  /** Pixels, as seen. */
  width: number;
  height: number;
}

/** The pictures of an archive. Their bytes are files of their own, so that the database stays small to copy and check. */
export interface Pictures {
  keep(picture: NewPicture, now: number): Promise<Picture>;
  /** The bytes of a picture, or null when the archive does not hold it. */
  read(hash: string): Promise<Uint8Array | null>;
  find(hash: string): Picture | null;
  lastFigure(hash: string): { figure: Figure; headline: string } | null;
  /**
   * Deletes the pictures that are not among those shown, and parts of files that a killed program left. Those kept since the archive
   * was opened stay: a text on the sheet may bring them back by undoing.
   */
  sweep(shown: ReadonlySet<string>, erased: ReadonlySet<string>): Promise<void>;
}

/** Keeps pictures in a folder, each once, named by the SHA-256 of its bytes. */
export function picturesOf(database: Database, folder: string): Pictures {
  const add = database.prepare(
    'INSERT OR IGNORE INTO picture (hash, type, width, height, size, kept_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const find = database.prepare<[string], unknown>(
    'SELECT hash, type, width, height FROM picture WHERE hash = ?',
  );
  const all = database.prepare<[], string>('SELECT hash FROM picture').pluck();
  const remove = database.prepare<[string]>('DELETE FROM picture WHERE hash = ?');
  const findPicture = (hash: string): Picture | null =>
    pictureSchema.safeParse(readableThrough(() => find.get(hash))).data ?? null;
  const keptNow = new Set<string>();
  return {
    async keep({ bytes, type, width, height }, now) {
      const hash = hashOf(bytes);
      const known = findPicture(hash);
      if (!known || !(await readSound(folder, hash))) await writeDurably(placeOf(folder, hash), bytes);
      add.run(hash, type, width, height, bytes.byteLength, now);
      keptNow.add(hash);
      return known ?? { hash, type, width, height };
    },
    read: async (hash) => (findPicture(hash) ? readSound(folder, hash) : null),
    find: findPicture,
    lastFigure: (hash) => lastFigure(database, hash),
    async sweep(shown, erased) {
      const isNeeded = (hash: string) => shown.has(hash) || (keptNow.has(hash) && !erased.has(hash));
      for (const hash of all.all()) if (!isNeeded(hash)) remove.run(hash);
      for (const name of await namesIn(folder))
        for (const file of await namesIn(join(folder, name)))
          if (!isNeeded(file)) await rm(join(folder, name, file), { force: true });
    },
  };
}

/** The newest articles that show a picture are looked at until one says something of it. Reads them all when none does. */
function lastFigure(database: Database, hash: string): { figure: Figure; headline: string } | null {
  const rows = database
    .prepare<[string], { content: string; kept: string; headline: string }>(
      `SELECT revision.content, revision.hash AS kept, article.headline FROM article
       JOIN revision ON revision.article = article.number AND revision.revision = article.revision
       WHERE article.removed_at IS NULL AND instr(revision.content, ?) > 0
       ORDER BY article.saved_at DESC, article.number DESC LIMIT 20`,
    )
    .iterate(hash);
  for (const { content, kept, headline } of rows) {
    const shows = ({ picture, crop }: Figure) => picture.hash === hash || crop?.of.hash === hash;
    const says = ({ caption, credit, alt, licence = '' }: Figure) =>
      `${caption}${credit}${alt}${licence}`.trim() !== '';
    const article = readText({ content, hash: kept });
    const figure = article && figuresOf(article).find((one) => shows(one) && says(one));
    if (figure) return { figure, headline };
  }
  return null;
}

/** Where the bytes of a picture lie in a folder of pictures. */
export const placeOf = (folder: string, hash: string): string => join(folder, hash.slice(0, 2), hash);

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
