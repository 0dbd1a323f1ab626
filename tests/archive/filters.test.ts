import { describe, expect, it } from 'vitest';
import type { LibraryFilters, LibraryQuery } from '../../src/contract';
import type { Archive } from '../../electron/archive';
import { congress } from '../fixtures/appointment';
import { specimenPicture } from '../fixtures/every-block';
import { all, anArchive, anArticle, paragraph, value } from './fixtures';

function listed(archive: Archive, query: Partial<LibraryQuery>): string[] {
  const page = value(archive.library.list({ ...all, ...query }));
  expect(page.total).toBe(page.rows.length);
  return page.rows.map(({ headline }) => headline);
}

/** An archive with the lock-out of 2024 as a leaflet, its English, a ready article of 2025 and a draft. */
function aFullArchive(): Archive {
  const archive = anArchive();
  const at = (local: string) => ({ local, zone: 'Europe/Paris' });
  const texts = [
    anArticle({
      headline: 'Élections au dépôt',
      kind: 'leaflet',
      status: 'published',
      tags: ['Dépôt', 'grève'],
      date: at('2024-11-02T09:00'),
      translationKey: 'depot',
      text: 'Toutes et tous au piquet.',
    }),
    anArticle({
      headline: 'Vote in the yard',
      language: 'en-GB',
      date: at('2024-11-03T09:00'),
      translationKey: 'depot',
      text: 'All out on Monday.',
    }),
    anArticle({
      headline: 'Budget',
      kind: 'article',
      status: 'ready',
      tags: ['budget'],
      embargo: at('2025-03-04T06:00'),
      lead: { type: 'figure', picture: specimenPicture, caption: '', credit: '', alt: '' },
      text: 'Le budget du dépôt.',
    }),
    anArticle({ headline: 'à la halte', appointment: congress, text: 'Rendez-vous.' }),
  ];
  for (const [index, text] of texts.entries()) value(archive.articles.create(text, index));
  return archive;
}

