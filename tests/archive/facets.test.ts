import { expect, test } from 'vitest';
import { anArchive, anArticle, morning, value } from './fixtures';

test('keywords of as many texts are sorted as numbers do', () => {
  const archive = anArchive();
  for (const tags of [['art. 25', 'art. 5'], ['art. 15']])
    value(archive.articles.create(anArticle({ tags }), morning));
  expect(value(archive.library.facets()).tags.map((tag) => tag.value)).toEqual([
    'art. 5',
    'art. 15',
    'art. 25',
  ]);
});

test('the languages, tags and years of the texts on the desk are counted, the most frequent first', () => {
  const archive = anArchive();
  const texts = [
    anArticle({ tags: ['eau', 'été'] }),
    anArticle({
      tags: ['eau'],
      language: 'en-GB',
      date: { local: '2024-03-03T09:00', zone: 'Europe/Paris' },
    }),
    anArticle({ tags: ['gare'] }),
  ];
  for (const text of texts) value(archive.articles.create(text, morning));
  value(archive.articles.remove(texts[2]?.id ?? '', morning));
  expect(value(archive.library.facets())).toEqual({
    languages: [
      { value: 'en-GB', texts: 1 },
      { value: 'fr', texts: 1 },
    ],
    tags: [
      { value: 'eau', texts: 2 },
      { value: 'été', texts: 1 },
    ],
    years: [
      { value: '2024', texts: 1 },
      { value: '2025', texts: 1 },
    ],
  });
});
