import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';

/**
 * The file of an open database, which nothing changes but this program's checkpoints, and each of them leaves another mark in it: so
 * it is seen when another program writes into the same file, as those do that synchronise folders without renaming.
 */
export interface OwnFile {
  /** Whether another program wrote into the file; told by its size and time, and then by its mark. */
  isRewritten(): boolean;
  /** Writes the log into the file once it is long; SQLite would do so inside a save, whatever lies in the file. */
  tend(): void;
  /** Does work that writes the whole log into the file by itself, or throws. */
  change(work: () => void): void;
  /** Closes the database: the log goes into the file, but never into one that another program wrote. */
  close(isRewritten: boolean): void;
}

/** A log of more pages than this is written into the file: SQLite's own measure. */
const longLog = 1000;

/** A file that was only touched is looked at once more after so many milliseconds: it may still be being written to. */
const settled = 2000;

/** Holds a database to its file, from now on. */
export function ownFileOf(database: Database, file: string): OwnFile {
  database.pragma('wal_autocheckpoint = 0');
  const put = database.prepare<[string]>('UPDATE mark SET value = ?');
  const logged = database.prepare<[], Checkpoint>('PRAGMA wal_checkpoint(NOOP)');
  let left: { trace: string | null; mark: Mark } = { trace: traceOf(file), mark: markIn(file) };
  let touched: { trace: string; since: number } | null = null;
  /** Whether the mark is in the file, and no longer in the log alone. */
  let isWritten = true;
  /** The length at which the log is written next: a reader may keep it from being begun again. */
  let longest = longLog;
  let guard = openGuard(file);

  function checkpoint(): void {
    const mark = newMark();
    put.run(mark);
    const [{ busy, log, checkpointed }] = database.pragma('wal_checkpoint(RESTART)') as [Checkpoint];
    isWritten = busy === 0 && log === checkpointed;
    longest = isWritten ? longLog : log + longLog;
    leave(mark);
  }

  /** From here on the file is as it is now, if it has this mark: else another program was quicker, and it is looked at again. */
  function leave(mark: Mark): void {
    touched = null;
    const trace = traceOf(file);
    left = { trace: markIn(file) === mark ? trace : '', mark };
  }

  function isSettled(trace: string): boolean {
    if (touched?.trace !== trace) touched = { trace, since: performance.now() };
    return performance.now() - touched.since > settled;
  }

  const pagesInLog = () => logged.get()?.log ?? 0;
  // Of a new archive, or left by a killed program: the mark may lie in it.
  if (pagesInLog() > 0) isWritten = unlessRefused(checkpoint) && isWritten;

  return {
    isRewritten() {
      const trace = traceOf(file);
      if (trace === null || left.trace === null || trace === left.trace) {
        touched = null;
        return false;
      }
      const mark = markIn(file);
      const isOwn = mark === left.mark || left.mark === unreadable;
      if (mark !== unreadable && !isOwn) return true;
      if (isSettled(trace) && isWritten && mark !== unreadable) leave(mark);
      return false;
    },
    tend() {
      if (!touched && pagesInLog() >= longest) unlessRefused(checkpoint);
    },
    change(work) {
      guard?.close();
      let mark: Mark = newMark();
      try {
        put.run(mark);
        work();
        isWritten = true;
      } catch (error) {
        mark = markIn(file);
        throw error;
      } finally {
        guard = openGuard(file);
        leave(mark);
      }
    },
    close(isRewritten) {
      if (!database.open) return;
      if (isRewritten) {
        database.close(); // Another connection is open: SQLite leaves the log alone.
        guard?.close(); // This one cannot write.
        return;
      }
      if (pagesInLog() > 0) unlessRefused(() => put.run(newMark()));
      guard?.close();
      database.close();
    },
  };
}

/** Does what the disk may refuse: the log holds all that was saved, and it is tried again later. */
function unlessRefused(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return false;
    throw error;
  }
}

const newMark = () => randomBytes(16).toString('hex');

interface Checkpoint {
  busy: number;
  /** Pages in the log, and those of them that are in the file; -1 without a log. */
  log: number;
  checkpointed: number;
}

/** A connection that reads and holds the file's lock, so that closing the other writes nothing; null where it cannot be opened. */
function openGuard(file: string): Database | null {
  let guard: Database | null = null;
  try {
    guard = new Sqlite(file, { readonly: true });
    guard.prepare('SELECT count(*) FROM sqlite_schema').get();
    return guard;
  } catch {
    guard?.close();
    return null;
  }
}

/** What a file's size and time of writing say; null where the disk does not answer. */
function traceOf(file: string): string | null {
  try {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.size}:${found.mtimeNs}` : null;
  } catch {
    return null;
  }
}

const unreadable = Symbol('unreadable');
type Mark = string | null | typeof unreadable;

/** The mark in a file, read anew; null where it has none that can be read, because it is another's or is half written. */
function markIn(file: string): Mark {
  let database: Database | null = null;
  try {
    database = new Sqlite(file, { readonly: true, timeout: 0 });
    return database.prepare<[], string>('SELECT value FROM mark').pluck().get() ?? null;
  } catch (error) {
    const code = error instanceof Sqlite.SqliteError ? error.code : '';
    return /^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(code) ? null : unreadable;
  } finally {
    database?.close();
  }
}
