import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished, vi } from 'vitest';
import { lookForChanges } from '../../../electron/archive/replacing/look-for-changes';
import { addChecksumFunction } from '../../../electron/archive/tables/checksums';
import { revisionTableOf } from '../../../electron/archive/tables/revision-table';
import { defaultHouseStyle } from '../../../src/article';
import { maxChanges } from '../../../src/contract';
import type { FoundTexts } from '../../../src/contract';
import { anArchive, anArticle, morning, value } from '../fixtures';

/** Looks for a word in texts of one paragraph each, the last first; reading each takes `reading` milliseconds. */
function look(sought: string, texts: readonly string[], reading: number) {
  const archive = anArchive();
  for (const text of texts) value(archive.articles.create(anArticle({ headline: '—', text }), morning));
  const database = new Sqlite(join(archive.folder, 'archive.sqlite'));
  addChecksumFunction(database);
  let now = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => now);
  onTestFinished(() => (clock.mockRestore(), void database.close()));
  const revisions = revisionTableOf(database, '');
  const slow = { ...revisions, peek: (number: number) => ((now += reading), revisions.peek(number)) };
  const query = { sought, matchCase: false, matchAccents: false, wholeWord: false, expression: false };
  const order = {
    query,
    by: 'b',
    keepCase: false,
    among: { kind: 'all' as const },
    house: defaultHouseStyle,
  };
  const looking = lookForChanges(database, slow, order);
  const told: FoundTexts[] = [];
  for (let next = looking.next(); ; next = looking.next()) {
    if (next.done) return { told, end: next.value };
    told.push(next.value);
  }
}

it('what is found is reported about every forty milliseconds and at the end, each text once', () => {
  const { told, end } = look('a', ['a', 'x', 'a', 'a', 'a', 'x', 'a', 'a'], 14);
  const turns = told.map(({ texts, looked, total }) => [texts.length, looked, total]);
  expect(turns).toEqual([
    [2, 3, 8],
    [3, 6, 8],
    [1, 8, 8],
  ]);
  expect(end).toEqual({ looked: 8, found: 6, damaged: [], slowAt: null, isCut: false });
});

it('all is reported at once where it takes less', () => {
  const { told } = look('a', ['a', 'a', 'a'], 13);
  expect(told.map(({ texts }) => texts.length)).toEqual([3]);
});

it('what was found in a turn of forty milliseconds is reported', () => {
  const { told } = look('a', ['a', 'a'], 40);
  expect(told.map(({ texts }) => texts.length)).toEqual([1, 1, 0]);
});

it('the search ends before the text with which there would be too many changes', () => {
  const { told, end } = look('a', ['a', 'a', 'a '.repeat(maxChanges - 1)], 0);
  expect(told.flatMap(({ texts }) => texts.map(({ changes }) => changes.length))).toEqual([
    maxChanges - 1,
    1,
  ]);
  expect(end).toMatchObject({ looked: 2, found: 2, isCut: true });
});
