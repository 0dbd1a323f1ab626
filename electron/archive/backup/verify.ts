import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { ArchiveFault, ArchiveProblem, BackupLine, BackupProblem, Result } from '../../../src/contract';
import { faultsOfPictures, faultsOfTexts } from '../faults';
import type { OnChecked } from '../faults';
import { steps } from '../migrations';
import { isLeftLogDamaged, logFault } from '../opening/check-log';
import { faultOfPlace } from '../opening/fault-of-place';
import { isLost, reasonToRefuse } from '../opening/inspect';
import { bytesOf } from '../opening/read-archive';
import { openingProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { backupsIn, findBackup, backupLineOf, picturesBeside, sha256Of } from './backup-files';
import type { BackupFile } from './backup-files';
import { countsOf } from './digest';

/** What an archive, or a backup, was found to hold. */
export interface Verified extends Pick<BackupLine, 'texts' | 'removed' | 'revisions' | 'pictures'> {
  /** The name of the backup's file; null for an archive. */
  backup: string | null;
  faults: ArchiveFault[];
}

/**
 * Reads all of an archive, or of every backup of a folder, or of one backup, and names what is not as it was written. Nothing is
 * written, and another program may hold the archive open.
 */
export async function verify(
  path: string,
  onChecked?: OnChecked,
): Promise<Result<Verified[], StorageProblem | BackupProblem>> {
  try {
    const file = join(path, 'archive.sqlite');
    const fault = path.endsWith('.sqlite') ? null : faultOfPlace(path);
    if (fault) return failed(fault);
    if (existsSync(file)) return await verifyArchive(file, path, onChecked);
    const found = await stat(path).catch(() => null);
    if (!found) return failed({ kind: 'file-missing', path });
    const backups = found.isDirectory() ? done(await backupsIn(path)) : await findBackup(path);
    if (!backups.ok) return backups;
    const all = [backups.value].flat();
    if (all.length === 0) return failed({ kind: isLost(file) ? 'archive-lost' : 'file-missing', path });
    const newer = all.flatMap((backup) => newerThanUs(backup) ?? []);
    if (newer[0] && newer.length === all.length) return failed(newer[0]);
    const verified: Verified[] = [];
    for (const backup of all) verified.push(await verifyBackup(backup, onChecked));
    return done(verified);
  } catch (error) {
    return failed(openingProblemOf(error, path));
  }
}

async function verifyArchive(
  file: string,
  path: string,
  onChecked?: OnChecked,
): Promise<Result<Verified[], StorageProblem>> {
  if (isLost(file)) return failed({ kind: 'archive-lost', path });
  const ofLog = isLeftLogDamaged(path) ? [logFault] : [];
  const database = openToCheck(file);
  try {
    const refusal = reasonToRefuse(database, path, steps.length, []);
    if (refusal) return failed(refusal);
    const found = await look(database, join(dirname(file), 'pictures'), onChecked);
    return done([{ backup: null, ...found, faults: [...ofLog, ...found.faults] }]);
  } finally {
    database.close();
  }
}

/** A database that cannot be opened where it lies, on a protected disk, is checked as a copy in memory. */
function openToCheck(file: string): Database {
  const database = new Sqlite(file, { readonly: true, timeout: 5000 });
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(CANTOPEN|READONLY)/.test(error.code))
      return new Sqlite(bytesOf(file));
    throw error;
  }
}

/** A newer version may have tables and rules that this one knows nothing of: it cannot say that all is as it was written. */
function newerThanUs({ file }: BackupFile): ArchiveProblem | null {
  try {
    const database = new Sqlite(file, { readonly: true });
    try {
      const refusal = reasonToRefuse(database, file, steps.length, []);
      return refusal?.kind === 'archive-newer' ? refusal : null;
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return null; // Its own check names what is wrong.
    throw error;
  }
}

async function verifyBackup(backup: BackupFile, onChecked?: OnChecked): Promise<Verified> {
  const { file, proof } = backup;
  const { texts, removed, revisions, pictures } = backupLineOf(backup);
  const name = { backup: basename(file) };
  const fault = (why: string): ArchiveFault => ({ kind: 'structure', why });
  const unproved = proof ? [] : [fault('no proof lies beside it')];
  const newer = newerThanUs(backup) ? [fault('made by a newer version')] : [];
  const altered = proof && (await sha256Of(file)) !== proof.sha256 ? [fault('checksum')] : [];
  try {
    const database = new Sqlite(file, { readonly: true });
    try {
      const found = await look(database, picturesBeside(backup), onChecked);
      return { ...name, ...found, faults: [...unproved, ...newer, ...altered, ...found.faults] };
    } finally {
      database.close();
    }
  } catch (error) {
    const problem = openingProblemOf(error, file);
    const why = 'why' in problem ? problem.why : problem.kind;
    return { ...name, texts, removed, revisions, pictures, faults: [...unproved, ...altered, fault(why)] };
  }
}

async function look(
  database: Database,
  folder: string,
  onChecked?: OnChecked,
): Promise<Omit<Verified, 'backup'>> {
  const ofTexts = faultsOfTexts(database, onChecked);
  const faults = [...ofTexts, ...(await faultsOfPictures(database, folder, onChecked))];
  const { texts, removed, revisions, pictures } = countsOf(database);
  return { texts, removed, revisions, pictures, faults };
}
