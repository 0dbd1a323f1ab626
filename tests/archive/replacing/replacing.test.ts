import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readArchive } from '../../../electron/archive';
import type { Archive } from '../../../electron/archive';
import { rewritingOf } from '../../../electron/archive/replacing/rewrite-texts';
import type { ArticleTable } from '../../../electron/archive/articles/article-table';
import { done, failed } from '../../../src/contract';
import { defaultHouseStyle, hitsIn, patternOf, searchableText, wordChanges } from '../../../src/article';
import type { Article, FindQuery } from '../../../src/article';
import type { FoundTexts, ReplaceScope, TextChanges } from '../../../src/contract';
import { keepYearsOfTexts } from '../../fixtures/years-of-texts';
import {
  aFolder,
  aFolderWithTexts,
  all,
  anArchive,
  anArticle,
  found,
  morning,
  paragraph,
  value,
  why,
} from '../fixtures';

const loosely = { matchCase: false, matchAccents: false, wholeWord: false, expression: false };

async function look(
  archive: Archive,
  query: Partial<FindQuery> & { sought: string },
  by: string,
  among: ReplaceScope = { kind: 'all' },
) {
  const texts: TextChanges[] = [];
  const hear = (now: FoundTexts) => void texts.push(...now.texts);
  const order = { query: { ...loosely, ...query }, by, keepCase: false, among, house: defaultHouseStyle };
  const end = value(await archive.replacing.look(order, hear, new AbortController().signal));
  return { texts, end };
}

const textOf = (archive: Archive, id: string) => value(archive.articles.open(id)).article;

/** An archive with some texts of a collective that changes its name. */
function aCollective() {
  const archive = anArchive();
  const articles = [
    anArticle({
      headline: 'Le Collectif des usagers écrit',
      text: 'Le collectif des usagers demande un train.',
    }),
    anArticle({
      headline: 'Réunion',
      status: 'published',
      tags: ['collectif des usagers'],
      text: 'Venez avec le Collectif des usagers\u00a0!',
    }),
    anArticle({ headline: 'Night buses', language: 'en-GB', text: 'The Collectif des usagers says no.' }),
    anArticle({ headline: 'Sans rapport', text: 'Rien à voir.' }),
  ];
  for (const article of articles) value(archive.articles.create(article, morning));
  return { archive, ids: articles.map(({ id }) => id) };
}

