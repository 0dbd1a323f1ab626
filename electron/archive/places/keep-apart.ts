import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { BackupProgress, PlaceProblem, Result } from '../../../src/contract';
import { digestOf } from '../backup/digest';
import { copyPictures } from '../backup/pictures';
import { freeNameFor, preparedFor, putInPlace } from '../backup/put-in-place';
import { copyTemplates } from '../backup/templates';
import { syncFile, syncFolder } from '../durable-files';
import { storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';

export type ApartProblem = StorageProblem | PlaceProblem;

/**
 * Copies archives whose files are not in their place any more, out of what is held open of them, into a folder beside: an archive of its
 * own. The first call of a day chooses its name, the next ones bring it up to date.
 */
export function apartCopies(folder: string, database: Database) {
  const places = new Map<string, string>();
  return async (
    day: string,
    progress: (progress: BackupProgress) => void = () => undefined,
  ): Promise<Result<string, ApartProblem>> => {
    const to = places.get(day) ?? freeNameFor(resolve(folder), day);
    places.set(day, to);
    try {
      mkdirSync(to, { recursive: true, mode: 0o700 });
      progress({ step: 'texts', done: 0, total: 1 });
      if (!(await copyRows(database, join(to, 'archive.sqlite'))))
        return failed({ kind: 'copy-unproved', path: to });
      const pictures = { from: join(folder, 'pictures'), to: join(to, 'pictures') };
      await copyPictures(database, pictures, (count, total) =>
        progress({ step: 'pictures', done: count, total }),
      );
      await copyTemplates(folder, to);
      await syncFolder(to);
      return done(to);
    } catch (error) {
      return failed(storageProblemOf(error, to));
    }
  };
}

/** Writes all rows into a file; false when they are not there, because the disk fails. */
async function copyRows(database: Database, file: string): Promise<boolean> {
  const part = `${file}.new`;
  await rm(part, { force: true });
  await writeFile(part, '', { mode: 0o600 });
  database.prepare('VACUUM INTO ?').run(part);
  const { digest } = digestOf(database);
  await syncFile(part);
  const copy = new Sqlite(part, { readonly: true });
  const isEqual = digestOf(copy).digest === digest;
  copy.close();
  if (isEqual) await rename(part, file);
  return isEqual;
}

/**
 * Puts the copy of an archive, which must be closed, into its place again; what lies there is kept beside, under the name answered. When
 * it cannot, the copy is where it was.
 */
export function putBack(
  archive: string,
  copy: string,
  day: string,
): Result<{ kept: string }, StorageProblem> {
  const prepared = preparedFor(archive);
  try {
    rmSync(prepared, { recursive: true, force: true });
    renameSync(copy, prepared);
    const put = putInPlace(archive, day);
    if (!put.ok) renameSync(prepared, copy);
    return put;
  } catch (error) {
    return failed(storageProblemOf(error, archive));
  }
}

/**
 * The names of other versions of an archive's file that lie beside it: programs that synchronise folders leave them when two machines
 * wrote at once. Nextcloud, Dropbox, Syncthing and OneDrive each add words of their own to its name.
 */
export function copiesBeside(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^archive.+\.sqlite$/i.test(name))
    .sort();
}
