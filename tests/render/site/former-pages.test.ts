import { describe, expect, it } from 'vitest';
import { emptyMasthead, newArticle } from '../../../src/article';
import type { Article } from '../../../src/article';
import { renderSite } from '../../../src/render';

const date = { local: '2026-03-01T09:00', zone: 'Europe/Paris' };

function textAt(slug: string, formerPaths: string[]): Article {
  const id = '5f0c7f0e-5a43-4b0a-9a54-0d9d2b7c6a11';
  return {
    ...newArticle({ id, kind: 'article', language: 'fr', date }),
    headline: 'Eau & pré',
    slug,
    formerPaths,
  };
}

describe('an address of an earlier site', () => {
  const masthead = { ...emptyMasthead(), name: 'Collectif de l’eau', site: 'https://exemple.org' };
  const files = [
    ...renderSite({
      articles: [
        textAt('eau', [
          '2024/03/eau',
          'eau.html',
          'eau',
          'pre',
          'assets/site.css',
          'index.html',
          '2026',
          'archives',
        ]),
        textAt('pre', []),
      ],
      masthead,
    }).files,
  ];
  const at = (path: string) => files.filter((file) => file.path === path).map(({ text }) => text);

  it('leads on to the text', () => {
    expect(at('2024/03/eau/index.html')).toEqual([
      expect.stringContaining('<meta http-equiv="refresh" content="0; url=../../../eau/">'),
    ]);
    expect(at('eau.html')).toEqual([expect.stringContaining('<p><a href="eau/">Eau &#38; pré</a></p>')]);
    expect(at('eau.html')[0]).toContain('<link rel="canonical" href="https://exemple.org/eau/">');
  });

  it('takes the place of no page of the site', () => {
    for (const path of [
      'eau/index.html',
      'pre/index.html',
      'index.html',
      '2026/index.html',
      'archives/index.html',
    ])
      expect([path, ...at(path)].filter((text) => text.includes('http-equiv="refresh"'))).toEqual([]);
    expect(files.map(({ path }) => path)).not.toContain('assets/site.css/index.html');
    expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
  });
});
