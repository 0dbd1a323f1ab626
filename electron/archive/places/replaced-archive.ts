import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { done } from '../../../src/contract';
import type { BackupProblem, Result } from '../../../src/contract';
import { copyPictures } from '../backup/pictures';
import { preparedFor, putInPlace } from '../backup/put-in-place';
import { makeBeside } from '../backup/restore-archive';
import { copyTemplates } from '../backup/templates';
import { syncFile } from '../durable-files';
import { attempt } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';

/**
 * Copies an archive whose file was replaced while it was open into a folder of its own: SQLite still reads the file that has no name any
 * more, with its log. The pictures and templates still lie in the archive's folder.
 */
export function copyHeld(
  { folder, database }: { folder: string; database: Database },
  to: string,
): Promise<Result<string, StorageProblem | BackupProblem>> {
  return makeBeside(to, async (part) => {
    const file = join(part, 'archive.sqlite');
    await writeFile(file, '', { mode: 0o600 }); // SQLite fills an empty file, which is private from the start.
    database.prepare('VACUUM INTO ?').run(file);
    await syncFile(file);
    const pictures = { from: join(folder, 'pictures'), to: join(part, 'pictures') };
    await copyPictures(database, pictures, () => undefined);
    await copyTemplates(folder, part);
    return done(to);
  });
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
