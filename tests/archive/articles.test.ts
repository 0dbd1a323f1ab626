import { describe, expect, it } from 'vitest';
import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import type { Archive } from '../../electron/archive';
import type { Article } from '../../src/article';
import { aFolder, all, anArchive, anArticle, found, morning, paragraph, value } from './fixtures';

const second = 1000;
const minute = 60 * second;

/** Saves an article as the desk does, after so many milliseconds, and gives the new revision. */
function saver(archive: Archive, article: Article) {
  let revision = value(archive.articles.create(article, morning)).revision;
  return (changes: Partial<Article> & { text?: string }, after: number): number => {
    const changed = anArticle({ ...article, ...changes });
    revision = value(archive.articles.save({ article: changed, base: revision }, morning + after)).revision;
    return revision;
  };
}

describe('a save', () => {
  it('is what is opened next', () => {
    const archive = anArchive();
    const article = anArticle({ headline: 'Un' });
    value(archive.articles.create(article, morning));
    const changed = {
      ...article,
      headline: 'Deux',
      body: [{ ...paragraph('Du texte.'), id: 'aaaaaaaaaaaa' }],
    };
    const saved = value(archive.articles.save({ article: changed, base: 1 }, morning + 5));
    expect(saved).toEqual({ revision: 2, savedAt: morning + 5 });
    expect(value(archive.articles.open(article.id))).toEqual({ article: changed, ...saved });
  });

  it('keeps the lines of a headline, which the library lists as one', () => {
    const archive = anArchive();
    const article = anArticle({ headline: 'Nos quais sont vides,\nnos trains sont pleins' });
    value(archive.articles.create(article, morning));
    expect(value(archive.articles.open(article.id)).article.headline).toBe(article.headline);
    const [row] = value(archive.library.list(all)).rows;
    expect(row?.headline).toBe('Nos quais sont vides, nos trains sont pleins');
  });

  it('over a newer state is a conflict, and writes nothing', () => {
    const archive = anArchive();
    const article = anArticle({ headline: 'Un' });
    value(archive.articles.create(article, morning));
    value(archive.articles.save({ article: { ...article, headline: 'Deux' }, base: 1 }, morning));
    const late = archive.articles.save({ article: { ...article, headline: 'Trois' }, base: 1 }, morning);
    expect(late).toEqual({ ok: false, problem: { kind: 'conflict', id: article.id, revision: 2 } });
    expect(value(archive.articles.open(article.id)).article.headline).toBe('Deux');
    expect(found(archive, 'trois')).toEqual([]);
  });

  it('of an article that is not there is said', () => {
    const article = anArticle();
    expect(anArchive().articles.save({ article, base: 1 }, morning)).toEqual({
      ok: false,
      problem: { kind: 'not-found', what: 'article', id: article.id },
    });
  });

  it('is seen by another reader of the file as soon as it has answered', () => {
    const folder = join(aFolder(), 'archive');
    const archive = anArchive(folder);
    value(archive.articles.create(anArticle({ headline: 'Sur le disque' }), morning));
    const reader = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
    expect(reader.prepare('SELECT headline FROM article').pluck().get()).toBe('Sur le disque');
    reader.close();
  });
});

