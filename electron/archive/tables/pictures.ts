import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { figuresOf } from '../../../src/article';
import type { Article, Figure, Picture } from '../../../src/article';

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
}

/** Keeps pictures in a folder, each once, named by the SHA-256 of its bytes. */
export function picturesOf(database: Database, folder: string): Pictures {
  const add = database.prepare(
    'INSERT OR IGNORE INTO picture (hash, type, width, height, size, kept_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const find = database.prepare<[string], Picture>(
    'SELECT hash, type, width, height FROM picture WHERE hash = ?',
  );
  return {
    async keep({ bytes, type, width, height }, now) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const known = find.get(hash);
      if (!known || !(await readOrNull(placeOf(folder, hash)))) await write(placeOf(folder, hash), bytes);
      add.run(hash, type, width, height, bytes.byteLength, now);
      return known ?? { hash, type, width, height };
    },
    read: async (hash) => (find.get(hash) ? readOrNull(placeOf(folder, hash)) : null),
    find: (hash) => find.get(hash) ?? null,
    lastFigure: (hash) => lastFigure(database, hash),
  };
}

/** The newest articles that show a picture are looked at until one says something of it. Reads them all when none does. */
function lastFigure(database: Database, hash: string): { figure: Figure; headline: string } | null {
  const rows = database
    .prepare<[string], { content: string; headline: string }>(
      `SELECT revision.content, article.headline FROM article
       JOIN revision ON revision.article = article.number AND revision.revision = article.revision
       WHERE article.removed_at IS NULL AND instr(revision.content, ?) > 0
       ORDER BY article.saved_at DESC, article.number DESC LIMIT 20`,
    )
    .iterate(hash);
  for (const { content, headline } of rows) {
    const shows = ({ picture, crop }: Figure) => picture.hash === hash || crop?.of.hash === hash;
    const says = ({ caption, credit, alt, licence = '' }: Figure) =>
      `${caption}${credit}${alt}${licence}`.trim() !== '';
    const figure = figuresOf(JSON.parse(content) as Article).find((one) => shows(one) && says(one));
    if (figure) return { figure, headline };
  }
  return null;
}

const placeOf = (folder: string, hash: string): string => join(folder, hash.slice(0, 2), hash);

async function readOrNull(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

let written = 0;

/** Writes beside, then renames: a picture is there whole or not at all, whatever stops the program. */
async function write(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}-${(written += 1)}.new`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeThrough(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a rename on the disk; Windows has no way to ask for it, and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
