import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { countsOf, statementsOf } from '../../electron/archive/search/statements';
import { foundIn } from '../../electron/archive/search/find-articles';
import { listsOf } from '../../electron/archive/library/list-articles';
import type { Prepare } from '../../electron/archive/search/statements';
import { addChecksumFunction } from '../../electron/archive/tables/checksums';
import { revisionTableOf } from '../../electron/archive/tables/revision-table';
import { readWords } from '../../src/contract';
import { aFolder, all, anArchive, anArticle, value } from './fixtures';

/** An archive of three texts that say "gare", and a connection that reads it, as the thread of the library does. */
function readArchive() {
  const folder = join(aFolder(), 'archive');
  const archive = anArchive(folder);
  const ids = [1, 2, 3].map((now) => value(archive.articles.create(anArticle({ text: 'La gare.' }), now)));
  const database = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
  onTestFinished(() => void database.close());
  addChecksumFunction(database);
  const asked: string[] = [];
  const statements = statementsOf(database);
  const prepare: Prepare = (sql) => {
    asked.push(sql);
    return statements(sql);
  };
  const counts = () => asked.filter((sql) => sql.startsWith('SELECT count(*)')).length;
  return { archive, ids, database, prepare, counts };
}

const page = (offset: number) => ({ ...all, sort: 'relevance' as const, limit: 1, offset });

it('what a search finds is counted for its first page, and not again for the next ones', () => {
  const { prepare, counts } = readArchive();
  const find = foundIn(prepare);
  const totals = [0, 1, 2].map((offset) => find(page(offset), readWords('gare')).total);
  expect(totals).toEqual([3, 3, 3]);
  expect(counts()).toBe(1);
});

it('it is counted again once the archive has changed, by any connection', () => {
  const { archive, ids, database } = readArchive();
  const { list } = listsOf(database, revisionTableOf(database, ''), new Set());
  expect(list({ ...page(0), words: 'gare' }).total).toBe(3);
  expect(list(page(0)).total).toBe(3);
  value(archive.articles.create(anArticle({ text: 'La gare.' }), 4));
  expect(list({ ...page(1), words: 'gare' }).total).toBe(4);
  expect(list(page(1)).total).toBe(4);
  const here = () => value(archive.library.list(page(0))).total;
  expect(here()).toBe(4);
  value(archive.articles.remove(ids[0]?.article.id ?? '', 5));
  expect(here()).toBe(3);
});

it('other words, and other values of the same words of SQL, are counted for themselves', () => {
  const { prepare } = readArchive();
  const count = countsOf(prepare);
  const from = 'FROM listing WHERE saved_at > @least';
  expect([0, 1, 2, 1].map((least) => count(from, { least }))).toEqual([3, 2, 1, 2]);
  expect(count('FROM listing WHERE saved_at = @least', { least: 1 })).toBe(1);
});
