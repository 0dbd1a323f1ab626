import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type {
  ArchiveFault,
  BackupProblem,
  BackupProgress,
  Cancelled,
  Result,
  BackupLine,
} from '../../../src/contract';
import { syncFile, syncFolder } from '../durable-files';
import { faultsOfPictures } from '../faults';
import { steps } from '../migrations';
import { reasonToRefuse } from '../opening/inspect';
import { openingProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { findBackup, backupLineOf, picturesBeside, sha256Of } from './backup-files';
import type { BackupFile } from './backup-files';
import { copyPictures } from './pictures';
import { copyTemplates } from './templates';

/** An archive that was made of a backup. */
interface Restored {
  backup: BackupLine;
  /** The pictures that the backup had lost. */
  faults: ArchiveFault[];
}

type RestoringProblem = StorageProblem | BackupProblem | Cancelled;

/**
 * Makes a new archive of a backup, named by its folder or its file. The folder `to` must not be there yet, or be empty: it is made
 * beside and renamed once all is in it and on the disk. A backup that is not what its proof says is refused.
 */
export async function restoreArchive(
  { backup: path, to }: { backup: string; to: string },
  watch: { progress?: (progress: BackupProgress) => void; signal?: AbortSignal } = {},
): Promise<Result<Restored, RestoringProblem>> {
  const found = await findBackup(path);
  if (!found.ok) return found;
  const refusal = await reasonToLeave(found.value);
  if (refusal) return failed(refusal);
  return makeBeside(to, (folder) => fill(folder, found.value, watch));
}

/**
 * Has an archive made in a folder beside `to`, which then takes that name; nothing of it stays when it fails. What lies at `to`
 * already is never touched.
 */
export async function makeBeside<Value, Problem>(
  to: string,
  make: (folder: string) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | StorageProblem | BackupProblem>> {
  const above = dirname(resolve(to));
  if (!existsSync(above)) return failed({ kind: 'place-absent', path: above });
  const beside = join(above, `.${basename(to)}.${process.pid}.part`);
  try {
    if (existsSync(to) && !(await isEmptyFolder(to))) return failed({ kind: 'folder-taken', path: to });
    await removeParts(above, basename(to));
    await mkdir(beside, { mode: 0o700 });
    const made = await holdInPlace(beside, make);
    if (made === null) return failed({ kind: 'place-absent', path: above });
    if (!made.ok) return made;
    if (existsSync(to)) await rmdir(to); // Empty, or it fails.
    await rename(beside, to);
    await syncFolder(above);
    return made;
  } catch (error) {
    return failed(openingProblemOf(error, to));
  } finally {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * What was made in a folder; null when its path leads to another folder at the end: the drive was removed meanwhile, and the rest was
 * written to the disk below, under the empty mount point.
 */
async function holdInPlace<Value>(
  folder: string,
  make: (folder: string) => Promise<Value>,
): Promise<Value | null> {
  const before = await stat(folder);
  const made = await make(folder);
  const after = await stat(folder).catch(() => null);
  return after?.ino === before.ino && after.dev === before.dev ? made : null;
}

/** Removes what was left by programs that were killed while they made the same archive. */
async function removeParts(above: string, name: string): Promise<void> {
  for (const part of partsOf(await readdir(above), name))
    await rm(join(above, part), { recursive: true, force: true });
}

/** Of the names in a folder, those under which an archive of some name is made. */
export function partsOf(names: readonly string[], name: string): string[] {
  return names.filter(
    (part) => part.startsWith(`.${name}.`) && /^\d+\.part$/.test(part.slice(name.length + 2)),
  );
}

async function isEmptyFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory() && (await readdir(path)).length === 0;
}

/** Why a backup is no archive that can be restored; null when it is one. */
async function reasonToLeave({ file, proof }: BackupFile): Promise<RestoringProblem | null> {
  try {
    if (proof && (await sha256Of(file)) !== proof.sha256)
      return { kind: 'backup-damaged', path: file, why: 'checksum' };
    const database = new Sqlite(file, { readonly: true });
    try {
      const refusal = reasonToRefuse(database, file, steps.length);
      return refusal?.kind === 'archive-damaged'
        ? { kind: 'backup-damaged', path: file, why: refusal.why }
        : refusal;
    } finally {
      database.close();
    }
  } catch (error) {
    const problem = openingProblemOf(error, file);
    return problem.kind === 'archive-damaged' ? { ...problem, kind: 'backup-damaged' } : problem;
  }
}

async function fill(
  folder: string,
  backup: BackupFile,
  { progress, signal }: { progress?: (progress: BackupProgress) => void; signal?: AbortSignal },
): Promise<Result<Restored, RestoringProblem>> {
  const file = join(folder, 'archive.sqlite');
  await copyFile(backup.file, file);
  await syncFile(file);
  const database = new Sqlite(file, { readonly: true });
  try {
    const pictures = join(folder, 'pictures');
    await copyPictures(database, { from: picturesBeside(backup), to: pictures }, (count, total) => {
      signal?.throwIfAborted();
      progress?.({ step: 'pictures', done: count, total });
    });
    await copyTemplates(dirname(backup.file), folder);
    const faults = await faultsOfPictures(database, pictures);
    return done({ backup: backupLineOf(backup), faults });
  } catch (error) {
    if (signal?.aborted) return failed({ kind: 'cancelled' });
    throw error;
  } finally {
    database.close();
  }
}

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
