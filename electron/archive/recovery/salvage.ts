import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { documentsOf } from '../documents/documents';
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
import { GatheredRows, nullIfUnreadable, recoveredTables } from './gather-rows';
import { Pages, withLog, withSoundHeader } from './pages';
import type { DamagedBytes } from './pages';

/** An archive in memory made of all that could be read of a damaged one, and what tells of what could not. */
export interface Salvaged {
  database: Database;
  bytes: DamagedBytes;
  /** The numbers of the texts whose list's row was lost, or did not know of the last state found. */
  mended: ReadonlySet<number>;
}

/**
 * Copies all that can be read of a damaged archive into a new one in memory. There are four sources, each read alone: what SQLite reaches
 * in the file with its log, what it reaches in the file, and the rows that lie anywhere in the file and in the log, told by their
 * checksums. Null when nothing is found. Texts are checked when they are read, as always.
 */
export function salvage(bytes: DamagedBytes): Salvaged | null {
  const copy = new Sqlite(':memory:');
  copy.pragma('foreign_keys = OFF');
  migrate(copy, steps.slice(0, stepIn(bytes.file)));
  addChecksumFunction(copy);
  const isForeign = gather(bytes, copy);
  migrate(copy, steps);
  const sought =
    'SELECT 1 FROM revision UNION ALL SELECT 1 FROM article UNION ALL SELECT 1 FROM press_person';
  if (copy.prepare(sought).get() === undefined) return null;
  const mended = mendList(copy);
  refillListings(copy);
  refillFigures(copy);
  refillAppointments(copy);
  return { database: copy, bytes: isForeign ? { ...bytes, log: Buffer.alloc(0) } : bytes, mended };
}

/** Reads every source into the copy; whether the log is another archive's. */
function gather(bytes: DamagedBytes, copy: Database): boolean {
  const rows = new GatheredRows(copy);
  const tables = recoveredTables(copy);
  const hasLog = bytes.log.length > 0;
  const origin = copy.prepare('INSERT OR IGNORE INTO origin VALUES (@digest, @place, @article)');
  const images = (hasLog ? [withLog(bytes), bytes.file] : [bytes.file])
    .flatMap((image) => nullIfUnreadable(() => new Sqlite(withSoundHeader(image))) ?? [])
    .map((image) => ({ image, texts: countTexts(image) }))
    .sort((one, other) => other.texts - one.texts);
  for (const { image } of images) {
    rows.take((take) => {
      for (const { name } of tables) takeTable(image, copy, name, (row) => take(name, row));
    });
    if (image === images[0]?.image) takeTable(image, copy, 'origin', (row) => void origin.run(row));
    image.close();
  }
  const isErased = erasedFrom(copy);
  const take = (where: 'file' | 'log') =>
    rows.take((put) =>
      findRows(new Pages(bytes, where), copy, tables, (table, row) => {
        if (!isErased(row)) put(table, row);
      }),
    );
  take('file');
  const isForeign = hasLog && take('log');
  // The log lists texts of that archive whose words lie in its file.
  if (isForeign) copy.exec('DELETE FROM article WHERE number NOT IN (SELECT article FROM revision)');
  return isForeign;
}

/** How many states of texts SQLite reaches under the number of their own text: in a file with another archive's log, few. */
function countTexts(image: Database): number {
  let texts = 0;
  nullIfUnreadable(() => {
    const areOwn = image.prepare<[], number>(
      'SELECT instr(substr(r.content, 1, 100), a.id) FROM revision r JOIN article a ON a.number = r.article',
    );
    for (const isOwn of areOwn.pluck().iterate()) texts += Math.sign(isOwn);
  });
  return texts;
}

/** The texts whose erasing was interrupted: what is left of them in the file must not come back. */
export const erasedIn = (database: Database): string[] =>
  documentsOf(database, '').openErasing()?.texts ?? [];

/** Whether a row that SQLite does not reach is of a text whose erasing was interrupted: it must not come back. */
function erasedFrom(copy: Database): (row: FoundRow) => boolean {
  const isReached = copy.prepare('SELECT 1 FROM article WHERE id = ?');
  const gone = erasedIn(copy).filter((id) => isReached.get(id) === undefined);
  return (row) => gone.some((id) => row['id'] === id || String(row['content']).startsWith(`{"id":"${id}"`));
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
  const takeAll = (sql: string) => {
    for (const row of from.prepare<[], FoundRow>(sql).iterate()) nullIfUnreadable(() => take(row));
    return true;
  };
  if (!nullIfUnreadable(() => takeAll(select))) nullIfUnreadable(() => takeAll(`${select} DESC`));
}

/** A state as it lies in the table of revisions. */
export interface StoredState {
  revision: number;
  savedAt: number;
  content: string;
  hash: string;
}

/**
 * Writes the rows of the list that are lost, altered, or behind their text, as the newest sound state of the text says. Answers the texts
 * whose row was lost, or said another state than the last one found.
 */
function mendList(copy: Database): Set<number> {
  const { addAs, update, putChecksum } = articleStatements(copy);
  const wrong = copy
    .prepare<[], { number: number; listed: number | null }>(
      `SELECT r.article AS number, a.revision AS listed FROM revision r LEFT JOIN article a ON a.number = r.article
       GROUP BY r.article HAVING a.number IS NULL OR NOT ${isSoundSql('article', 'a')}
         OR a.revision < max(CASE WHEN ${isSoundSql('revision', 'r')} THEN r.revision END)`,
    )
    .all();
  const states = copy.prepare<[number], StoredState>(
    'SELECT revision, saved_at AS savedAt, content, hash FROM revision WHERE article = ? ORDER BY revision DESC',
  );
  const rename = copy.prepare('UPDATE article SET id = ? WHERE number = ?');
  const mended = new Set<number>();
  for (const { number, listed } of wrong) {
    const all = states.all(number);
    const newest = all[0];
    const sound = all.map(readText).find((text) => text !== null);
    if (!newest || !sound) continue;
    if (listed !== newest.revision) mended.add(number);
    const row = { ...columnsOf(sound, newest.revision, newest.savedAt), number };
    nullIfUnreadable(() => {
      if (listed === null) addAs.run(row);
      else {
        rename.run(sound.id, number);
        update.run(row);
      }
    });
    putChecksum.run(number);
  }
  return mended;
}
