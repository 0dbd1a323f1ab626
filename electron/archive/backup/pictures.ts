import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { writeDurably } from '../durable-files';
import { placeOf, readSound } from '../tables/picture-table';
import { picturesOfBackups } from './backup-files';
import type { BackupFile } from './backup-files';

/**
 * Copies the pictures of an archive from one folder into another, those that are not there yet. One that is lost or altered in
 * both is left out; one of another size than it should have is copied again, and one of `again`.
 */
export async function copyPictures(
  database: Database,
  folders: { from: string; to: string },
  onPicture: (done: number, total: number) => void,
  again: ReadonlySet<string> = new Set(),
): Promise<void> {
  const pictures = database
    .prepare<[], { hash: string; size: number }>('SELECT hash, size FROM picture')
    .all();
  for (const [index, { hash, size }] of pictures.entries()) {
    onPicture(index, pictures.length);
    const place = placeOf(folders.to, hash);
    const isThere = !again.has(hash) && (await stat(place).catch(() => null))?.size === size;
    if (isThere) continue;
    const bytes = await readSound(folders.from, hash);
    if (bytes) await writeDurably(place, bytes);
  }
}

/** Deletes the pictures that no backup of a folder needs any more; none, when one of the backups cannot be read. */
export async function sweepPictures(folder: string, backups: readonly BackupFile[]): Promise<void> {
  const needed = new Set<string>();
  for (const { file } of backups) {
    const hashes = hashesIn(file);
    if (!hashes) return;
    for (const hash of hashes) needed.add(hash);
  }
  const pictures = picturesOfBackups(folder);
  for (const start of (await readdir(pictures).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const name of await readdir(join(pictures, start)).catch(() => []))
      if (isUnneeded(name, needed)) await rm(join(pictures, start, name), { force: true });
}

/** A picture that no backup has, or a part of one that a killed program left. */
function isUnneeded(name: string, needed: ReadonlySet<string>): boolean {
  return /^[0-9a-f]{64}(\.\d+-\d+\.new)?$/.test(name) && !needed.has(name);
}

function hashesIn(file: string): string[] | null {
  let database: Database | null = null;
  try {
    database = new Sqlite(file, { readonly: true });
    return database.prepare<[], string>('SELECT hash FROM picture').pluck().all();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return null;
    throw error;
  } finally {
    database?.close();
  }
}
