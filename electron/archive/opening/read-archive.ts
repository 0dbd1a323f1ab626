import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { Notice, Result } from '../../../src/contract';
import { archiveOver } from '../archive';
import type { Archive } from '../archive';
import { isLogDamaged } from './check-log';
import { faultOfPlace } from './fault-of-place';
import { isLost, reasonToRefuse } from './inspect';
import { migrate } from '../migrations/migrate';
import { steps } from '../migrations';
import { salvage } from '../recovery/salvage';
import { attempt, openingProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';

/**
 * Opens the archive of a folder to read it, where nothing can be written and `why` says so: a protected disk, a full one, someone
 * else's folder, an archive that another program holds open, a damaged one, of which all that is whole is read. Not a byte of it is
 * written; what a killed program left in its log is read too. Its texts are held in memory, as they were at that moment.
 */
export function readArchive(folder: string, why: StorageProblem): Result<Archive, StorageProblem> {
  const file = join(folder, 'archive.sqlite');
  const fault = faultOfPlace(folder);
  if (fault) return failed(fault);
  try {
    if (isLost(file)) return failed({ kind: 'archive-lost', path: folder });
    if (!statSync(file, { throwIfNoEntry: false })) return failed({ kind: 'folder-absent', path: folder });
    const isDamaged = why.kind !== 'archive-busy' && isLogDamaged(`${file}-wal`);
    const notices: Notice[] = isDamaged ? [{ kind: 'saves-missing', path: folder }] : [];
    const bytes = why.kind === 'archive-busy' ? bytesInUse(file) : bytesOf(file);
    const database = new Sqlite(bytes);
    const looked = attempt(folder, () => reasonToRefuse(database, folder, steps.length));
    const refusal = looked.ok ? looked.value : looked.problem;
    if (refusal?.kind === 'archive-damaged') {
      database.close();
      const salvaged = salvage({ file: bytesOrNone(file), log: bytesOrNone(`${file}-wal`) });
      if (!salvaged) return failed(refusal);
      notices.push({ kind: 'archive-salvaged', path: folder, why: refusal.why });
      return done(archiveOver({ folder, database: salvaged.database, readOnly: refusal, notices }));
    }
    if (refusal) return failed(refusal);
    migrate(database, steps);
    return done(archiveOver({ folder, database, readOnly: why, notices }));
  } catch (error) {
    return failed(openingProblemOf(error, folder));
  }
}

/** Whether an archive that could not be opened for this reason may still be read. */
export function canOpenReadOnly({ kind }: StorageProblem): boolean {
  const readable: readonly StorageProblem['kind'][] = [
    'archive-busy',
    'archive-damaged',
    'archive-read-only',
    'disk-full',
    'not-writable',
  ];
  return readable.includes(kind);
}

/** The whole of a database that another program may write to meanwhile, as it stands between two of its saves. */
function bytesInUse(file: string): Buffer {
  const database = new Sqlite(file, { readonly: true, timeout: 5000 });
  try {
    database.exec('BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return withoutLog(database.serialize());
  } finally {
    database.close();
  }
}

/** The whole of a database, its log included, read without a byte written beside it; a private copy helps while there is a log. */
export function bytesOf(file: string): Buffer {
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
    try {
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
    return readFileSync(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bytes of a file; none where there is no file. */
export function bytesOrNone(file: string): Buffer {
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
}

/**
 * Bytes 18 and 19 of the header say that a database has a log (2) or none (1); one in memory can have none.
 * Source: SQLite, Database File Format, 1.3.3.
 */
function withoutLog(bytes: Buffer): Buffer {
  if (bytes.length > 20) bytes.fill(1, 18, 20);
  return bytes;
}
