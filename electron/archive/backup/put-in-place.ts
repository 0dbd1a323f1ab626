import { accessSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { done, failed } from '../../../src/contract';
import type { Result } from '../../../src/contract';
import { freeName } from '../durable-files';
import { storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';

/** Where an archive is made that will take the place of another: beside it, and there only once it is whole. */
export const preparedFor = (archive: string): string => `${resolve(archive)}.next`;

/** The folders of backups beside an archive; the first is its own unless an earlier archive of the name left its backups there. */
export const backupFolders = (archive: string): string[] =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => `${resolve(archive)}-backups${count > 1 ? `-${count}` : ''}`);

/**
 * Puts the prepared archive in the place of another, which must be closed, and answers the name under which that is kept beside. When
 * it cannot, the other is where it was. A program that is killed in between leaves the prepared one to `finishPutting`.
 */
export function putInPlace(archive: string, day: string): Result<{ kept: string }, StorageProblem> {
  const folder = resolve(archive);
  const kept = freeNameFor(folder, day);
  try {
    accessSync(preparedFor(folder));
    if (existsSync(folder)) renameSync(folder, kept);
    renameSync(preparedFor(folder), folder);
    return done({ kept: basename(kept) });
  } catch (error) {
    if (existsSync(kept) && !existsSync(folder)) renameSync(kept, folder);
    return failed(storageProblemOf(error, folder));
  }
}

/** A free name beside an archive, for the folder in which it is kept. */
export function freeNameFor(folder: string, day: string): string {
  return freeName((suffix) => `${folder}-kept-${day}${suffix}`);
}

/** Puts the archive in place that a killed program had prepared; false when there was none. */
export function finishPutting(archive: string): boolean {
  const prepared = preparedFor(archive);
  if (existsSync(archive) || !existsSync(join(prepared, 'archive.sqlite'))) return false;
  mkdirSync(dirname(resolve(archive)), { recursive: true });
  renameSync(prepared, resolve(archive));
  return true;
}
