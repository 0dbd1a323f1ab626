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
    value(archive.articles.create(anArticle({ headline, date, text: 'La jachère.' }), n));
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

it('too many texts to sort are given page by page as the list has them, each once and none of the trash', () => {
  const folder = join(aFolder(), 'archive');
  const archive = anArchive(folder);
  const ids = Array.from({ length: 12 }, (_, n) => {
    const article = anArticle({
      headline: `Texte ${(n * 7) % 12}`,
      text: n % 3 === 0 ? 'Rien.' : 'La jachère.',
    });
    return value(archive.articles.create(article, (n * 5) % 12)).article.id;
  });
  value(archive.articles.remove(ids[1] ?? '', 99));
  expect(found(archive, 'jachère')).toHaveLength(7);
  const database = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
  onTestFinished(() => void database.close());
  const [many, few] = [1, 1000].map((ranked) => foundIn(statementsOf(database), { ranked, newest: 12 }));
  for (const sort of ['edited', 'headline'] as const)
    for (const removed of [false, true]) {
      const filters = removed ? { removed } : {};
      const sought = readWords('jachère');
      const whole = few?.({ ...all, sort, filters, limit: 50, offset: 0 }, sought).numbers ?? [];
      expect(whole).toHaveLength(removed ? 1 : 7);
      for (const size of [1, 2, 3, 7]) {
        const pages = Array.from({ length: Math.ceil(7 / size) }, (_, page) => page * size);
        const given = pages.flatMap(
          (offset) => many?.({ ...all, sort, filters, limit: size, offset }, sought).numbers ?? [],
        );
        expect(given).toEqual(whole);
      }
    }
});
