import { existsSync, renameSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { attempt } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { ownFileOf } from './own-file';

/** The files of an open archive, in whose place other programs may put others: those that synchronise folders do. */
export interface HeldFiles {
  /**
   * Why nothing may be written: the folder is away, the archive's own file is not in its place any more, or another program wrote into
   * it; null when all is well.
   */
  refusal(): StorageProblem | null;
  /** Whether writing goes on in the held files though others lie in their place; for as long as a copy of them is made. */
  writeApart(isAllowed: boolean): void;
  /** The log of a file that another program wrote into, under the name that it has now; null for none. */
  logApart(): string | null;
  /** Does work that writes the whole log into the file by itself, or throws. */
  change(work: () => void): void;
  /** Closes the database. */
  close(): void;
}

/** SQLite's log and the index of it, which lie beside a database that is open. */
const besides = ['-wal', '-shm'] as const;

/**
 * Holds the files of a database to what they were when it was opened. A lost log is made anew: all that was in it is written into the
 * database first. Where another database lies in the place of this one, the log is taken from its side, since SQLite would play it
 * into whatever lies there. Source: SQLite, How To Corrupt An SQLite Database File, 4.2 and 4.4.
 */
export function holdFiles(held: {
  folder: string;
  file: string;
  database: Database;
  /** Closes the connections of others in this process; for good where they would open another database. */
  closeReaders: (forGood: boolean) => void;
}): HeldFiles {
  const { folder, file, database, closeReaders } = held;
  const own = identityOf(file);
  const disk = diskOf(folder);
  let logs = besides.map((ending) => identityOf(file + ending));
  const ownFile = ownFileOf(database, file);
  let isApart = false;
  let isRewritten = false;
  let isAllowed = false;
  let logApart: string | null = null;

  function renewLog(): void {
    closeReaders(false);
    for (const [index, ending] of besides.entries())
      if (identityOf(file + ending) !== logs[index]) setAside(file + ending);
    database.pragma('wal_checkpoint(TRUNCATE)');
    if (database.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new LogInUse();
    database.pragma('journal_mode = WAL');
    database.prepare('SELECT count(*) FROM sqlite_schema').get(); // Makes the log.
    logs = besides.map((ending) => identityOf(file + ending));
  }

  function takeLogAway(): void {
    closeReaders(true);
    for (const [index, ending] of besides.entries())
      if (identityOf(file + ending) === logs[index]) {
        const apart = setAside(file + ending);
        if (ending === '-wal') logApart = apart;
      }
  }

  return {
    refusal() {
      const found = identityOf(file, own);
      if (found === own && !isRewritten && ownFile.isRewritten()) {
        takeLogAway();
        isRewritten = true;
      }
      if (isRewritten) return { kind: 'archive-replaced', path: folder, how: 'rewritten' };
      if (found === own) {
        isApart = false;
        const isHeld = (ending: string, index: number) =>
          identityOf(file + ending, logs[index]) === logs[index];
        const renewed = besides.every(isHeld) ? null : attempt(folder, () => ownFile.change(renewLog));
        if (renewed?.ok === false) return renewed.problem;
        ownFile.tend();
        return null;
      }
      if (found === null && diskOf(folder) !== disk) return { kind: 'folder-absent', path: folder };
      if (!isApart) takeLogAway();
      isApart = true;
      return isAllowed
        ? null
        : { kind: 'archive-replaced', path: folder, how: found === null ? 'gone' : 'replaced' };
    },
    writeApart: (allowed) => void (isAllowed = allowed),
    logApart: () => (isRewritten ? logApart : null),
    change: (work) => ownFile.change(work),
    close: () => ownFile.close(isRewritten),
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

/** Gives a file a name that SQLite does not look for, and answers it; nothing is deleted. */
function setAside(path: string): string | null {
  if (!existsSync(path)) return null;
  let name = `${path}.apart`;
  for (let count = 2; existsSync(name); count += 1) name = `${path}.apart-${count}`;
  renameSync(path, name);
  return name;
}

class LogInUse extends Error {
  readonly code = 'SQLITE_BUSY';
}
