import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { Result } from '../../../src/contract';
import { archiveOver } from '../archive';
import type { Archive } from '../archive';
import { reasonToRefuse } from './inspect';
import { migrate } from '../migrations/migrate';
import { steps } from '../migrations';
import { storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { tmpdir } from 'node:os';

/**
 * Opens the archive of a folder to read it, where nothing can be written and `why` says so: a protected disk, a full one, someone
 * else's folder. Not a byte is written there; what a killed program left in its log is read too. Its texts are held in memory, as they were at that moment.
 */
export function readArchive(folder: string, why: StorageProblem): Result<Archive, StorageProblem> {
  const file = join(folder, 'archive.sqlite');
  try {
    if (!statSync(file, { throwIfNoEntry: false })) return failed({ kind: 'file-missing', path: folder });
    const database = new Sqlite(bytesOf(file));
    const refusal = reasonToRefuse(database, folder, steps.length);
    if (refusal) return failed(refusal);
    migrate(database, steps);
    return done(archiveOver({ folder, database, readOnly: why }));
  } catch (error) {
    return failed(storageProblemOf(error, folder));
  }
}

/** The whole of a database, its log included, read without a byte written beside it; a private copy helps while there is a log. */
function bytesOf(file: string): Buffer {
  const log = `${file}-wal`;
  const hasLog = existsSync(log) && statSync(log).size > 0;
  return withoutLog(hasLog ? bytesWithLog(file, log) : readFileSync(file));
}

function bytesWithLog(file: string, log: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-reading-'));
  try {
    const copy = join(folder, 'archive.sqlite');
    copyFileSync(file, copy);
    copyFileSync(log, `${copy}-wal`);
    const database = new Sqlite(copy);
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
    return readFileSync(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Bytes 18 and 19 of the header say that a database has a log (2) or none (1); one in memory can have none.
 * Source: SQLite, Database File Format, 1.3.3.
 */
function withoutLog(bytes: Buffer): Buffer {
  if (bytes.length > 20) bytes.fill(1, 18, 20);
  return bytes;
}
