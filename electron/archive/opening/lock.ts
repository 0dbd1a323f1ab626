import Sqlite from 'better-sqlite3';

/** Held by the one program that owns an archive. */
export interface Lock {
  release(): void;
}

/**
 * Takes the archive's lock, or throws SQLITE_BUSY at once when another program holds it. The lock is SQLite's own
 * exclusive lock on an empty file: the system releases it when its holder ends, however it ends, so that none is ever stale.
 */
export function takeLock(file: string): Lock {
  const database = new Sqlite(file, { timeout: 0 });
  try {
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw error;
  }
  return { release: () => void database.close() };
}