describe('looking for changes', () => {
  it('finds each with its place and the words around, and says what a text is', async () => {
    const { archive } = aCollective();
    const { texts, end } = await look(archive, { sought: 'collectif des usagers' }, "l'Étoile");
    expect(texts.map(({ headline, changes }) => [headline, changes.length])).toEqual([
      ['Night buses', 1],
      ['Réunion', 1],
      ['Le Collectif des usagers écrit', 2],
    ]);
    expect(texts[1]).toMatchObject({ status: 'published', language: 'fr' });
    expect(texts[1]?.changes[0]).toMatchObject({
      found: 'Collectif des usagers',
      put: 'l’Étoile',
      before: 'Venez avec le ',
    });
    expect(end).toMatchObject({ damaged: [], slowAt: null, isCut: false });
  });

  it('looks only into the texts of a list or those that were chosen, and never into the trash', async () => {
    const { archive, ids } = aCollective();
    value(archive.articles.remove(ids[0] ?? '', morning));
    const headlines = async (among: ReplaceScope) =>
      (await look(archive, { sought: 'usagers' }, 'voyageurs', among)).texts.map(({ headline }) => headline);
    expect(await headlines({ kind: 'all' })).toEqual(['Night buses', 'Réunion']);
    expect(await headlines({ kind: 'list', words: '', filters: { statuses: ['published'] } })).toEqual([
      'Réunion',
    ]);
    expect(await headlines({ kind: 'list', words: 'buses', filters: {} })).toEqual(['Night buses']);
    expect(await headlines({ kind: 'list', words: '', filters: { removed: true } })).toEqual([
      'Night buses',
      'Réunion',
    ]);
    expect(await headlines({ kind: 'texts', ids: [ids[0] ?? '', ids[1] ?? ''] })).toEqual(['Réunion']);
  });

  it('finds by the index of words exactly what reading every text finds', async () => {
    const archive = await keepYearsOfTexts(join(aFolder(), 'archive'), 80);
    const ids = value(archive.library.list({ ...all, sort: 'date', limit: 100 })).rows.map(({ id }) => id);
    const articles = ids.map((id) => textOf(archive, id));
    const phrases = [
      'train',
      'rain',
      'La Petite Ligne',
      'etite lig',
      '11 300',
      'l’hôtel',
      "d'ici",
      'vote',
      '6 h 54',
    ];
    for (const sought of [...phrases, 'aubrets', 'é', 'gares:', 'préfet', 'ête', 'œ', 'Montrelay. L', 'zut'])
      for (const how of [{}, { matchAccents: true }, { matchCase: true }, { wholeWord: true }]) {
        const query = { ...loosely, ...how, sought };
        const pattern = patternOf(query) ?? /(?!)/u;
        const isThere = (text: string) => hitsIn(text, pattern).length > 0;
        const holding = articles.filter((article) => wordsIn(article).some(isThere)).map(({ id }) => id);
        const { texts } = await look(archive, query, 'X');
        expect(
          texts.map(({ id }) => id),
          `${sought} ${JSON.stringify(how)}`,
        ).toEqual(holding);
      }
    archive.close();
  });

  it('finds signs, and parts of words in scripts that the index cuts otherwise', async () => {
    const archive = anArchive();
    for (const text of ['Oui\u00a0: 5\u00a0%, dit-on.', '夜间公交车停运', 'الحافلة الليلية'])
      value(archive.articles.create(anArticle({ headline: text.slice(0, 3), text }), morning));
    value(archive.library.list({ ...all, words: 'oui' })); // Has the index take all words in.
    for (const [sought, headline] of [
      ['%', 'Oui'],
      [':', 'Oui'],
      ['间公交', '夜间公'],
      ['لليل', 'الح'],
      ['بسم', undefined],
    ] as const)
      for (const wholeWord of [false, sought === '%'])
        expect([sought, (await look(archive, { sought, wholeWord }, 'x')).texts[0]?.headline]).toEqual([
          sought,
          headline,
        ]);
  });

  it('finds words in texts that are not indexed yet', async () => {
    const { archive, ids } = aCollective();
    const id = ids[3] ?? '';
    const article = { ...textOf(archive, id), body: [paragraph('Un funiculaire.')] };
    value(archive.articles.save({ article, base: 1 }, morning));
    expect((await look(archive, { sought: 'niculai' }, 'x')).texts.map((text) => text.id)).toEqual([id]);
  });

  it('ends at the text in which an expression takes too long, and names it', async () => {
    const archive = anArchive();
    value(archive.articles.create(anArticle({ headline: 'Long', text: `${'a'.repeat(60)}!` }), morning));
    const { end } = await look(archive, { sought: '(a+)+$', expression: true }, 'b');
    expect(end.slowAt).toBe('Long');
  });

  it('can be ended between two texts', async () => {
    const { archive } = aCollective();
    const order = {
      query: { ...loosely, sought: 'usagers' },
      by: 'x',
      keepCase: false,
      among: { kind: 'all' as const },
      house: defaultHouseStyle,
    };
    const ended = new AbortController();
    ended.abort();
    expect(await archive.replacing.look(order, () => undefined, ended.signal)).toMatchObject({
      problem: { kind: 'cancelled' },
    });
  });

  it('names a text that the disk damaged, and looks into the others', async () => {
    const { archive } = aCollective();
    const database = new Sqlite(join(archive.folder, 'archive.sqlite'));
    database.exec(`UPDATE revision SET content = replace(content, 'demande', 'dxmande')`);
    database.close();
    const { texts, end } = await look(archive, { sought: 'usagers' }, 'voyageurs');
    expect(end.damaged).toEqual(['Le Collectif des usagers écrit']);
    expect(texts).toHaveLength(2);
  });
});

