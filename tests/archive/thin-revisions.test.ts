import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/archive';
import type { Article } from '../../src/article';
import { aFolder, anArchive, anArticle, morning, value } from './fixtures';

const hour = 3_600_000;
const day = 24 * hour;
/** A year and two months after the morning of the fixtures. */
const now = morning + 425 * day;

const words = (count: number) => Array.from({ length: count }, (_one, at) => `mot${at}`).join(' ');

/** Keeps an article whose states are saved at some times, in hours from the first, and answers it. */
function withStates(archive: Archive, times: readonly number[], start: number, given: Partial<Article> = {}) {
  const article = anArticle({ text: words(100), ...given });
  value(archive.articles.create(article, start));
  let base = 1;
  for (const time of times) {
    const changed = { ...article, standfirst: `État de ${time} heures` };
    base = value(archive.articles.save({ article: changed, base }, start + time * hour)).revision;
  }
  return article;
}

const statesOf = (archive: Archive, { id }: Article) =>
  value(archive.revisions.list(id))
    .map(({ revision }) => revision)
    .reverse();

describe('old states of a text', () => {
  it('are thinned to the last of each day after a month, and of each week after a year', () => {
    const archive = anArchive();
    const recent = withStates(archive, [1, 2, 3, 25], now - 20 * day);
    const months = withStates(archive, [1, 2, 3, 25, 26, 27], now - 100 * day);
    const years = withStates(
      archive,
      [1, 25, 26, 49, 73],
      Math.ceil((now - 420 * day) / (7 * day)) * 7 * day,
    );
    expect(value(archive.revisions.thin(now))).toBe(4 + 4);
    expect(statesOf(archive, recent)).toEqual([1, 2, 3, 4, 5]);
    expect(statesOf(archive, months)).toEqual([1, 4, 7]);
    expect(statesOf(archive, years)).toEqual([1, 6]);
    expect(value(archive.revisions.thin(now))).toBe(0);
    expect(value(archive.articles.open(months.id)).article.standfirst).toBe('État de 27 heures');
    expect(value(archive.revisions.open({ id: months.id, revision: 4 })).standfirst).toBe('État de 3 heures');
  });

  it('are thinned from the very moment on at which they are old enough', () => {
    const archive = anArchive();
    const start = 2900 * 7 * day; // Where a week begins, as thinning counts them.
    const days = withStates(archive, [1, 2, 3], start);
    expect(value(archive.revisions.thin(start + 2 * hour + 30 * day - 1))).toBe(0);
    expect(value(archive.revisions.thin(start + 2 * hour + 30 * day))).toBe(1);
    expect(statesOf(archive, days)).toEqual([1, 3, 4]);
    const weeks = withStates(archive, [24, 48, 72], start);
    expect(value(archive.revisions.thin(start + 2 * day + 365 * day - 1))).toBe(1); // State 3 of the first text.
    expect(value(archive.revisions.thin(start + 2 * day + 365 * day))).toBe(1);
    expect(statesOf(archive, weeks)).toEqual([1, 3, 4]);
  });

  it.each([
    [50, 70, [1, 3]],
    [50, 71, [1, 2, 3]],
    [200, 240, [1, 3]],
    [200, 241, [1, 2, 3]],
  ])('of %i words let one of %i go unless it had many more', (few, many, left) => {
    const archive = anArchive();
    const article = anArticle({ text: words(few) });
    const start = now - 100 * day;
    value(archive.articles.create(article, start));
    for (const [at, count] of [many, few].entries()) {
      const { body } = anArticle({ text: words(count) });
      value(archive.articles.save({ article: { ...article, body }, base: at + 1 }, start + (at + 1) * hour));
    }
    value(archive.revisions.thin(now));
    expect(statesOf(archive, article)).toEqual(left);
  });

  it('stay when they are named, pinned, published, or had many more words than those that stay', () => {
    const archive = anArchive();
    const start = now - 100 * day;
    const named = withStates(archive, [1, 2, 3, 4], start);
    value(archive.revisions.name({ id: named.id, revision: 3, name: 'Envoyé à la presse' }));
    value(archive.revisions.pin({ id: named.id, revision: 4 }));
    const published = withStates(archive, [1], start);
    const out = value(archive.articles.open(published.id)).article;
    value(archive.articles.save({ article: { ...out, status: 'published' }, base: 2 }, start + 2 * hour));
    for (const [at, standfirst] of ['a', 'b', 'c'].entries())
      value(
        archive.articles.save(
          { article: { ...out, status: 'published', standfirst }, base: 3 + at },
          start + (3 + at) * hour,
        ),
      );
    const full = withStates(archive, [1], start);
    const text = value(archive.articles.open(full.id)).article;
    const longer = { ...text, ...anArticle({ text: words(400) }), id: text.id };
    value(archive.articles.save({ article: longer, base: 2 }, start + 2 * hour));
    for (const at of [3, 4])
      value(archive.articles.save({ article: { ...text, kicker: `${at}` }, base: at }, start + at * hour));
    value(archive.revisions.thin(now));
    expect(statesOf(archive, named)).toEqual([1, 3, 4, 5]);
    expect(statesOf(archive, published)).toEqual([1, 3, 6]);
    expect(statesOf(archive, full)).toEqual([1, 3, 5]);
  });

  it('leave what follows on them following on the one before', () => {
    const folder = join(aFolder(), 'archive');
    const archive = anArchive(folder);
    withStates(archive, [1, 2, 3, 25], now - 100 * day);
    archive.revisions.thin(now);
    archive.close();
    const database = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
    const rows = database
      .prepare<[], { hash: string; parent: string }>('SELECT hash, parent FROM revision ORDER BY revision')
      .all();
    database.close();
    expect(rows.map(({ parent }) => parent)).toEqual(['', rows[0]?.hash, rows[1]?.hash]);
    expect(rows).toHaveLength(3);
  });

  it('all stay where the one that would stay for them is not as it was written', () => {
    const folder = join(aFolder(), 'archive');
    const first = anArchive(folder);
    const article = withStates(first, [1, 2, 3, 25], now - 100 * day);
    first.close();
    const database = new Sqlite(join(folder, 'archive.sqlite'));
    database.exec(
      `UPDATE revision SET content = replace(content, '3 heures', '4 heures') WHERE revision = 4`,
    );
    database.close();
    const archive = anArchive(folder);
    expect(value(archive.revisions.thin(now))).toBe(0);
    expect(statesOf(archive, article)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are thinned some articles at a time, until all are done', () => {
    const archive = anArchive();
    const all = Array.from({ length: 130 }, () => withStates(archive, [1, 2, 3], now - 100 * day));
    const removed = [1, 2, 3].map(() => value(archive.revisions.thin(now)));
    expect(removed.reduce((sum, count) => sum + count)).toBe(130 * 2);
    expect(removed[2]).toBe(0);
    for (const article of all) expect(statesOf(archive, article)).toEqual([1, 4]);
  });
});
