import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

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
