import { expect, test } from 'vitest';
import type { Archive } from '../../electron/archive';
import type { Article } from '../../src/article';
import { anArchive, anArticle, morning, paragraph, value } from './fixtures';

const hour = 60 * 60_000;

/** An archive with three texts, and their identifiers. */
function threeTexts(): { archive: Archive; ids: string[] } {
  const archive = anArchive();
  const texts = [
    anArticle({
      headline: 'Le quai des brumes',
      slug: 'quai',
      status: 'ready',
      tags: ['logement'],
      text: 'Un.',
    }),
    anArticle({ headline: 'La gare', slug: 'la-gare', tags: ['transports', 'gare'], text: 'Deux.' }),
    anArticle({
      headline: 'Le marché',
      slug: 'marche',
      status: 'published',
      language: 'fr-CH',
      text: 'Trois.',
    }),
  ];
  for (const text of texts) value(archive.articles.create(text, morning));
  return { archive, ids: texts.map(({ id }) => id) };
}

const contents = (archive: Archive, ids: readonly string[]): Article[] =>
  ids.map((id) => value(archive.articles.open(id)).article);
const revisionsOf = (archive: Archive, id: string) =>
  value(archive.revisions.list(id)).map(({ revision }) => revision);

test('a status, a language and tags are set on several texts, each as a revision of its own', () => {
  const { archive, ids } = threeTexts();
  value(archive.acts.run({ kind: 'status', ids, status: 'ready' }, morning + 1000));
  value(archive.acts.run({ kind: 'language', ids, language: 'en-GB' }, morning + 2000));
  value(archive.acts.run({ kind: 'add-tag', ids, tag: 'gare' }, morning + 3000));
  expect(contents(archive, ids).map(({ status, language, tags }) => ({ status, language, tags }))).toEqual([
    { status: 'ready', language: 'en-GB', tags: ['logement', 'gare'] },
    { status: 'ready', language: 'en-GB', tags: ['transports', 'gare'] },
    { status: 'ready', language: 'en-GB', tags: ['gare'] },
  ]);
  expect(revisionsOf(archive, ids[2] ?? '')).toEqual([4, 3, 2, 1]);
  expect(revisionsOf(archive, ids[1] ?? ''), 'what changes nothing makes no revision').toEqual([3, 2, 1]);
});

test('one undo gives back exactly the state before, as new revisions, and can be undone', () => {
  const { archive, ids } = threeTexts();
  const before = contents(archive, ids);
  const done = value(archive.acts.run({ kind: 'status', ids, status: 'published' }, morning + 1000));
  const after = contents(archive, ids);
  const undone = value(archive.acts.undo(done, morning + 2000));
  expect(contents(archive, ids)).toEqual(before);
  expect(revisionsOf(archive, ids[0] ?? '')).toEqual([3, 2, 1]);
  value(archive.acts.undo(undone, morning + 3000));
  expect(contents(archive, ids)).toEqual(after);
});

test('an undo leaves the words and tags that were written since', () => {
  const { archive, ids } = threeTexts();
  const [id = ''] = ids;
  const done = value(archive.acts.run({ kind: 'add-tag', ids, tag: 'élections' }, morning + 1000));
  const { article, revision } = value(archive.articles.open(id));
  const edited = { ...article, body: [paragraph('Un de plus.')], tags: [...article.tags, 'mairie'] };
  value(archive.articles.save({ article: edited, base: revision }, morning + hour));
  value(archive.acts.undo(done, morning + 2 * hour));
  const now = value(archive.articles.open(id)).article;
  expect(now.tags).toEqual(['logement', 'mairie']);
  expect(now.body).toMatchObject([paragraph('Un de plus.')]);
});

test('an undo brings no tag back that somebody took away since', () => {
  const { archive, ids } = threeTexts();
  const [, id = ''] = ids;
  const done = value(archive.acts.run({ kind: 'remove-tag', ids, tag: 'gare' }, morning + 1000));
  const { article, revision } = value(archive.articles.open(id));
  expect(article.tags).toEqual(['transports']);
  value(archive.articles.save({ article: { ...article, tags: ['mairie'] }, base: revision }, morning + hour));
  value(archive.acts.undo(done, morning + 2 * hour));
  expect(value(archive.articles.open(id)).article.tags).toEqual(['mairie', 'gare']);
});

test('an act that one text refuses changes none', () => {
  const { archive, ids } = threeTexts();
  const before = contents(archive, ids);
  const missing = '00000000-0000-4000-8000-ffffffffffff';
  const refused = archive.acts.run({ kind: 'add-tag', ids: [...ids, missing], tag: 'été' }, morning + 1000);
  expect(refused).toEqual({ ok: false, problem: { kind: 'not-found', what: 'article', id: missing } });
  expect(archive.acts.run({ kind: 'remove', ids: [...ids, missing] }, morning).ok).toBe(false);
  expect(contents(archive, ids)).toEqual(before);
  expect(ids.map((id) => revisionsOf(archive, id))).toEqual([[1], [1], [1]]);
});

test('duplicates are drafts with an address and blocks of their own, and undoing puts them in the trash', () => {
  const { archive, ids } = threeTexts();
  const done = value(archive.acts.run({ kind: 'duplicate', ids }, morning + 1000));
  const copies = contents(archive, done.created);
  expect(copies.map(({ headline, status, slug }) => ({ headline, status, slug }))).toEqual([
    { headline: 'Le quai des brumes', status: 'draft', slug: 'le-quai-des-brumes' },
    { headline: 'La gare', status: 'draft', slug: 'la-gare-2' },
    { headline: 'Le marché', status: 'draft', slug: 'le-marche' },
  ]);
  value(archive.acts.undo(done, morning + 2000));
  expect(
    value(archive.articles.removed())
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...done.created].sort());
  expect(contents(archive, ids)).toHaveLength(3);
});

test('texts that were removed together come back together', () => {
  const { archive, ids } = threeTexts();
  const before = contents(archive, ids);
  const done = value(archive.acts.run({ kind: 'remove', ids }, morning + 1000));
  expect(archive.articles.open(ids[0] ?? '').ok).toBe(false);
  const undone = value(archive.acts.undo(done, morning + 2000));
  expect(contents(archive, ids)).toEqual(before);
  expect(undone.restored).toEqual(ids);
});

test('a tag is renamed in every text that has it, and merged where a text has both', () => {
  const { archive, ids } = threeTexts();
  const done = value(
    archive.acts.run({ kind: 'rename-tag', from: 'gare', to: 'transports' }, morning + 1000),
  );
  expect(contents(archive, ids).map(({ tags }) => tags)).toEqual([['logement'], ['transports'], []]);
  expect(done.changed.map(({ id }) => id)).toEqual([ids[1]]);
  value(archive.acts.undo(done, morning + 2000));
  expect(contents(archive, ids)[1]?.tags).toEqual(['transports', 'gare']);
});

test('a tag is taken from the texts that have it alone, and given back', () => {
  const { archive, ids } = threeTexts();
  const before = contents(archive, ids);
  const done = value(archive.acts.run({ kind: 'remove-tag', ids, tag: 'gare' }, morning + 1000));
  expect(contents(archive, ids).map(({ tags }) => tags)).toEqual([['logement'], ['transports'], []]);
  expect(done.changed.map(({ id }) => id)).toEqual([ids[1]]);
  value(archive.acts.undo(done, morning + 2000));
  expect(contents(archive, ids)).toEqual(before);
});
