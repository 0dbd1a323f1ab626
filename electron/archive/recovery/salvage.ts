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
import { findRows } from './find-rows';
import type { FoundRow } from './find-rows';
import { GatheredRows, soughtIn } from './gather-rows';
import { Pages, withLog, withSoundHeader } from './pages';
import type { DamagedBytes } from './pages';
import { erasedIn } from './recovery-report';

/** An archive in memory made of all that could be read of a damaged one, and the bytes that tell of what could not. */
export interface Salvaged {
  database: Database;
  bytes: DamagedBytes;
}

/**
 * Copies all that can be read of a damaged archive into a new one in memory: the rows that SQLite can still reach, with the log and
 * without, those that it cannot, found page by page in the file and in the log and told by their checksums, and a list's row for
 * each text that lost its own. Null when nothing is found. Texts are checked when they are read, as always.
 */
export function salvage(bytes: DamagedBytes): Salvaged | null {
  const copy = new Sqlite(':memory:');
  copy.pragma('foreign_keys = OFF');
  migrate(copy, steps.slice(0, stepIn(bytes.file)));
  addChecksumFunction(copy);
  const isForeign = gather(bytes, copy);
  migrate(copy, steps);
  if (copy.prepare('SELECT 1 FROM revision UNION ALL SELECT 1 FROM article').get() === undefined) return null;
  // Told apart for the report, and gone with the connection.
  copy.exec('CREATE TEMP TABLE made_anew (number INTEGER PRIMARY KEY)');
  mendRows(copy);
  listStrayTexts(copy);
  refillListings(copy);
  refillFigures(copy);
  refillAppointments(copy);
  return { database: copy, bytes: isForeign ? { ...bytes, log: Buffer.alloc(0) } : bytes };
}

/** Reads every source into the copy; whether the log is another archive's. */
function gather(bytes: DamagedBytes, copy: Database): boolean {
  const rows = new GatheredRows(copy);
  const sought = soughtIn(copy);
  const hasLog = bytes.log.length > 0;
  const origin = copy.prepare('INSERT OR IGNORE INTO origin VALUES (@digest, @place, @article)');
  const images = (hasLog ? [withLog(bytes), bytes.file] : [bytes.file])
    .flatMap((image) => quietly(() => new Sqlite(withSoundHeader(image))) ?? [])
    .map((image) => ({ image, texts: countTexts(image) }))
    .sort((one, other) => other.texts - one.texts);
  for (const { image } of images) {
    const { take } = rows.next();
    if (image === images[0]?.image) takeTable(image, copy, 'origin', (row) => void origin.run(row));
    for (const { name } of sought) takeTable(image, copy, name, (row) => take(name, row));
    image.close();
  }
  const isErased = erasedFrom(copy);
  const found = (where: 'file' | 'log') => {
    const source = rows.next();
    findRows(new Pages(bytes, where), copy, sought, (table, row) => {
      if (!isErased(row)) source.take(table, row);
    });
    return source.isForeign();
  };
  found('file');
  const isForeign = hasLog && found('log');
  // The log lists texts of that archive whose words lie in its file.
  if (isForeign) copy.exec('DELETE FROM article WHERE number NOT IN (SELECT article FROM revision)');
  return isForeign;
}

/** Whether a row that SQLite does not reach is of a text whose deleting for ever was broken off: it is not to come back. */
function erasedFrom(copy: Database): (row: FoundRow) => boolean {
  const isReached = copy.prepare('SELECT 1 FROM article WHERE id = ?');
  const gone = erasedIn(copy).filter((id) => isReached.get(id) === undefined);
  return (row) => gone.some((id) => row['id'] === id || String(row['content']).startsWith(`{"id":"${id}"`));
}

/** How many states of texts SQLite reaches, each under the number of its text: a log of another archive leaves few. */
function countTexts(image: Database): number {
  const ids = new Map<unknown, unknown>();
  let texts = 0;
  takeAll(image, 'SELECT number, id FROM article', ({ number, id }) => void ids.set(number, id));
  takeAll(image, 'SELECT article, substr(content, 1, 100) AS start FROM revision', ({ article, start }) => {
    if (String(start).includes(String(ids.get(article)))) texts += 1;
  });
  return texts;
}

/** The first step whose rows carry checksums. */
const firstChecked = 6;

/** The step that the archive stands at, as its header says; the last where that cannot be. Source: SQLite, Database File Format, 1.3. */
function stepIn(file: Buffer): number {
  const step = file.length >= 64 ? file.readUInt32BE(60) : 0;
  return step >= firstChecked && step <= steps.length ? step : steps.length;
}

/** Reads a table from both ends to where it is damaged; what lies between is found page by page. */
function takeTable(from: Database, copy: Database, table: string, take: (row: FoundRow) => void): void {
  const names = (copy.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const key = ['article', 'revision', 'masthead_revision'].includes(table) ? 'rowid' : names[0];
  const select = `SELECT ${names.map((name) => `${name} AS ${name}`).join(', ')} FROM ${table} ORDER BY ${key}`;
  if (!takeAll(from, select, take)) takeAll(from, `${select} DESC`, take);
}

/** Whether every row could be read. */
function takeAll(database: Database, sql: string, take: (row: FoundRow) => void): boolean {
  try {
    for (const row of database.prepare<[], FoundRow>(sql).iterate()) quietly(() => take(row));
    return true;
  } catch {
    return false;
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
