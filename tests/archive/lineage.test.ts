import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../electron/archive';
import type { Archive } from '../../electron/archive';
import { emptyMasthead } from '../../src/article';
import type { Article, Block } from '../../src/article';
import { aFolder, anArticle, morning, paragraph, value } from './fixtures';

interface Line {
  revision: number;
  hash: string;
  parent: string;
  installation: string;
}

const laterSitting = 6 * 60_000;

/** What an archive holds of its revisions, read by SQLite itself once the archive is closed. */
function linesIn(folder: string): Line[] {
  const database = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
  const lines = database
    .prepare<[], Line>('SELECT revision, hash, parent, installation FROM revision ORDER BY article, revision')
    .all();
  database.close();
  return lines;
}

function archiveIn(folder: string, installation: string): Archive {
  return value(openArchive(folder, { create: true, installation }));
}

/** Writes some states of one text in an archive of its own, a session apart; answers what the archive holds of them. */
function written(article: Article, states: Partial<Article>[], installation = 'here'): Line[] {
  const folder = aFolder();
  const archive = archiveIn(folder, installation);
  value(archive.articles.create(article, morning));
  states.forEach((state, at) =>
    value(
      archive.articles.save(
        { article: { ...article, ...state }, base: at + 1 },
        morning + (at + 1) * laterSitting,
      ),
    ),
  );
  archive.close();
  return linesIn(folder);
}

describe('a revision', () => {
  it('carries the hash of what it says, that of the revision before it, and where it was written', () => {
    const lines = written(anArticle({ headline: 'Un' }), [{ headline: 'Deux' }, { headline: 'Trois' }]);
    expect(lines.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    const [first, second, third] = lines as [Line, Line, Line];
    expect([first.parent, second.parent, third.parent]).toEqual(['', first.hash, second.hash]);
    expect(new Set(lines.map(({ hash }) => hash)).size).toBe(3);
    for (const { hash, installation } of lines) {
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(installation).toBe('here');
    }
  });

  it('has the same hash wherever the same text is written, whatever its blocks are called', () => {
    const article = anArticle({ text: 'La gare reste ouverte.' });
    const named = (id: string): Article => ({
      ...article,
      body: article.body.map((block): Block => ({ ...block, id })),
    });
    const [here] = written(named('aaaaaaaaaaaa'), []);
    const [there] = written(named('bbbbbbbbbbbb'), [], 'there');
    expect(there?.hash).toBe(here?.hash);
    expect([here?.installation, there?.installation]).toEqual(['here', 'there']);
  });

  it('keeps the parent that it began with while its session lasts', () => {
    const folder = aFolder();
    const archive = archiveIn(folder, 'here');
    const article = anArticle({ headline: 'Un' });
    value(archive.articles.create(article, morning));
    const save = (headline: string, base: number, at: number) =>
      value(archive.articles.save({ article: { ...article, headline }, base }, at));
    save('Deux', 1, morning + laterSitting);
    save('Trois', 2, morning + laterSitting + 1000);
    archive.close();
    const [first, last] = linesIn(folder) as [Line, Line];
    expect(last).toMatchObject({ revision: 3, parent: first.hash });
    expect(last.hash).not.toBe(first.hash);
  });
});

describe('a block', () => {
  it('is given an identifier when its text is made, and keeps it', () => {
    const archive = archiveIn(aFolder(), 'here');
    const article = anArticle({ text: 'La gare reste ouverte.' });
    const { article: made } = value(archive.articles.create(article, morning));
    expect(made.body[0]?.id).toMatch(/^[a-z0-9]{12}$/);
    expect(value(archive.articles.open(article.id)).article.body[0]?.id).toBe(made.body[0]?.id);
    archive.close();
  });

  it('of a text from before has one as soon as the text is opened, the same each time', () => {
    const folder = aFolder();
    const archive = archiveIn(folder, 'here');
    const article = anArticle({ text: 'La gare.' });
    value(archive.articles.create(article, morning));
    const body = [paragraph('La gare.'), paragraph('Elle reste ouverte.')];
    value(archive.articles.save({ article: { ...article, body }, base: 1 }, morning + laterSitting));
    const ids = () => value(archive.articles.open(article.id)).article.body.map(({ id }) => id);
    expect(new Set(ids()).size).toBe(2);
    expect(ids()).toEqual(ids());
    expect(value(archive.revisions.open({ id: article.id, revision: 2 })).body.map(({ id }) => id)).toEqual(
      ids(),
    );
    archive.close();
  });
});

it('what differs in the identifiers of its blocks alone is no new revision', () => {
  const archive = archiveIn(aFolder(), 'here');
  const { article } = value(archive.articles.create(anArticle({ text: 'La gare.' }), morning));
  const again = { ...article, body: [{ ...paragraph('La gare.'), id: 'aaaaaaaaaaaa' }] };
  expect(value(archive.articles.save({ article: again, base: 1 }, morning + laterSitting))).toEqual({
    revision: 1,
    savedAt: morning,
  });
  archive.close();
});

it('the masthead keeps its states, one a session, each with its parent', () => {
  const folder = aFolder();
  const archive = archiveIn(folder, 'here');
  const save = (name: string, at: number) =>
    value(archive.masthead.save({ ...emptyMasthead(), name }, morning + at));
  save('Le collectif', 0);
  save('Le collectif de la gare', 1000);
  save('Le collectif de la gare', 2000);
  save('Le collectif de la halte', laterSitting);
  archive.close();
  const database = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
  const states = database
    .prepare<[], Line & { content: string }>(
      'SELECT hash, parent, installation, content FROM masthead_revision ORDER BY number',
    )
    .all();
  database.close();
  expect(states.map(({ content }) => (JSON.parse(content) as { name: string }).name)).toEqual([
    'Le collectif de la gare',
    'Le collectif de la halte',
  ]);
  expect(states.map(({ parent }) => parent)).toEqual(['', states[0]?.hash]);
  expect(states.every(({ installation }) => installation === 'here')).toBe(true);
});
