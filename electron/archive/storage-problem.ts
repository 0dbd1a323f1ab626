import { setImmediate as nextTurn } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { done, failed } from '../../src/contract';
import type { ArchiveProblem, Cancelled, FileProblem, Result } from '../../src/contract';

/** What can go wrong with the disk under an archive, or with the archive itself. */
export type StorageProblem = ArchiveProblem | FileProblem;

/** Does some work on the archive at `path` and answers the world's faults as problems; our own faults are thrown on. */
export function attempt<Value>(path: string, work: () => Value): Result<Value, StorageProblem> {
  try {
    return done(work());
  } catch (error) {
    return failed(storageProblemOf(error, path));
  }
}

/** Does some long work in short turns, between which the process does other work, and the work can be stopped. */
export async function attemptInTurns<Value>(
  path: string,
  turns: Generator<void, Value>,
  signal?: AbortSignal,
): Promise<Result<Value, StorageProblem | Cancelled>> {
  for (;;) {
    if (signal?.aborted) return failed({ kind: 'cancelled' });
    const turn = attempt(path, () => turns.next());
    if (!turn.ok) return turn;
    if (turn.value.done) return done(turn.value.value);
    await nextTurn();
  }
}

/** An answer inside an attempt: the attempt's own problem, or the answer. */
export function flat<Value, Problem>(
  outer: Result<Result<Value, Problem>, StorageProblem>,
): Result<Value, Problem | StorageProblem> {
  return outer.ok ? outer.value : outer;
}

/** An answer of which only the problem counts. */
export function withoutValue<Problem>(outer: Result<unknown, Problem>): Result<null, Problem> {
  return outer.ok ? done(null) : outer;
}

/** The answer of some work, or null when SQLite says that the database is damaged. */
export function answerIfSound<Value>(
  work: () => Result<Value, StorageProblem>,
): Result<Value, StorageProblem> | null {
  try {
    const result = work();
    return !result.ok && result.problem.kind === 'archive-damaged' ? null : result;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return null;
    throw error;
  }
}

/** What some reading gives, or null when it meets a damaged page of the database. */
export function nullIfDamaged<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_CORRUPT')) return null;
    throw error;
  }
}

/** The problem that an error of SQLite or of the file system means; an error of any other kind is thrown again. */
export function storageProblemOf(error: unknown, path: string): StorageProblem {
  const code = codeOf(error);
  const why = error instanceof Sqlite.SqliteError ? error.message : code;
  if (/^SQLITE_(FULL)|^ENOSPC$|^EDQUOT$/.test(code)) return { kind: 'disk-full', path };
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return { kind: 'archive-damaged', path, why };
  if (/^SQLITE_BUSY|^SQLITE_LOCKED/.test(code)) return { kind: 'archive-busy', path };
  if (/^SQLITE_READONLY|^EROFS$/.test(code)) return { kind: 'archive-read-only', path };
  if (/^SQLITE_IOERR_(READ|SHORT_READ)|^EIO$/.test(code)) return { kind: 'file-unreadable', path, why };
  if (/^SQLITE_(IOERR|CANTOPEN|PERM)|^E(ACCES|PERM|NOTDIR|EXIST|ISDIR|NAMETOOLONG|LOOP)$/.test(code))
    return { kind: 'not-writable', path, why };
  if (code === 'ENOENT') return { kind: 'file-missing', path };
  throw error;
}

/** The problem that an error at opening means: also what SQLite says of tables that were altered, which would be a fault of ours later. */
export function openingProblemOf(error: unknown, path: string): StorageProblem {
  if (/^SQLITE_(ERROR|CONSTRAINT|MISMATCH|TOOBIG|SCHEMA)/.test(codeOf(error)) && error instanceof Error)
    return { kind: 'archive-damaged', path, why: `tables altered: ${error.message}` };
  return storageProblemOf(error, path);
}

/** The log cannot be emptied or deleted because somebody reads the archive. */
export class LogInUse extends Error {
  readonly code = 'SQLITE_BUSY';
}

function codeOf(error: unknown): string {
  if (error instanceof Sqlite.SqliteError) return error.code;
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