/** All that can be replaced in these texts, which have no notes. */
function wordsIn(article: Article): string[] {
  const { kicker, headline, standfirst, appointment, lead } = article;
  const pictured = lead ? [lead.caption, lead.credit, lead.alt] : [];
  return [
    kicker,
    headline,
    standfirst,
    appointment?.what ?? '',
    ...pictured,
    ...searchableText(article).split('\n'),
  ];
}

describe('making changes', () => {
  it('gives each text one new revision, and the search finds the new words', async () => {
    const { archive, ids } = aCollective();
    const { texts } = await look(archive, { sought: 'collectif des usagers' }, 'Étoile ferroviaire');
    const done = archive.replacing.replace(texts, morning + 1000);
    expect(done.rewritten.map(({ from, revision, changes }) => [from, revision, changes])).toEqual([
      [1, 2, 1],
      [1, 2, 1],
      [1, 2, 2],
    ]);
    expect(value(archive.revisions.list(ids[0] ?? '')).map(({ revision }) => revision)).toEqual([2, 1]);
    expect(textOf(archive, ids[0] ?? '').headline).toBe('Le Étoile ferroviaire écrit');
    expect(textOf(archive, ids[1] ?? '').tags).toEqual(['collectif des usagers']);
    expect(found(archive, 'étoile')).toHaveLength(3);
    expect(found(archive, '"collectif des usagers"')).toEqual(['Réunion']); // Its tag.
  });

  it('makes only those that are left ticked', async () => {
    const { archive, ids } = aCollective();
    const { texts } = await look(archive, { sought: 'collectif' }, 'groupe');
    const text = texts.find(({ id }) => id === ids[0]);
    archive.replacing.replace(text ? [{ ...text, changes: text.changes.slice(1) }] : [], morning);
    expect(textOf(archive, ids[0] ?? '').headline).toBe('Le Collectif des usagers écrit');
    expect(searchableText(textOf(archive, ids[0] ?? ''))).toContain('Le groupe des usagers');
  });

  it('leaves and names what was edited since, and makes the rest', async () => {
    const { archive, ids } = aCollective();
    const { texts } = await look(archive, { sought: 'collectif' }, 'groupe');
    const edited = { ...textOf(archive, ids[0] ?? ''), body: [paragraph('Tout autre chose.')] };
    value(archive.articles.save({ article: edited, base: 1 }, morning));
    const done = archive.replacing.replace(texts, morning + 1000);
    expect(done.left).toEqual([{ id: ids[0], headline: 'Le Collectif des usagers écrit', changes: 1 }]);
    expect(done.rewritten).toHaveLength(3);
    expect(textOf(archive, ids[0] ?? '').headline).toBe('Le groupe des usagers écrit');
    expect(searchableText(textOf(archive, ids[0] ?? ''))).toBe('Tout autre chose.');
  });

  it('answers a text that refuses, and does the others', async () => {
    const { archive, ids } = aCollective();
    const { texts } = await look(archive, { sought: 'collectif' }, 'groupe');
    value(archive.articles.remove(ids[1] ?? '', morning));
    const database = new Sqlite(join(archive.folder, 'archive.sqlite'));
    database.exec(`UPDATE revision SET content = replace(content, 'demande', 'dxmande')`);
    database.close();
    const done = archive.replacing.replace(texts, morning + 1000);
    expect(done.refused.map(({ headline, problem }) => [headline, problem.kind])).toEqual([
      ['Réunion', 'not-found'],
      ['Le Collectif des usagers écrit', 'text-damaged'],
    ]);
    expect(done.rewritten.map(({ id }) => id)).toEqual([ids[2]]);
  });
});