describe('a list is narrowed to', () => {
  const cases: [string, LibraryFilters, string[]][] = [
    ['a kind', { kinds: ['leaflet'] }, ['Élections au dépôt']],
    ['any of two kinds', { kinds: ['leaflet', 'article'] }, ['Budget', 'Élections au dépôt']],
    ['a status', { statuses: ['draft'] }, ['à la halte', 'Vote in the yard']],
    ['a language in all its countries', { languages: ['en'] }, ['Vote in the yard']],
    ['a tag, whatever its accents and capitals', { tags: ['depot'] }, ['Élections au dépôt']],
    ['any of two tags', { tags: ['grève', 'budget'] }, ['Budget', 'Élections au dépôt']],
    ['a year', { years: [2024] }, ['Vote in the yard', 'Élections au dépôt']],
    ['what is held', { embargoedAt: Date.UTC(2025, 2, 4, 4) }, ['Budget']],
    ['what is held no more', { embargoedAt: Date.UTC(2025, 2, 4, 6) }, []],
    ['what calls people to come', { toComeFrom: Date.UTC(2026, 0, 1) }, ['à la halte']],
    ['what shows a picture', { pictured: true }, ['Budget']],
    ['what has no translation', { untranslated: true }, ['à la halte', 'Budget']],
    ['all that holds at once', { years: [2024], statuses: ['published'] }, ['Élections au dépôt']],
    ['nothing, where two filters exclude each other', { years: [2024], pictured: true }, []],
  ];
  it.each(cases)('%s', (_what, filters, expected) => {
    expect(listed(aFullArchive(), { filters })).toEqual(expected);
  });

  it('what a text is, whatever letters it holds', () => {
    const archive = anArchive();
    const text = 'Les lettres p, r, kleaflet, sdraft et y2024.';
    value(archive.articles.create(anArticle({ headline: 'Lettres', status: 'ready', text }), 0));
    for (const filters of [
      { pictured: true as const },
      { removed: true as const },
      { kinds: ['leaflet' as const] },
      { statuses: ['draft' as const] },
      { years: [2024] },
    ])
      expect(listed(archive, { words: 'lettres', filters, sort: 'relevance' })).toEqual([]);
    expect(listed(archive, { words: 'lettres', sort: 'relevance' })).toEqual(['Lettres']);
    for (const words of ['krelease', 'sready', 'y2025', 'lfr'])
      expect([words, ...listed(archive, { words, sort: 'relevance' })]).toEqual([words]);
  });

  it('some texts by their identifiers', () => {
    const archive = aFullArchive();
    const { rows } = value(archive.library.list(all));
    const ids = rows.filter(({ headline }) => /^(Budget|Vote)/.test(headline)).map(({ id }) => id);
    expect(listed(archive, { filters: { ids } })).toEqual(['Budget', 'Vote in the yard']);
    expect(listed(archive, { filters: { ids: [] } })).toEqual([]);
  });

  it('what was found by words too', () => {
    const archive = aFullArchive();
    expect(listed(archive, { words: 'dépôt', sort: 'relevance' })).toEqual(['Élections au dépôt', 'Budget']);
    expect(listed(archive, { words: 'dépôt', filters: { kinds: ['article'] }, sort: 'relevance' })).toEqual([
      'Budget',
    ]);
  });

  it('what was published and edited since', () => {
    const archive = anArchive();
    const texts = ['Paru', 'Corrigé'].map((headline) =>
      anArticle({ headline, status: 'ready', text: 'La gare.' }),
    );
    for (const text of texts) {
      value(archive.articles.create(text, 0));
      value(archive.articles.save({ article: { ...text, status: 'published' }, base: 1 }, 1e6));
    }
    expect(listed(archive, { filters: { changedSincePublished: true } })).toEqual([]);
    const [, corrected] = texts;
    if (!corrected) throw new Error('two texts');
    const article = { ...corrected, status: 'published' as const, body: [paragraph('La halte.')] };
    value(archive.articles.save({ article, base: 2 }, 2e6));
    expect(listed(archive, { filters: { changedSincePublished: true } })).toEqual(['Corrigé']);
    // What is set apart, before an earlier version is taken up for example, did not leave; what is exported did.
    value(archive.revisions.pin({ id: article.id, revision: 3 }));
    expect(listed(archive, { filters: { changedSincePublished: true } })).toEqual(['Corrigé']);
    value(archive.revisions.send({ id: article.id, revision: 3 }));
    expect(listed(archive, { filters: { changedSincePublished: true } })).toEqual([]);
  });

  it('the trash, which no other list shows', () => {
    const archive = aFullArchive();
    const [row] = value(archive.library.list(all)).rows;
    value(archive.articles.remove(row?.id ?? '', 77));
    expect(listed(archive, {})).not.toContain('à la halte');
    const [removed] = value(
      archive.library.list({ ...all, filters: { removed: true }, sort: 'removed' }),
    ).rows;
    expect(removed).toMatchObject({ headline: 'à la halte', removedAt: 77 });
  });
});

describe('a list is sorted by what each row shows', () => {
  it.each([
    ['edited', ['à la halte', 'Budget', 'Vote in the yard', 'Élections au dépôt']],
    ['date', ['à la halte', 'Budget', 'Vote in the yard', 'Élections au dépôt']],
    ['headline', ['à la halte', 'Budget', 'Élections au dépôt', 'Vote in the yard']],
    ['appointment', ['à la halte', 'Budget', 'Vote in the yard', 'Élections au dépôt']],
  ] as const)('%s', (sort, expected) => {
    expect(listed(aFullArchive(), { sort })).toEqual(expected);
  });
});

it('a row names the first picture of its text', () => {
  const [row] = value(aFullArchive().library.list({ ...all, filters: { pictured: true } })).rows;
  expect(row?.picture).toBe(specimenPicture.hash);
});
