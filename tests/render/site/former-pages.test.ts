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
      now: 0,
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

  it('loads and runs nothing', () => {
    expect(at('eau.html')[0]).toContain(
      '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;',
    );
  });

  it('is left out and named where a file or a folder of the site is, or where a disk has no such name', () => {
    const paths = [
      'feed.xml',
      '404.html/a',
      'Feed.json/b',
      '2026/a',
      'a.html',
      'a.html/b',
      'A.HTML',
      'é'.repeat(150),
    ];
    const site = renderSite({
      now: 0,
      articles: [textAt('eau', ['eau', 'pre', 'tag', ...paths]), textAt('pre', [])],
      masthead,
    });
    const drawn = [...site.files].map(({ path }) => path);
    expect(site.lostAddresses.map(({ path }) => path)).toEqual([
      ...['pre', 'tag', 'feed.xml', '404.html/a', 'Feed.json/b', 'a.html/b', 'A.HTML', 'é'.repeat(150)],
    ]);
    expect(drawn).toEqual(expect.arrayContaining(['2026/a/index.html', 'a.html']));
    const files = new Set(drawn.map((path) => path.toLowerCase()));
    for (const path of files)
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
        expect(files.has(path.slice(0, end)), path).toBe(false);
  });

  it('leads on by the settings of Apache, nginx and Netlify too, from paths of the site to pages of the site', () => {
    const site = 'https://exemple.org/journal';
    const texts = [textAt('eau', ['2024/03/eau+pré', 'eau.html', 'assets/x'])];
    const drawn = [...renderSite({ now: 0, articles: texts, masthead: { ...masthead, site } }).files];
    const lines = (name: string) =>
      drawn
        .find(({ path }) => path === `redirects/${name}.conf`)
        ?.text.trimEnd()
        .split('\n');
    expect(lines('htaccess')).toEqual([
      '<IfModule mod_alias.c>',
      'RedirectMatch 301 "^/journal/2024/03/eau\\+pré/?$" "/journal/eau/"',
      'RedirectMatch 301 "^/journal/eau\\.html/?$" "/journal/eau/"',
      '</IfModule>',
    ]);
    expect(lines('nginx-map')).toEqual([
      '"/journal/2024/03/eau+pré" "/journal/eau/";',
      '"/journal/2024/03/eau+pré/" "/journal/eau/";',
      '"/journal/eau.html" "/journal/eau/";',
      '"/journal/eau.html/" "/journal/eau/";',
    ]);
    expect(lines('netlify')).toEqual([
      '/journal/2024/03/eau+pr%C3%A9 /journal/eau/ 301!',
      '/journal/eau.html /journal/eau/ 301!',
    ]);
  });

  it.each([
    ['a group without a site', '', ['2024/eau']],
    ['a site in a folder with quotation marks', 'https://exemple.org/a"b', ['2024/eau']],
    ['a site without former addresses', 'https://exemple.org', []],
  ])('has no settings of servers for %s', (_what, site, formerPaths) => {
    const drawn = [
      ...renderSite({ now: 0, articles: [textAt('eau', formerPaths)], masthead: { ...masthead, site } })
        .files,
    ];
    expect(drawn.filter(({ path }) => path.startsWith('redirects/'))).toEqual([]);
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
