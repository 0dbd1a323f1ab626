import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { migrate } from '../migrations/migrate';
import { steps } from '../migrations';
import { refillAppointments } from '../tables/appointments';
import { articleStatements, columnsOf } from '../tables/article-statements';
import { addChecksumFunction, isSoundSql } from '../tables/checksums';
import { refillFigures } from '../tables/figures';
import { refillListings } from '../tables/listing';
import { readText } from '../tables/read-text';
import { takeFoundRows } from './found-rows';
import { Pages } from './pages';

/** The bytes of a damaged archive's file, and of the log beside it, which may be empty. */
export interface DamagedBytes {
  file: Buffer;
  log: Buffer;
}

/**
 * Copies all that can be read of a damaged archive into a new one in memory: the rows that SQLite can still reach, those that it
 * cannot, found page by page and told by their checksums, and a list's row for each text that lost its own. Null when nothing is
 * found. Texts are checked when they are read, as always.
 */
export function salvage(bytes: DamagedBytes): Database | null {
  const copy = new Sqlite(':memory:');
  copy.pragma('foreign_keys = OFF');
  migrate(copy, steps.slice(0, stepIn(bytes.file)));
  addChecksumFunction(copy);
  const damaged = quietly(() => new Sqlite(Buffer.from(bytes.file)));
  if (damaged) copyTables(damaged, copy);
  damaged?.close();
  takeFoundRows(new Pages(bytes.file, bytes.log), copy);
  migrate(copy, steps);
  if (copy.prepare('SELECT 1 FROM revision UNION ALL SELECT 1 FROM article').get() === undefined) return null;
  // Told apart for the report, and gone with the connection.
  copy.exec('CREATE TEMP TABLE made_anew (number INTEGER PRIMARY KEY)');
  mendRows(copy);
  listStrayTexts(copy);
  refillListings(copy);
  refillFigures(copy);
  refillAppointments(copy);
  return copy;
}

/** The first step whose rows carry checksums. */
const firstChecked = 6;

/** The step that the archive stands at, as its header says; the last where that cannot be. Source: SQLite, Database File Format, 1.3. */
function stepIn(file: Buffer): number {
  const step = file.length >= 64 ? file.readUInt32BE(60) : 0;
  return step >= firstChecked && step <= steps.length ? step : steps.length;
}

function copyTables(damaged: Database, copy: Database): void {
  for (const table of ['article', 'revision', 'masthead_revision']) copyRows(damaged, copy, table, 'rowid');
  for (const [table, key] of [
    ['document', 'name'],
    ['picture', 'hash'],
    ['origin', 'digest'],
    ['appointment', 'article'],
    ['picture_facts', 'hash'],
  ] as const)
    copyRows(damaged, copy, table, key);
}

type Row = Record<string, unknown>;

/** Reads a table from both ends to where it is damaged, and then tries each row number between. */
function copyRows(from: Database, to: Database, table: string, key: string): void {
  const names = (to.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  if (names.length === 0) return; // A table of later steps.
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

interface StoredState {
  number: number;
  revision: number;
  savedAt: number;
  content: string;
  hash: string;
}

const statesOf = (where: string) =>
  `SELECT article AS number, revision, saved_at AS savedAt, content, hash FROM revision
   WHERE ${where} ORDER BY article, revision DESC`;

/** Writes the rows of lists that were altered, or that lag behind their text, as its newest sound state says. */
function mendRows(copy: Database): void {
  const { update, seal } = articleStatements(copy);
  const altered = copy
    .prepare<[], { number: number; revision: number }>(
      `SELECT number, revision FROM article a WHERE NOT ${isSoundSql('article', 'a')}
       OR revision < (SELECT max(revision) FROM revision r WHERE r.article = a.number AND ${isSoundSql('revision', 'r')})`,
    )
    .all();
  const states = copy.prepare<[number], StoredState>(statesOf('article = ?'));
  const rename = copy.prepare('UPDATE article SET id = ? WHERE number = ?');
  const note = copy.prepare('INSERT INTO made_anew VALUES (?)');
  for (const { number, revision } of altered) {
    const all = states.all(number);
    const newest = all[0];
    const sound = firstOf(all, readText);
    if (!newest || !sound) continue;
    if (newest.revision !== revision) note.run(number);
    quietly(() => {
      rename.run(sound.id, number);
      update.run(columnsOf(sound, newest.revision, newest.savedAt));
    });
    seal.run(number);
  }
}

/** Gives a list's row to each text whose own was lost. */
function listStrayTexts(copy: Database): void {
  const { addAs, seal } = articleStatements(copy);
  const note = copy.prepare('INSERT INTO made_anew VALUES (?)');
  const all = copy.prepare<[], StoredState>(statesOf('article NOT IN (SELECT number FROM article)')).all();
  for (const number of new Set(all.map((state) => state.number))) {
    const states = all.filter((state) => state.number === number);
    const sound = firstOf(states, readText);
    const newest = states[0];
    if (!sound || !newest) continue;
    note.run(number);
    quietly(() => addAs.run({ ...columnsOf(sound, newest.revision, newest.savedAt), number }));
    seal.run(number);
  }
}

function firstOf<Item, Value>(items: readonly Item[], read: (item: Item) => Value | null): Value | null {
  for (const item of items) {
    const value = read(item);
    if (value !== null) return value;
  }
  return null;
}
