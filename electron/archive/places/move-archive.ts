import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { copyFile, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type {
  BackupLine,
  BackupProblem,
  BackupProgress,
  Cancelled,
  PlaceProblem,
  Result,
} from '../../../src/contract';
import { backupsIn, backupLineOf, picturesOfBackups, proofOf, sha256Of } from '../backup/backup-files';
import { copyDatabase } from '../backup/copy-database';
import { digestOf } from '../backup/digest';
import { copyPictures } from '../backup/pictures';
import { backupFolders } from '../backup/put-in-place';
import { makeBeside, partsOf } from '../backup/restore-archive';
import { copyTemplates } from '../backup/templates';
import { freeName, syncFile, writeDurably } from '../durable-files';
import { faultsOfPictures } from '../faults';
import { namesIn, placeOf, readSound } from '../tables/picture-table';
import type { StorageProblem } from '../storage-problem';
import { isInsideArchive, lookAtFolder } from './look-at-folder';

/** What is moved where; the folders of backups beside the archive are copied too when they are named. */
export interface MoveOrder {
  archive: string;
  to: string;
  backups: readonly string[];
}

/** What the copy was found to hold, and how many pictures were lost or altered already and so are in neither. */
export interface MovedCopy extends Pick<BackupLine, 'texts' | 'removed' | 'revisions' | 'pictures'> {
  picturesLost: number;
  /** How many backups were copied too. */
  backups: number;
}

type MovingProblem = StorageProblem | BackupProblem | PlaceProblem | Cancelled;

/**
 * Where in a chosen folder an archive goes: into an empty folder itself, if a finished copy can be renamed to it; into a new folder
 * inside where it cannot, because the folder is a disk of its own or the folder above cannot be written to.
 */
export function placeForArchive(
  chosen: string,
  archive: string,
): Result<string, StorageProblem | BackupProblem | PlaceProblem> {
  const folder = resolve(chosen);
  if (isWithin(folder, archive) || isInsideArchive(folder))
    return failed({ kind: 'folder-inside-archive', path: folder });
  const found = lookAtFolder(folder);
  const isAbsent = !found.ok && found.problem.kind === 'folder-absent';
  if (isAbsent) return found;
  if (!found.ok || found.value.kind !== 'empty') return failed({ kind: 'folder-taken', path: folder });
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : '';
    return failed({ kind: 'not-writable', path: folder, why });
  }
  return done(isReplaceable(folder) ? folder : join(folder, basename(resolve(archive))));
}

function isWithin(folder: string, archive: string): boolean {
  const way = relative(resolve(archive), folder);
  return way === '' || (!way.startsWith('..') && way !== folder);
}

