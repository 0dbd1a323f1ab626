import { closeSync, existsSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import type { ArchiveProblem } from '../../../src/contract';
import { applicationId, stepOf } from '../migrations/migrate';
import { nullIfDamaged } from '../storage-problem';
import { allTables } from '../tables/tables';

/** Above this many bytes, an archive that was closed in good order is checked in part, so that the desk opens at once. */
const large = 64 * 2 ** 20;

/**
 * Looks at an archive's file without writing a byte of it, and says why it must be left alone; null when it may be
 * opened. `path` is what the archive is called in the problem, `known` the newest step that this program knows.
 */
export function inspectArchive(
  file: string,
  path: string,
  known: number,
  wholeBelow = large,
): ArchiveProblem | null {
  if (isLost(file)) return { kind: 'archive-lost', path };
  const size = sizeOf(file);
  if (size === 0) return null;
  if (!hasSqliteHeader(file)) return { kind: 'archive-damaged', path, why: 'file is not a database' };
  const tables: readonly string[] =
    size < wholeBelow || sizeOf(`${file}-wal`) > 0 ? [...listed, 'revision'] : listed;
  const database = new Sqlite(file, { readonly: true });
  try {
    return reasonToRefuse(database, path, known, tables);
  } finally {
    database.close();
  }
}

/** What every list needs; the words' index is left out, since it can be made again. */
const listed = allTables.filter(({ isNeededToOpen }) => isNeededToOpen).map(({ name }) => name);

/**
 * Whether pictures, or a log, lie beside a file of texts that is missing, empty or blank: it is no new archive, and must not
 * become one.
 */
export function isLost(file: string): boolean {
  const pictures = join(dirname(file), 'pictures');
  const isEmpty = sizeOf(file) === 0;
  if (isEmpty && sizeOf(`${file}-wal`) > 0) return true;
  return (isEmpty || isBlankFile(file)) && existsSync(pictures) && readdirSync(pictures).length > 0;
}

/** SQLite's first page alone holds no table. */
function isBlankFile(file: string): boolean {
  if (sizeOf(file) > 65_536 || sizeOf(`${file}-wal`) > 0 || !hasSqliteHeader(file)) return false;
  const database = new Sqlite(readFileSync(file).fill(1, 18, 20));
  try {
    return nullIfDamaged(() => isBlank(database)) ?? false;
  } finally {
    database.close();
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Why an open archive must be left alone, having checked these tables; null when nothing is wrong with it. */
export function reasonToRefuse(
  database: Database,
  path: string,
  known: number,
  tables: readonly string[] = [...listed, 'revision'],
): ArchiveProblem | null {
  const version = stepOf(database);
  if (database.pragma('application_id', { simple: true }) !== applicationId)
    return isBlank(database) ? null : { kind: 'archive-foreign', path };
  if (version > known) return { kind: 'archive-newer', path, version, known };
  if (runsItsOwn(database)) return { kind: 'archive-foreign', path };
  const why = firstFault(database, tables);
  return why === null ? null : { kind: 'archive-damaged', path, why };
}

/** No archive of ours has triggers or views: someone else's would run inside every save. */
function runsItsOwn(database: Database): boolean {
  const sql = "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')";
  return database.prepare(sql).pluck().get() !== 0;
}

/** A file that SQLite made and nobody filled: the program was stopped while it made the archive. */
function isBlank(database: Database): boolean {
  return database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

/** The first fault that SQLite's quick check finds in some tables and their indexes, or null; an older archive lacks some. */
function firstFault(database: Database, tables: readonly string[]): string | null {
  const known = new Set(
    database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all(),
  );
  const faults = tables
    .filter((table) => known.has(table))
    .map((table) => database.pragma(`quick_check(${table})`, { simple: true }) as string);
  return faults.find((fault) => fault !== 'ok') ?? null;
}

function hasSqliteHeader(file: string): boolean {
  const header = Buffer.alloc(16);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, 16, 0);
  } finally {
    closeSync(descriptor);
  }
  return header.toString('latin1') === 'SQLite format 3\0';
}
