import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { foundIn } from '../../electron/archive/search/find-articles';
import { statementsOf } from '../../electron/archive/search/statements';
import { readWords } from '../../src/contract';
import { aFolder, all, anArchive, anArticle, found, value } from './fixtures';

it('of too many texts to rank, the headlines of the newest come first, then all others by day, each once', () => {
  const folder = join(aFolder(), 'archive');
  const archive = anArchive(folder);
  for (let n = 0; n < 24; n++) {
    const headline = n % 5 === 0 ? `Jachère ${n}` : `Texte ${n}`;
    const date = { local: `2024-03-${String(n + 1).padStart(2, '0')}T09:00`, zone: 'Europe/Paris' };
    value(archive.createArticle(anArticle({ headline, date, text: 'La jachère.' }), n));
  }
  expect(found(archive, 'jachère')).toHaveLength(24); // And the index is as the texts are.
  const database = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
  onTestFinished(() => void database.close());
  const find = foundIn(statementsOf(database), { ranked: 5, newest: 12 });
  const page = (offset: number, limit: number) =>
    find({ ...all, sort: 'relevance', limit, offset }, readWords('jachère'));
  expect(page(0, 5).total).toBe(24);
  // Numbers go from 1, a day each; the thirteenth newest day is the bound.
  const newest = [21, 16];
  const others = Array.from({ length: 24 }, (_, n) => 24 - n).filter((n) => !newest.includes(n));
  for (const size of [1, 2, 3, 7, 24]) {
    const starts = Array.from({ length: Math.ceil(24 / size) }, (_, index) => index * size);
    expect(starts.flatMap((start) => page(start, size).numbers)).toEqual([...newest, ...others]);
  }
});
