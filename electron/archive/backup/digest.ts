import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { allTables } from '../tables/tables';

/** The sum of an archive's rows: two archives with the same one hold the same, byte for byte. */
export interface Digest {
  /** Of every row of every table. */
  digest: string;
  /** Of the tables that hold what a person wrote: neither settings, which change by looking, nor what is still to be indexed. */
  contents: string;
  texts: number;
  removed: number;
  revisions: number;
  pictures: number;
  /** Milliseconds since 1970; null for an empty archive. */
  lastChange: number | null;
}

/** Reads every row of an archive but those of the words' index, which can be made again. */
export function digestOf(database: Database): Digest {
  const digesting = digestInTurns(database);
  let turn = digesting.next();
  while (!turn.done) turn = digesting.next();
  return turn.value;
}

/** How many rows are read in one turn: each may be a whole text. */
const rowsOfTurn = 50;

/** The same in short turns, between which a caller does other work; what is written meanwhile may be in it or not. */
export function* digestInTurns(database: Database): Generator<void, Digest> {
  const all = createHash('sha256');
  const written = createHash('sha256');
  for (const { name, hasRowNumbers } of tablesOf(database)) {
    const isWritten = !derived.includes(name);
    for (const rows of hasRowNumbers ? rowsInTurns(database, name) : [allRows(database, name)]) {
      for (const row of rows) {
        const line = JSON.stringify([name, row]);
        all.update(line);
        if (isWritten && !isSettings(name, row)) written.update(line);
      }
      yield;
    }
  }
  return { digest: all.digest('hex'), contents: written.digest('hex'), ...countsOf(database) };
}

const allRows = (database: Database, table: string): unknown[][] =>
  database.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw().all();

function* rowsInTurns(database: Database, table: string): Generator<unknown[][]> {
  const next = database
    .prepare<[number, number], unknown[]>(
      `SELECT rowid, * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ?`,
    )
    .raw();
  for (let last = -Infinity; ;) {
    const rows = next.all(last, rowsOfTurn);
    if (rows.length === 0) return;
    last = Number(rows.at(-1)?.[0]);
    yield rows.map(([, ...row]) => row);
  }
}

const derived: readonly string[] = allTables.filter(({ isDerived }) => isDerived).map(({ name }) => name);

const isSettings = (table: string, row: unknown): boolean =>
  table === 'document' && Array.isArray(row) && /^(?:settings$|act-)/.test(String(row[0]));

/** The tables that hold rows of their own, by name; those of a full-text index belong to it. */
function tablesOf(database: Database): { name: string; hasRowNumbers: boolean }[] {
  const all = database.pragma('table_list') as { schema: string; name: string; type: string; wr: number }[];
  return all
    .filter(({ schema, name, type }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'))
    .map(({ name, wr }) => ({ name, hasRowNumbers: wr === 0 }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** How much an archive holds. */
export function countsOf(database: Database): Omit<Digest, 'digest' | 'contents'> {
  const count = (sql: string) => Number(database.prepare(`SELECT count(*) FROM ${sql}`).pluck().get());
  const lastChange = database
    .prepare<[], number | null>('SELECT max(max(saved_at), max(coalesce(removed_at, 0))) FROM article')
    .pluck()
    .get();
  return {
    texts: count('article WHERE removed_at IS NULL'),
    removed: count('article WHERE removed_at IS NOT NULL'),
    revisions: count('revision'),
    pictures: count('picture'),
    lastChange: lastChange ?? null,
  };
}
