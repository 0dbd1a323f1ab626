import { existsSync, renameSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { freeName } from '../durable-files';
import { attempt, LogInUse } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';

/** SQLite's log and the index of it, which lie beside a database that is open. */
const logEndings = ['-wal', '-shm'] as const;

/**
 * Watches the files of an open archive, which programs that synchronise folders replace by renaming others over them, or delete. SQLite
 * does not notice: it writes on into files that have no name any more. Answers a question to ask before every write: why nothing may be
 * written, or null when all is well.
 *
 * A lost log is silently made again, after all that was in it was written into the database. Once the database itself is replaced,
 * nothing is written any more, and the log is renamed: under its old name, SQLite would write it into the other database.
 * Source: SQLite, How To Corrupt An SQLite Database File, 4.2 and 4.4.
 */
export function watchFiles(held: {
  folder: string;
  file: string;
  database: Database;
  /** Closes the other connections of this process; `forGood` where they would open another database. */
  closeReaders: (forGood: boolean) => void;
}): () => StorageProblem | null {
  const { folder, file, database, closeReaders } = held;
  const own = identityOf(file);
  const disk = diskOf(folder);
  let logs = logEndings.map((ending) => identityOf(file + ending));
  const ownsLogs = () =>
    logEndings.every((ending, index) => identityOf(file + ending, logs[index]) === logs[index]);

  function renewLog(): void {
    closeReaders(false);
    for (const [index, ending] of logEndings.entries())
      if (identityOf(file + ending) !== logs[index]) rename(file + ending);
    database.pragma('wal_checkpoint(TRUNCATE)');
    if (database.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new LogInUse();
    database.pragma('journal_mode = WAL');
    database.prepare('SELECT count(*) FROM sqlite_schema').get(); // Makes the log.
    logs = logEndings.map((ending) => identityOf(file + ending));
  }

  function renameLog(): void {
    closeReaders(true);
    for (const [index, ending] of logEndings.entries())
      if (identityOf(file + ending) === logs[index]) rename(file + ending);
  }

  return () => {
    const found = identityOf(file, own);
    if (found === own) {
      const renewed = ownsLogs() ? null : attempt(folder, renewLog);
      return renewed?.ok === false ? renewed.problem : null;
    }
    if (found === null && diskOf(folder) !== disk) return { kind: 'folder-absent', path: folder };
    renameLog();
    return { kind: 'archive-replaced', path: folder, how: found === null ? 'gone' : 'replaced' };
  };
}

/**
 * What tells a file from another that has its name; null for none. Where the disk does not say, as a network's at times, it is `known`:
 * a file that is only out of reach was not replaced, and SQLite says itself that it cannot write.
 */
function identityOf(path: string, known: string | null = null): string | null {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.dev}:${found.ino}` : null;
  } catch {
    return known;
  }
}

/** The disk that a folder is on; null when it is not there. An empty mount point is on another. */
function diskOf(folder: string): bigint | null {
  try {
    return statSync(folder, { bigint: true, throwIfNoEntry: false })?.dev ?? null;
  } catch {
    return null;
  }
}

/** Gives a file a name that SQLite does not look for; nothing is deleted. */
function rename(path: string): void {
  if (existsSync(path))
    renameSync(
      path,
      freeName((suffix) => `${path}.old${suffix}`),
    );
}
