import type { Database } from 'better-sqlite3';
import { checksumOf, contentHash, isSoundSql } from '../tables/checksums';
import type { CheckedTable } from '../tables/checksums';
import { findRows } from './find-rows';
import type { FoundRow, SoughtTable } from './find-rows';
import type { Pages } from './pages';

const isChecked = (table: CheckedTable) => (row: FoundRow) => row['checksum'] === checksumOf(table, row);
const isText = (row: FoundRow) => contentHash(String(row['content'])) === row['hash'];

/** The tables whose rows can be told from bytes that only look like them. */
const sought: readonly SoughtTable[] = [
  { name: 'article', isSound: isChecked('article') },
  { name: 'revision', isSound: (row) => isChecked('revision')(row) && isText(row) },
  { name: 'document', isSound: isChecked('document') },
  { name: 'masthead_revision', isSound: isText },
  { name: 'picture_facts', isSound: isChecked('picture_facts') },
  {
    name: 'picture',
    isSound: ({ hash, type }) =>
      /^[0-9a-f]{64}$/.test(String(hash)) && /^image\/[a-z0-9.+-]+$/.test(String(type)),
  },
];

/**
 * Adds the sound rows that a damaged archive's pages still hold to a copy that lacks them, or that has them altered. Pages also hold
 * rows of earlier states, which saves replaced: one is taken only when the state that replaced it is lost.
 */
export function takeFoundRows(pages: Pages, copy: Database): void {
  const tables = sought.filter(({ name }) => isTable(copy, name));
  const missing = new Map<string, FoundRow[]>(tables.map(({ name }) => [name, []]));
  const isSoundIn = soundnessIn(copy);
  findRows(pages, copy, tables, (table, row) => {
    if (!isSoundIn(table, row)) missing.get(table)?.push(row);
  });
  for (const [table, rows] of missing) {
    const put = putInto(copy, table);
    // The newest first: it is the one that stays.
    for (const row of rows.sort(newestFirst))
      if (!isSoundIn(table, row) && !isReplaced(copy, table, row)) put(row);
  }
}

/** An archive of an earlier step lacks the tables of later ones. */
function isTable(copy: Database, name: string): boolean {
  return (
    copy.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`).get(name) !== undefined
  );
}

const rank = (row: FoundRow): number => Number(row['revision'] ?? 0);
const time = (row: FoundRow): number => Number(row['saved_at'] ?? 0);

const newestFirst = (one: FoundRow, other: FoundRow): number =>
  rank(other) - rank(one) || time(other) - time(one);

/** Whether a copy has the row of the same key, sound. */
function soundnessIn(copy: Database): (table: string, row: FoundRow) => boolean {
  const article = copy.prepare(
    `SELECT 1 FROM article WHERE number = @number AND revision >= @revision AND ${isSoundSql('article')}`,
  );
  const revision = copy.prepare<[FoundRow], { content: string; hash: string; isSound: number }>(
    `SELECT content, hash, ${isSoundSql('revision')} AS isSound FROM revision
     WHERE article = @article AND revision = @revision`,
  );
  const document = copy.prepare(`SELECT 1 FROM document WHERE name = @name AND ${isSoundSql('document')}`);
  const masthead = copy.prepare('SELECT 1 FROM masthead_revision WHERE number = @number AND hash = @hash');
  const picture = copy.prepare('SELECT 1 FROM picture WHERE hash = @hash');
  const facts = isTable(copy, 'picture_facts')
    ? copy.prepare(`SELECT 1 FROM picture_facts WHERE hash = @hash AND ${isSoundSql('picture_facts')}`)
    : undefined;
  return (table, row) => {
    if (table === 'revision') {
      const known = revision.get(row);
      return known !== undefined && known.isSound === 1 && contentHash(known.content) === known.hash;
    }
    const statement = { article, document, masthead_revision: masthead, picture, picture_facts: facts }[
      table
    ];
    return statement?.get(row) !== undefined;
  };
}

/** Whether a save of the same sitting replaced this state of a text, and is there. */
function isReplaced(copy: Database, table: string, row: FoundRow): boolean {
  if (table !== 'revision') return false;
  return (
    copy
      .prepare(
        `SELECT 1 FROM revision WHERE article = @article AND started_at = @started_at AND revision > @revision
         AND ${isSoundSql('revision')}`,
      )
      .get(row) !== undefined
  );
}

function putInto(copy: Database, table: string): (row: FoundRow) => void {
  const columns = (copy.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const put = copy.prepare(
    `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  return (row) => void put.run(row);
}
