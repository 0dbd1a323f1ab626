import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { done } from '../../../src/contract';
import type { Result, Unsaved } from '../../../src/contract';
import { preparedFor, putInPlace } from '../backup/put-in-place';
import type { KeptMasthead } from '../documents/kept-documents';
import { openArchive } from '../opening/open-archive';
import { attempt } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';

/** Writes what could not be saved into the copy of a replaced archive. */
export function writeUnsaved(
  copy: string,
  { article, masthead }: Unsaved,
  now: number,
): ReturnType<KeptMasthead['save']> {
  const opened = openArchive(copy, { create: false });
  if (!opened.ok) return opened;
  const archive = opened.value;
  try {
    const put = article ? archive.articles.takeBack(article, now) : done(null);
    if (!put.ok) return put;
    return masthead ? archive.masthead.save(masthead, now) : done(null);
  } finally {
    archive.close();
  }
}

/**
 * Puts such a copy in the place of the archive, which must be closed; what lies there is kept beside, under the name answered. When it
 * cannot, the copy is where it was.
 */
export function putBack(
  archive: string,
  copy: string,
  day: string,
): Result<{ kept: string }, StorageProblem> {
  const prepared = preparedFor(archive);
  const moved = attempt(archive, () => {
    rmSync(prepared, { recursive: true, force: true });
    renameSync(copy, prepared);
  });
  if (!moved.ok) return moved;
  const put = putInPlace(archive, day);
  if (!put.ok) renameSync(prepared, copy);
  return put;
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
