import { describe, expect, test } from 'vitest';
import type { Archive } from '../../electron/archive';
import type { Article, ArticleId } from '../../src/article';
import { textLink } from '../../src/article';
import { all, anArchive, anArticle, morning, paragraph, value } from './fixtures';

const later = morning + 60 * 60_000;

const articleOf = (archive: Archive, id: ArticleId): Article => value(archive.articles.open(id)).article;

/** Changes a text as a save an hour later does. */
function edit(archive: Archive, id: ArticleId, change: Partial<Article>): void {
  const { article, revision } = value(archive.articles.open(id));
  value(archive.articles.save({ article: { ...article, ...change }, base: revision }, later));
}

function rows(archive: Archive): Record<string, unknown> {
  const listed = value(archive.library.list(all)).rows;
  return Object.fromEntries(
    listed.map(({ headline, language, family, behind }) => [`${headline} ${language}`, { family, behind }]),
  );
}

const behindIn = (archive: Archive) =>
  value(archive.library.list({ ...all, filters: { behindOriginal: true } })).rows.map(
    ({ language }) => language,
  );

/** An archive with a release, and its translation that was begun into English. */
function aTranslation() {
  const archive = anArchive();
  const embargo = { local: '2026-03-04T06:00', zone: 'Europe/Paris' };
  const original = anArticle({
    headline: 'La gare',
    slug: 'la-gare',
    status: 'ready',
    embargo,
    text: 'Elle reste.',
  });
  value(archive.articles.create(original, morning));
  const done = value(
    archive.acts.run({ kind: 'translate', id: original.id, language: 'en-GB' }, morning + 1000),
  );
  return { archive, original: original.id, english: done.created[0] ?? '', done };
}

describe('a translation that is begun', () => {
  test('is a draft of the same family with the words, the embargo and the blocks of its original', () => {
    const { archive, original, english } = aTranslation();
    const [source, text] = [articleOf(archive, original), articleOf(archive, english)];
    expect(source.translationKey).toBeDefined();
    expect(text).toMatchObject({
      language: 'en-GB',
      status: 'draft',
      slug: 'la-gare-2',
      embargo: source.embargo,
      translationKey: source.translationKey,
      translationOf: { article: original },
    });
    expect(text.body, 'the blocks keep their identifiers, by which they are found in the original').toEqual(
      source.body,
    );
    expect(rows(archive)).toEqual({
      'La gare fr': { family: ['fr', 'en-GB'] },
      'La gare en-GB': { family: ['fr', 'en-GB'] },
    });
    expect(value(archive.translations.family(english))).toMatchObject([
      {
        id: original,
        language: 'fr',
        status: 'ready',
        embargo: source.embargo,
        original: null,
        isBehind: false,
      },
      { id: english, language: 'en-GB', status: 'draft', original, isBehind: false },
    ]);
  });

  test('is one act, and undoing it leaves the translation in the trash', () => {
    const { archive, original, english, done } = aTranslation();
    value(archive.acts.undo(done, later));
    expect(archive.articles.open(english)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(articleOf(archive, original)).not.toHaveProperty('translationKey');
    expect(rows(archive)).toEqual({ 'La gare fr': {} });
    expect(value(archive.articles.removed()).map(({ id }) => id)).toEqual([english]);
  });

  test('is not made twice in a language, nor in that of the original', () => {
    const { archive, original, english } = aTranslation();
    for (const [from, language, id] of [
      [original, 'en-gb', english],
      [english, 'fr', original],
      [original, 'fr', original],
    ] as const)
      expect(archive.acts.run({ kind: 'translate', id: from, language }, later)).toMatchObject({
        ok: false,
        problem: { kind: 'translation-exists', id, headline: 'La gare' },
      });
    expect(value(archive.library.list(all)).total).toBe(2);
  });

  test('links to what its readers can read in their language', () => {
    const archive = anArchive();
    const texts = [
      anArticle({ headline: 'Le quai', translationKey: 'quai' }),
      anArticle({ headline: 'The quay', language: 'en-GB', status: 'published', translationKey: 'quai' }),
      anArticle({ headline: 'Le pont', translationKey: 'pont' }),
      anArticle({ headline: 'The bridge', language: 'en-GB', translationKey: 'pont' }),
    ];
    for (const text of texts) value(archive.articles.create(text, morning));
    const [quay, english, bridge] = texts.map(({ id }) => textLink(id));
    const linked = (href = '') => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: 'ici', marks: [{ type: 'link' as const, href }] }],
    });
    const source = { ...anArticle({ headline: 'La ligne' }), body: [linked(quay), linked(bridge)] };
    value(archive.articles.create(source, morning));
    const done = value(archive.acts.run({ kind: 'translate', id: source.id, language: 'en-GB' }, later));
    const text = JSON.stringify(articleOf(archive, done.created[0] ?? '').body);
    expect(text).toContain(english);
    expect(text, 'a draft is on no page').toContain(bridge);
  });
});