describe('revisions', () => {
  it('follow one another in one line while a session lasts', () => {
    const archive = anArchive();
    const article = anArticle();
    const save = saver(archive, article);
    for (let n = 1; n <= 60; n++) save({ headline: `Le titre ${n}` }, n * second);
    expect(value(archive.revisions.list(article.id))).toEqual([
      { revision: 61, savedAt: morning + 60 * second, words: 3, headline: 'Le titre 60', name: '' },
    ]);
  });

  it('keep the end of every session', () => {
    const archive = anArchive();
    const article = anArticle();
    const save = saver(archive, article);
    save({ headline: 'Premier' }, minute);
    save({ headline: 'Deuxième' }, 4 * minute);
    save({ headline: 'Troisième' }, 6 * minute);
    save({ headline: 'Quatrième' }, 7 * minute);
    const lines = value(archive.revisions.list(article.id));
    expect(lines.map((line) => line.headline)).toEqual(['Quatrième', 'Deuxième']);
    expect(value(archive.revisions.open({ id: article.id, revision: 3 })).headline).toBe('Deuxième');
  });

  it('keep a good text that a slip of the hand empties', () => {
    const archive = anArchive();
    const article = anArticle();
    const save = saver(archive, article);
    const text = 'Nous demandons que la gare reste ouverte et que ses agents soient remplacés. '.repeat(10);
    const full = save({ text }, second);
    save({ text: 'x' }, 2 * second);
    expect(value(archive.revisions.open({ id: article.id, revision: full })).body).toMatchObject([
      paragraph(text),
    ]);
  });

  it('keep most of a text that is rubbed out letter by letter', () => {
    const archive = anArchive();
    const article = anArticle();
    const save = saver(archive, article);
    const words = Array.from({ length: 200 }, (_, n) => `mot${n}`);
    for (let kept = 200; kept >= 0; kept -= 2)
      save({ text: words.slice(0, kept).join(' ') || 'x' }, (210 - kept) * 500);
    const fullest = Math.max(...value(archive.revisions.list(article.id)).map((line) => line.words));
    expect(fullest).toBeGreaterThanOrEqual(160);
  });

  it('that were sent stay as they were sent', () => {
    const archive = anArchive();
    const article = anArticle();
    const save = saver(archive, article);
    const sent = save({ headline: 'Envoyé' }, second);
    value(archive.revisions.send({ id: article.id, revision: sent }));
    save({ headline: 'Corrigé' }, 2 * second);
    expect(value(archive.revisions.open({ id: article.id, revision: sent })).headline).toBe('Envoyé');
  });

  it('that are named stay as they are, under their name', () => {
    const archive = anArchive();
    const article = anArticle();
    const save = saver(archive, article);
    const sent = save({ headline: 'Envoyé' }, second);
    value(archive.revisions.name({ id: article.id, revision: sent, name: 'Envoyé à la presse' }));
    for (let n = 2; n < 40; n++) save({ headline: `Corrigé ${n}` }, n * second);
    const named = () =>
      value(archive.revisions.list(article.id)).map(({ headline, name }) => ({ headline, name }));
    expect(named()).toEqual([
      { headline: 'Corrigé 39', name: '' },
      { headline: 'Envoyé', name: 'Envoyé à la presse' },
    ]);
    value(archive.revisions.name({ id: article.id, revision: sent, name: 'Envoyé à l’agence' }));
    expect(named()[1]?.name).toBe('Envoyé à l’agence');
    value(archive.revisions.name({ id: article.id, revision: sent, name: '' }));
    expect(named()[1]).toEqual({ headline: 'Envoyé', name: '' });
  });

  it('begin anew when the clock was put back', () => {
    const archive = anArchive();
    const article = anArticle();
    const save = saver(archive, article);
    save({ headline: 'Avant' }, 0);
    save({ headline: 'Après' }, -minute);
    expect(value(archive.revisions.list(article.id)).map((line) => line.headline)).toEqual([
      'Après',
      'Avant',
    ]);
  });

  it('that are not there are said', () => {
    const archive = anArchive();
    const { article } = value(archive.articles.create(anArticle(), morning));
    expect(archive.revisions.open({ id: article.id, revision: 7 })).toMatchObject({
      problem: { kind: 'not-found', what: 'revision' },
    });
    const none = { ok: false, problem: { kind: 'not-found', what: 'revision', id: article.id } };
    expect(archive.revisions.pin({ id: article.id, revision: 7 })).toEqual(none);
    expect(archive.revisions.name({ id: article.id, revision: 7, name: 'Sept' })).toEqual(none);
    expect(archive.revisions.list(anArticle().id)).toMatchObject({ problem: { what: 'article' } });
  });
});

describe('a removed article', () => {
  it('leaves lists, search, site and addresses, and comes back whole', async () => {
    const archive = anArchive();
    const article = anArticle({ headline: 'La gare', slug: 'la-gare', status: 'ready' });
    value(archive.articles.create(article, morning));
    const seen = async () => ({
      listed: value(archive.library.list(all)).total,
      found: found(archive, 'gare'),
      site: value(await archive.site.texts()).articles.length,
      taken: archive.articles.slugTaken('la-gare', anArticle().id),
    });
    const before = await seen();
    expect(before).toEqual({ listed: 1, found: ['La gare'], site: 1, taken: true });
    value(archive.articles.remove(article.id, morning));
    expect(await seen()).toEqual({ listed: 0, found: [], site: 0, taken: false });
    expect(archive.articles.open(article.id)).toMatchObject({ problem: { kind: 'not-found' } });
    value(archive.articles.restore(article.id, 1e6));
    expect(await seen()).toEqual(before);
    expect(value(archive.articles.open(article.id)).article).toEqual(article);
  });

  it('still takes the save that was on its way', () => {
    const archive = anArchive();
    const article = anArticle({ headline: 'Un' });
    value(archive.articles.create(article, morning));
    value(archive.articles.remove(article.id, morning));
    value(archive.articles.save({ article: { ...article, headline: 'Dernier mot' }, base: 1 }, morning));
    expect(found(archive, 'dernier')).toEqual([]);
    value(archive.articles.restore(article.id, 1e6));
    expect(found(archive, 'dernier')).toEqual(['Dernier mot']);
  });
});

