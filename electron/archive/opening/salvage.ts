import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { migrate, stepOf } from '../migrations/migrate';
import { steps } from '../migrations';
import { articleStatements, columnsOf } from '../tables/article-statements';
import { addChecksumFunction } from '../tables/checksums';
import { readText } from '../tables/read-text';

/**
 * Copies all that can be read of a damaged archive into a new one in memory: the rows of the pages that are whole, and a list's
 * row for each text that lost its own. Null when it cannot be read at all, or is of an older step. Texts are checked when they
 * are read, as always.
 */
export function salvage(damaged: Database): Database | null {
  if (stepOf(damaged) !== steps.length) return null;
  const copy = new Sqlite(':memory:');
  copy.pragma('foreign_keys = OFF');
  migrate(copy, steps);
  addChecksumFunction(copy);
  for (const table of ['article', 'revision', 'masthead_revision']) copyRows(damaged, copy, table, 'rowid');
  for (const [table, key] of [
    ['document', 'name'],
    ['picture', 'hash'],
    ['origin', 'digest'],
    ['appointment', 'article'],
  ] as const)
    copyRows(damaged, copy, table, key);
  listStrayTexts(copy);
  copy.exec('INSERT INTO unindexed SELECT number FROM article WHERE removed_at IS NULL');
  return copy;
}

type Row = Record<string, unknown>;

/** Reads a table from both ends to where it is damaged, and then tries each row number between. */
function copyRows(from: Database, to: Database, table: string, key: string): void {
  const names = (to.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const columns = key === 'rowid' ? ['rowid', ...names.filter((name) => name !== 'number')] : names;
  const insert = to.prepare(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  const select = `SELECT ${columns.map((name) => `${name} AS ${name}`).join(', ')} FROM ${table}`;
  const take = (row: Row) => void quietly(() => insert.run(row));
  const forward = takeAll(from, `${select} ORDER BY ${key}`, take);
  if (forward.isWhole) return;
  const backward = takeAll(from, `${select} ORDER BY ${key} DESC`, take);
  if (key !== 'rowid') return;
  const first = Number(forward.last?.['rowid'] ?? 0);
  const last = Number(backward.last?.['rowid'] ?? Infinity);
  const one = quietly(() => from.prepare<[number], Row>(`${select} WHERE rowid = ?`));
  let misses = 0;
  for (let row = first + 1; one && row < last && misses < mostMisses; row += 1) {
    const found = quietly(() => one.get(row));
    misses = found ? 0 : misses + 1;
    if (found) take(found);
  }
}

/** After so many row numbers without a row, no more are tried: a damaged page holds fewer. */
const mostMisses = 3000;

function takeAll(database: Database, sql: string, take: (row: Row) => void) {
  let last: Row | null = null;
  try {
    for (const row of database.prepare<[], Row>(sql).iterate()) {
      take(row);
      last = row;
    }
    return { isWhole: true, last };
  } catch {
    return { isWhole: false, last };
  }
}

function quietly<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError || error instanceof RangeError || error instanceof TypeError)
      return null;
    throw error;
  }
}

/** Gives a list's row to each text whose own was lost. */
function listStrayTexts(copy: Database): void {
  const { addAs, seal } = articleStatements(copy);
  const stray = copy.prepare<
    [],
    { number: number; revision: number; savedAt: number; content: string; hash: string }
  >(
    `SELECT article AS number, max(revision) AS revision, saved_at AS savedAt, content, hash FROM revision
     WHERE article NOT IN (SELECT number FROM article) GROUP BY article`,
  );
  for (const { number, revision, savedAt, ...stored } of stray.all()) {
    const article = readText(stored);
    if (article) quietly(() => addAs.run({ ...columnsOf(article, revision, savedAt), number }));
    seal.run(number);
  }
}