describe('an original that changes', () => {
  test('leaves its translation older, until someone says that it is up to date', () => {
    const { archive, original, english } = aTranslation();
    edit(archive, original, { status: 'published', tags: ['gare'] });
    expect(behindIn(archive), 'neither status nor tags are translated').toEqual([]);
    edit(archive, english, { headline: 'The station' });
    expect(behindIn(archive), 'a translation may be written as it likes').toEqual([]);
    edit(archive, original, { body: [paragraph('Elle reste ouverte.')] });
    expect(behindIn(archive)).toEqual(['en-GB']);
    expect(rows(archive)).toEqual({
      'La gare fr': { family: ['fr', 'en-GB'] },
      'The station en-GB': { family: ['fr', 'en-GB'], behind: true },
    });
    const found = value(archive.library.list({ ...all, words: 'station', sort: 'relevance' })).rows;
    expect(found).toMatchObject([{ behind: true, family: ['fr', 'en-GB'] }]);
    expect(value(archive.translations.family(original)).map(({ isBehind }) => isBehind)).toEqual([
      false,
      true,
    ]);

    const { now, then } = value(archive.translations.original(english));
    expect(JSON.stringify(then?.body)).toContain('Elle reste.');
    expect(JSON.stringify(now?.body)).toContain('Elle reste ouverte.');

    const done = value(archive.acts.run({ kind: 'up-to-date', ids: [english] }, later + 1000));
    expect(behindIn(archive)).toEqual([]);
    expect(value(archive.translations.original(english))).toMatchObject({ then: { headline: 'La gare' } });
    value(archive.acts.undo(done, later + 2000));
    expect(behindIn(archive)).toEqual(['en-GB']);
  });

  test('is kept as it was when the translation was begun, even if it changes in the same session', () => {
    const { archive, original, english } = aTranslation();
    const { article, revision } = value(archive.articles.open(original));
    const save = (text: string, base: number) =>
      value(
        archive.articles.save({ article: { ...article, body: [paragraph(text)] }, base }, morning + 2000),
      );
    save('Elle part ailleurs.', save('Elle part.', revision).revision);
    expect(JSON.stringify(value(archive.translations.original(english)).then?.body)).toContain('Elle reste.');
  });

  test('says nothing once it is removed', () => {
    const { archive, original, english } = aTranslation();
    edit(archive, original, { headline: 'La grande gare' });
    value(archive.articles.remove(original, later));
    expect(behindIn(archive)).toEqual([]);
    expect(value(archive.translations.original(english))).toEqual({ now: null, then: null });
    expect(value(archive.translations.family(english)).map(({ language }) => language)).toEqual(['en-GB']);
  });
});

