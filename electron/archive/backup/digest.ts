import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { allTables } from '../tables/tables';

/** The sum of an archive's rows: two archives with the same one hold the same, byte for byte. */
export interface Digest {
  /** Of every row of every table. */
  digest: string;
  /** Of the tables that hold what a person wrote: without settings, which change while one only reads, and without the index's queue. */
  contents: string;
  texts: number;
  removed: number;
  revisions: number;
  pictures: number;
  /** Milliseconds since 1970; null for an empty archive. */
  lastChange: number | null;
}

/** Reads every row of an archive but those of the words' index, which can be made again, and, where that is asked, those on people. */
export function digestOf(database: Database, { leavesPeople = false } = {}): Digest {
  const all = createHash('sha256');
  const written = createHash('sha256');
  for (const { name, hasRowNumbers } of tablesOf(database)) {
    if (leavesPeople && personalTables.includes(name)) continue;
    const isWritten = !derived.includes(name);
    const select = `SELECT * FROM "${name}"${hasRowNumbers ? ' ORDER BY rowid' : ''}`;
    for (const row of database.prepare<[], unknown[]>(select).raw().iterate()) {
      const line = JSON.stringify([name, row]);
      all.update(line);
      if (isWritten && !isSettings(name, row)) written.update(line);
    }
  }
  return { digest: all.digest('hex'), contents: written.digest('hex'), ...countsOf(database) };
}

const derived: readonly string[] = allTables.filter(({ isDerived }) => isDerived).map(({ name }) => name);

/** The tables that tell whom the group writes to, in the order in which their rows are deleted. */
export const personalTables: readonly string[] = allTables
  .filter(({ isPersonal }) => isPersonal)
  .map(({ name }) => name)
  .toReversed();

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