function isReplaceable(folder: string): boolean {
  const above = dirname(folder);
  if (above === folder || statSync(above).dev !== statSync(folder).dev) return false;
  try {
    accessSync(above, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies an archive, which may be open, into a folder that is empty or not there, and compares all of it with what the archive holds:
 * rows by their sums, pictures by their names. The folder has its name only once that is done; the archive is only read.
 */
export async function moveArchive(
  { archive, to, backups }: MoveOrder,
  { progress = () => undefined }: { progress?: (progress: BackupProgress) => void } = {},
): Promise<Result<MovedCopy, MovingProblem>> {
  const made: string[] = [];
  const moved = await makeBeside<MovedCopy, MovingProblem>(to, async (folder) => {
    const copied = await copyArchive(archive, folder, progress);
    if (!copied) return failed({ kind: 'copy-unproved', path: to });
    let count = 0;
    for (const from of backups) {
      const place = freeName((suffix) => `${resolve(to)}-backups${suffix}`);
      const found = await makeBeside(place, (part) => copyBackups(from, part, progress));
      if (!found.ok) return failed(ofPlace(found.problem));
      made.push(place);
      count += found.value;
    }
    return done({ ...copied, backups: count });
  });
  if (moved.ok) return moved;
  for (const place of made) await rm(place, { recursive: true, force: true }).catch(() => undefined);
  return failed(ofPlace(moved.problem));
}

/** Problems of a folder of backups, as problems of an archive's folder, which have sentences of their own. */
function ofPlace(problem: MovingProblem): MovingProblem {
  return problem.kind === 'place-absent' || problem.kind === 'file-missing'
    ? { kind: 'folder-absent', path: problem.path }
    : problem;
}

type Step = (progress: BackupProgress) => void;

/** Null when the copy is not what the archive holds, because the disk fails or a text was saved meanwhile. */
async function copyArchive(
  archive: string,
  folder: string,
  progress: Step,
): Promise<Omit<MovedCopy, 'backups'> | null> {
  const step = (name: BackupProgress['step']) => (done: number, total: number) =>
    progress({ step: name, done, total });
  const file = join(folder, 'archive.sqlite');
  const copied = await copyDatabase(join(archive, 'archive.sqlite'), file, () => step('texts')(0, 1));
  if (!copied) return null;
  const { copy, digest } = copied;
  const places = { from: join(archive, 'pictures'), to: join(folder, 'pictures') };
  try {
    await copyPictures(copy, places, step('pictures'));
    await copyTemplates(archive, folder);
    const lost = await faultsOfPictures(copy, places.to, step('proof'));
    for (const fault of lost)
      if (fault.kind === 'picture' && (await readSound(places.from, fault.hash))) return null;
    const { texts, removed, revisions, pictures, contents } = digest;
    if (contentsOf(archive) !== contents) return null;
    return { texts, removed, revisions, pictures, picturesLost: lost.length };
  } finally {
    copy.close();
  }
}

function contentsOf(archive: string): string {
  const database = new Sqlite(join(archive, 'archive.sqlite'), { readonly: true, timeout: 5000 });
  try {
    return digestOf(database).contents;
  } finally {
    database.close();
  }
}

/** Copies a folder of backups with its pictures and proofs, each compared with its own; answers how many backups. */
async function copyBackups(from: string, to: string, progress: Step): Promise<Result<number, MovingProblem>> {
  const all = await backupsIn(from);
  for (const [index, backup] of all.entries()) {
    progress({ step: 'backups', done: index, total: all.length });
    const copy = join(to, backupLineOf(backup).name);
    await copyFile(backup.file, copy);
    await syncFile(copy);
    if ((await sha256Of(copy)) !== (await sha256Of(backup.file)))
      return failed({ kind: 'copy-unproved', path: to });
    if (backup.proof) await copyFile(proofOf(backup.file), proofOf(copy));
  }
  for (const start of await namesIn(picturesOfBackups(from)))
    for (const hash of await namesIn(join(picturesOfBackups(from), start))) {
      const bytes = /^[0-9a-f]{64}$/.test(hash) ? await readSound(picturesOfBackups(from), hash) : null;
      if (bytes) await writeDurably(placeOf(picturesOfBackups(to), hash), bytes);
    }
  await copyTemplates(from, to);
  return done(all.length);
}

/** What an interrupted move left: nothing, a part that is now removed, or a whole copy that was never opened; "away" when its disk is. */
type HalfMove = 'none' | 'removed' | 'whole' | 'away';

/** Removes what a killed program left of a move to a folder. A whole copy is left as it is, and so is a disk that is away. */
export async function clearHalfMove(to: string): Promise<HalfMove> {
  const above = dirname(resolve(to));
  if (!(await stat(above).catch(() => null))) return 'away';
  const names = [to, ...backupFolders(to)].map((folder) => basename(resolve(folder)));
  const all = await readdir(above);
  const parts = names.flatMap((name) => partsOf(all, name));
  for (const part of parts) await rm(join(above, part), { recursive: true, force: true });
  if (existsSync(join(to, 'archive.sqlite'))) return 'whole';
  return parts.length > 0 ? 'removed' : 'none';
}