describe('texts that are linked', () => {
  /** An archive with some texts of families, and what links the first to the second. */
  function someTexts(...given: Partial<Article>[]) {
    const archive = anArchive();
    const texts = given.map((each) => anArticle(each));
    for (const text of texts) value(archive.articles.create(text, morning));
    const [id = '', original = ''] = texts.map((text) => text.id);
    const link = () => archive.acts.run({ kind: 'link', id, original }, later);
    const keys = () => texts.map((text) => articleOf(archive, text.id).translationKey);
    return { archive, id, original, link, keys, ids: texts.map((text) => text.id) };
  }

  test('are one family, and both are as before when that is undone', () => {
    const { archive, id, original, link, keys } = someTexts({ language: 'en-GB' }, { headline: 'La gare' });
    const before = [articleOf(archive, id), articleOf(archive, original)];
    const done = value(link());
    const [key] = keys();
    expect(key).toBeDefined();
    expect(keys()).toEqual([key, key]);
    expect(articleOf(archive, id).translationOf?.article).toBe(original);
    expect(behindIn(archive)).toEqual([]);
    value(archive.acts.undo(done, later + 1000));
    expect([articleOf(archive, id), articleOf(archive, original)]).toEqual(before);
  });

  test('bring their families together', () => {
    const { link, keys } = someTexts(
      { language: 'en-GB', translationKey: 'gare' },
      { translationKey: 'bahnhof' },
      { language: 'es', translationKey: 'gare' },
      { language: 'de', translationKey: 'bahnhof' },
    );
    value(link());
    expect(keys()).toEqual(['bahnhof', 'bahnhof', 'bahnhof', 'bahnhof']);
  });

  test('are refused where a language would come twice, and the text that has it is named', () => {
    const { link, keys, ids } = someTexts(
      { language: 'en-GB', translationKey: 'gare' },
      { translationKey: 'bahnhof' },
      { language: 'de', translationKey: 'gare' },
      { language: 'de', headline: 'Der Bahnhof', translationKey: 'bahnhof' },
    );
    expect(link()).toEqual({
      ok: false,
      problem: { kind: 'translation-exists', id: ids[3], language: 'de', headline: 'Der Bahnhof' },
    });
    expect(keys()).toEqual(['gare', 'bahnhof', 'gare', 'bahnhof']);
    const same = someTexts({ headline: 'Une' }, { headline: 'Deux' });
    expect(same.link()).toMatchObject({ problem: { kind: 'translation-exists', headline: 'Deux' } });
  });

  test('that are in one family already get an original', () => {
    const { archive, id, original, link } = someTexts(
      { language: 'en', translationKey: 'a' },
      { translationKey: 'a' },
    );
    value(link());
    expect(articleOf(archive, id).translationOf?.article).toBe(original);
  });

  test('are unlinked, and what is left alone is in no family', () => {
    const { archive, id, original, link, keys } = someTexts({ language: 'en-GB' }, {});
    value(link());
    const done = value(archive.acts.run({ kind: 'unlink', id: original }, later + 1000));
    expect(keys()).toEqual([undefined, undefined]);
    expect(articleOf(archive, id)).not.toHaveProperty('translationOf');
    value(archive.acts.undo(done, later + 2000));
    expect(articleOf(archive, id).translationOf?.article).toBe(original);
  });
});

test('a translation that was removed by undoing and is restored later is in its family again', () => {
  const { archive, original, english, done } = aTranslation();
  value(archive.acts.undo(done, later));
  expect(articleOf(archive, original).translationKey).toBeUndefined();
  const restored = value(archive.acts.run({ kind: 'restore', ids: [english] }, later + 1000));
  expect(value(archive.translations.family(original)).map(({ language }) => language)).toEqual([
    'fr',
    'en-GB',
  ]);
  expect(value(archive.translations.family(english)).find(({ id }) => id === english)?.original).toBe(
    original,
  );
  value(archive.acts.undo(restored, later + 2000));
  expect(value(archive.translations.family(original))).toEqual([]);
  value(archive.articles.restore(english, later + 3000));
  expect(value(archive.translations.family(original))).toHaveLength(2);
});

test('a restored translation joins the family that its original has by now, unless that has its language', () => {
  const { archive, original, english, done } = aTranslation();
  value(archive.acts.undo(done, later));
  value(archive.acts.run({ kind: 'translate', id: original, language: 'ar' }, later + 1000));
  value(archive.articles.restore(english, later + 2000));
  const languages = () => value(archive.translations.family(original)).map(({ language }) => language);
  expect(languages()).toEqual(['fr', 'ar', 'en-GB']);

  const second = aTranslation();
  value(second.archive.acts.undo(second.done, later));
  value(second.archive.acts.run({ kind: 'translate', id: second.original, language: 'en-GB' }, later + 1000));
  value(second.archive.articles.restore(second.english, later + 2000));
  expect(value(second.archive.translations.family(second.original))).toHaveLength(2);
});
