import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { Notice, Result } from '../../../src/contract';
import { archiveOver } from '../archive';
import type { Archive } from '../archive';
import { libraryReaderOf } from '../reader/library-reader';
import { takeLock } from './lock';
import type { Lock } from './lock';
import { isLogDamaged } from './check-log';
import { faultOfPlace } from './fault-of-place';
import { inspectArchive, isLost } from './inspect';
import { canOpenReadOnly, readArchive } from './read-archive';
import { makePrivateFile, protectFolder } from './protect-folder';
import { migrate } from '../migrations/migrate';
import type { OnStep } from '../migrations/migrate';
import { steps } from '../migrations';
import { openingProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';

/** How an archive is opened. */
export interface Opening {
  /** Whether a missing archive is made; without it a missing folder is a problem. */
  create: boolean;
  /** A random name of this installation, written with each revision; it tells nothing of the machine or its user. */
  installation?: string;
  /** Told how far an archive of an earlier version is brought to today's. */
  onStep?: OnStep;
  /** What was found of it before, while it was brought up to date. */
  notices?: readonly Notice[];
}

/**
 * Opens the archive of a folder for this program alone. Refused, and left as it is byte for byte: one that another
 * program owns, one that a newer Ronéo made, one that is damaged, and a database of some other program.
 */
export function openArchive(
  folder: string,
  { create, installation = '', onStep, notices: before = [] }: Opening,
): Result<Archive, StorageProblem> {
  const file = join(folder, 'archive.sqlite');
  const fault = faultOfPlace(folder);
  if (fault) return failed(fault);
  let lock: Lock | null = null;
  try {
    if (!create && !isLost(file) && !statSync(file, { throwIfNoEntry: false }))
      return failed({ kind: 'folder-absent', path: folder });
    makeFolder(folder);
    lock = takeLock(join(folder, 'archive.lock'));
    const refusal = inspectArchive(file, folder, steps.length);
    if (refusal) return refuse(lock, refusal);
    const isDamaged = isLogDamaged(`${file}-wal`);
    const notices: Notice[] = [
      ...before,
      ...(isDamaged ? [{ kind: 'saves-missing', path: folder } as const] : []),
    ];
    makePrivateFile(file);
    protectFolder(folder);
    const database = openDatabase(file, onStep);
    try {
      return done(
        archiveOver({
          folder,
          database,
          lock,
          installation,
          notices,
          reader: libraryReaderOf({ folder, file }),
        }),
      );
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    lock?.release();
    return failed(openingProblemOf(error, folder));
  }
}

/**
 * Opens the archive of a folder for someone who only reads: also one that another program holds open, a protected one, and what is
 * whole of a damaged one. A damaged log stays as it is, so that the desk can tell of it too.
 */
export function openToRead(folder: string): Result<Archive, StorageProblem> {
  const fault = faultOfPlace(folder);
  if (fault) return failed(fault);
  const opened = isLogDamaged(join(folder, 'archive.sqlite-wal'))
    ? failed<StorageProblem>({ kind: 'archive-read-only', path: folder })
    : openArchive(folder, { create: false });
  if (opened.ok || !canOpenReadOnly(opened.problem)) return opened;
  const read = readArchive(folder, opened.problem);
  return read.ok ? read : opened;
}

function refuse(lock: Lock, refusal: StorageProblem): Result<never, StorageProblem> {
  lock.release();
  return failed(refusal);
}

function makeFolder(folder: string): void {
  accessSync(nearestFolder(folder), constants.W_OK);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.W_OK);
}

/** The folder itself, or the nearest one above it that is there. */
function nearestFolder(folder: string): string {
  const above = dirname(folder);
  return existsSync(folder) || above === folder ? folder : nearestFolder(above);
}

/** Every commit is on the disk before it answers (synchronous = FULL), and readers never wait for it (WAL). */
function openDatabase(file: string, onStep?: OnStep): Database {
  const database = new Sqlite(file, { timeout: 0 });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    database.pragma('cache_size = -32768');
    database.pragma('temp_store = MEMORY');
    migrate(database, steps, onStep);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