describe('lists', () => {
  it('begin with the last saved, and are given by pages', () => {
    const archive = anArchive();
    const made = Array.from({ length: 5 }, (_, n) => anArticle({ headline: `n° ${n}` }));
    for (const [n, article] of made.entries()) value(archive.articles.create(article, morning + n));
    value(archive.articles.save({ article: { ...made[1]!, byline: 'Le bureau' }, base: 1 }, morning + 100));
    const page = value(
      archive.library.list({ words: ' ', filters: {}, sort: 'relevance', limit: 2, offset: 0 }),
    );
    expect(page.total).toBe(5);
    expect(page.rows.map((row) => row.headline)).toEqual(['n° 1', 'n° 4']);
    expect(
      value(archive.library.list({ words: '', filters: {}, sort: 'relevance', limit: 2, offset: 4 })).rows,
    ).toHaveLength(1);
  });

  it('say of an article what the library shows', () => {
    const archive = anArchive();
    const embargo = { local: '2025-03-04T06:00', zone: 'Europe/Paris' };
    const article = anArticle({ headline: 'Un', standfirst: 'Deux.', tags: ['eau', 'bien commun'], embargo });
    value(archive.articles.create(article, morning));
    expect(value(archive.library.list(all)).rows).toEqual([
      {
        id: article.id,
        kind: 'release',
        status: 'draft',
        language: 'fr',
        headline: 'Un',
        standfirst: 'Deux.',
        date: '2025-03-03T09:00',
        embargo,
        tags: ['eau', 'bien commun'],
        appointment: null,
        savedAt: morning,
        removedAt: null,
        picture: null,
        place: null,
        snippet: null,
      },
    ]);
  });

  it('for the site hold what is ready or published, the last dated first', async () => {
    const archive = anArchive();
    const at = (day: number) => ({ local: `2025-03-0${day}T09:00`, zone: 'Europe/Paris' });
    const ready = anArticle({ status: 'ready', date: at(2) });
    const published = anArticle({ status: 'published', date: at(4) });
    for (const article of [ready, published, anArticle({ date: at(6) })])
      value(archive.articles.create(article, morning));
    expect(value(await archive.site.texts())).toMatchObject({
      articles: [published, ready],
      damaged: [],
    });
  });

  it('for the site are read in turns, between which saves come', async () => {
    const archive = anArchive();
    const all = Array.from({ length: 90 }, (_, day) =>
      anArticle({ status: 'ready', headline: `Jour ${day}` }),
    );
    for (const article of all) value(archive.articles.create(article, morning));
    let isRead = false;
    const reading = archive.site.texts().finally(() => (isRead = true));
    await new Promise((later) => setImmediate(later));
    const [first = anArticle()] = all;
    value(archive.articles.save({ article: { ...first, kicker: 'Entre-temps' }, base: 1 }, morning + 1));
    expect(isRead).toBe(false);
    expect(value(await reading).articles).toHaveLength(90);
  });

  it('for the site are read no further once that is stopped', async () => {
    const archive = anArchive();
    for (let day = 0; day < 90; day += 1)
      value(archive.articles.create(anArticle({ status: 'ready' }), morning));
    const stop = new AbortController();
    const reading = archive.site.texts(stop.signal);
    await new Promise((later) => setImmediate(later));
    stop.abort();
    expect(await reading).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  });
});

describe('an address on the site', () => {
  it('is taken by another article, never by the article itself or by none', () => {
    const archive = anArchive();
    const article = anArticle({ slug: 'la-gare' });
    value(archive.articles.create(article, morning));
    value(archive.articles.create(anArticle(), morning));
    expect(archive.articles.slugTaken('la-gare', article.id)).toBe(false);
    expect(archive.articles.slugTaken('la-gare', anArticle().id)).toBe(true);
    expect(archive.articles.slugTaken('', anArticle().id)).toBe(false);
  });

  it('names its newest article, if that was not removed', () => {
    const archive = anArchive();
    const [older, newer] = ['2026-03-01T08:30', '2026-03-02T08:30'].map((local) =>
      anArticle({ slug: 'la-gare', date: { local, zone: 'Europe/Paris' } }),
    ) as [Article, Article];
    for (const article of [newer, older, anArticle()]) value(archive.articles.create(article, morning));
    expect(value(archive.articles.withSlug('la-gare'))).toBe(newer.id);
    value(archive.articles.remove(newer.id, morning));
    expect(value(archive.articles.withSlug('la-gare'))).toBe(older.id);
    expect([value(archive.articles.withSlug('')), value(archive.articles.withSlug('le-quai'))]).toEqual([
      null,
      null,
    ]);
  });
});