it('an archive that can only be read is looked into, and refuses every text by its name', async () => {
  const { folder } = aFolderWithTexts();
  const archive = value(readArchive(folder, why));
  onTestFinished(() => archive.close());
  const { texts } = await look(archive, { sought: 'gare' }, 'halte');
  expect(texts.map(({ headline }) => headline)).toEqual(['La gare']);
  const done = archive.replacing.replace(texts, morning);
  expect(done).toMatchObject({
    rewritten: [],
    refused: [{ headline: 'La gare', problem: { kind: why.kind } }],
  });
});

it('when the disk refuses some texts together, each is tried alone, and those that fit are saved', () => {
  const { archive, ids } = aCollective();
  const texts = ids.slice(0, 3).map((id) => textOf(archive, id));
  const saved: string[] = [];
  const articles = {
    open: (id: string) => archive.articles.open(id),
    states: { pin: () => ({ ok: true, value: null }) },
    save: ({ article }: { article: Article }) => {
      saved.push(article.id);
      return { ok: true, value: { revision: 2, savedAt: morning } };
    },
  } as unknown as ArticleTable;
  let tries = 0;
  const rewriting = rewritingOf(articles, {
    write: (work) => {
      tries += 1;
      return tries === 1 || tries === 3 ? failed({ kind: 'disk-full', path: 'clé' }) : done(work());
    },
  });
  const changes = texts.map((article) => ({
    id: article.id,
    headline: article.headline,
    changes: wordChanges(article, (lines) => lines.map((line) => hitsIn(line, /usagers/gu)), {
      by: 'voyageurs',
      expression: false,
      keepCase: false,
      house: defaultHouseStyle,
    }),
  }));
  const { rewritten, refused } = rewriting.replace(changes, morning);
  expect(rewritten.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  expect(refused).toMatchObject([{ headline: 'Réunion', problem: { kind: 'disk-full' } }]);
  expect(saved).toEqual([ids[0], ids[2]]);
});

describe('taking changes back', () => {
  it('restores every text exactly, and can itself be undone', async () => {
    const { archive, ids } = aCollective();
    const before = ids.map((id) => textOf(archive, id));
    const { texts } = await look(archive, { sought: 'usagers' }, 'voyageurs');
    const done = archive.replacing.replace(texts, morning + 1000);
    const after = ids.map((id) => textOf(archive, id));
    const undone = archive.replacing.undo(done.rewritten, morning + 2000);
    expect(ids.map((id) => textOf(archive, id))).toEqual(before);
    expect(found(archive, 'voyageurs')).toEqual([]);
    archive.replacing.undo(undone.rewritten, morning + 3000);
    expect(ids.map((id) => textOf(archive, id))).toEqual(after);
  });

  it('leaves and names a text that was edited since, and keeps a status or a tag that it was given', async () => {
    const { archive, ids } = aCollective();
    const { texts } = await look(archive, { sought: 'usagers' }, 'voyageurs');
    const done = archive.replacing.replace(texts, morning + 1000);
    const [first = '', second = ''] = ids;
    const opened = value(archive.articles.open(first));
    value(
      archive.articles.save(
        { article: { ...opened.article, byline: 'Ana' }, base: opened.revision },
        morning + 2000,
      ),
    );
    value(archive.acts.run({ kind: 'status', ids: [second], status: 'draft' }, morning + 2000));
    const undone = archive.replacing.undo(done.rewritten, morning + 3000);
    expect(undone.left).toEqual([{ id: first, headline: 'Le Collectif des voyageurs écrit', changes: 2 }]);
    expect(textOf(archive, first)).toMatchObject({
      byline: 'Ana',
      headline: 'Le Collectif des voyageurs écrit',
    });
    expect(textOf(archive, second)).toMatchObject({ status: 'draft', headline: 'Réunion' });
    expect(searchableText(textOf(archive, second))).toContain('usagers');
  });
});
