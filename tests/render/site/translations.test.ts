import { describe, expect, it } from 'vitest';
import { emptyMasthead, newArticle } from '../../../src/article';
import type { Article } from '../../../src/article';
import { renderSite } from '../../../src/render';

const date = { local: '2026-03-01T09:00', zone: 'Europe/Paris' };

function text(language: string, slug: string, translationKey?: string): Article {
  const id = crypto.randomUUID();
  const article = newArticle({ id, kind: 'article', language, date });
  return { ...article, headline: slug, slug, ...(translationKey && { translationKey }) };
}

const articles = [
  text('fr', 'eau', 'eau'),
  text('en', 'water', 'eau'),
  text('fr', 'pre', 'pre'),
  text('de', 'rhein'),
];
const pages = (site: string) => {
  const masthead = { ...emptyMasthead(), name: 'Collectif de l’eau', site };
  const files = [...renderSite({ now: 0, articles, masthead }).files];
  return (path: string) => files.find((file) => file.path === `${path}/index.html`)?.text ?? '';
};

describe('a text that has a translation on the site', () => {
  it('leads to it, in words of its language, from page to page', () => {
    const at = pages('');
    expect(at('eau')).toContain(
      '<p class="translations">Cet article en <a href="../water/index.html" hreflang="en">anglais <span lang="en">(English)</span></a></p>',
    );
    expect(at('water')).toContain(
      'This article in <a href="../eau/index.html" hreflang="fr">French <span lang="fr">(français)</span></a>',
    );
    expect(at('eau')).not.toContain('rel="alternate" hreflang');
  });

  it('tells search engines of both, with full addresses', () => {
    const at = pages('https://exemple.org');
    for (const page of [at('eau'), at('water')]) {
      expect(page).toContain('<link rel="alternate" hreflang="fr" href="https://exemple.org/eau/">');
      expect(page).toContain('<link rel="alternate" hreflang="en" href="https://exemple.org/water/">');
      expect(page).toContain('<link rel="alternate" hreflang="x-default" href="https://exemple.org/eau/">');
    }
  });

  it('is the only one that says so; another leads to the front pages of the languages that it is missing in', () => {
    const at = pages('https://exemple.org');
    expect(at('pre')).not.toContain('Cet article en');
    expect(at('pre')).toContain(
      'Pas traduit\u202f; accueil en <a href="../en/index.html" hreflang="en">anglais <span lang="en">(English)</span></a>, <a href="../de/index.html" hreflang="de">',
    );
    expect(at('rhein')).toContain('Nicht übersetzt; Startseite auf <a href="../index.html" hreflang="fr">');
    expect(at('eau')).toContain('Pas traduit\u202f; accueil en <a href="../de/index.html" hreflang="de">');
  });
});

describe('a site of several languages', () => {
  it('has one home for all tags of a language, but one for each way in which it is written', () => {
    const site = (...languages: string[]) => {
      const own = languages.map((language, at) => text(language, `${language}-${at}`.toLowerCase()));
      const files = [...renderSite({ now: 0, articles: own, masthead: emptyMasthead() }).files];
      return files.filter(({ path }) => /^(?:[a-z-]+\/)?archives\/index\.html$/.test(path));
    };
    const german = site('de', 'de-DE', 'de-DE', 'en');
    expect(german.map(({ path }) => path)).toEqual(['archives/index.html', 'en/archives/index.html']);
    expect(german[0]?.text).toMatch(/<html lang="de-DE"/);
    expect(site('de-DE', 'de')[0]?.text).not.toContain('class="languages"');
    expect(german[1]?.text).toContain('<span lang="de-DE">Deutsch</span>');
    const chinese = site('zh-TW', 'zh-Hant', 'zh-CN').map(({ path }) => path);
    expect(chinese).toEqual(['archives/index.html', 'zh-cn/archives/index.html']);
  });

  it('has in each of them a front page and archives, which lead to each other', () => {
    const at = pages('https://exemple.org');
    expect(at('en')).toContain('<html lang="en">');
    expect(at('en')).toContain(
      '<li><a href="../index.html" hreflang="fr"><span lang="fr">français</span></a></li>',
    );
    expect(at('en')).toContain('<li aria-current="true"><span lang="en">English</span></li>');
    expect(at('en')).toContain('<a class="name" href="../en/index.html" rel="home">');
    expect(at('en/archives')).toContain('<a href="../../de/archives/index.html" hreflang="de">');
    expect(at('water')).toContain('<a href="../en/archives/index.html">Archives</a>');
    expect(at('eau')).toContain('<a href="../archives/index.html">Archives</a>');
    for (const page of [at('en'), at('de')])
      for (const [language, address] of [
        ['fr', ''],
        ['en', 'en/'],
        ['de', 'de/'],
        ['x-default', ''],
      ])
        expect(page).toContain(
          `<link rel="alternate" hreflang="${language}" href="https://exemple.org/${address}">`,
        );
  });

  it('gives a language another folder where a text has its address', () => {
    const taken = [
      ...articles,
      { ...(articles[0] as Article), id: '22222222-2222-4222-8222-222222222222', slug: 'en' },
    ];
    const { files } = renderSite({ articles: taken, masthead: emptyMasthead(), now: 0 });
    const paths = [...files].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('en-2/archives/index.html');
  });

  it('leads from a page that a language has not to its front page, and says so', () => {
    const [first, ...rest] = articles;
    const tagged = [{ ...(first as Article), tags: ['Rivières'] }, ...rest];
    const masthead = { ...emptyMasthead(), name: 'Collectif de l’eau', site: '' };
    const tag = [...renderSite({ now: 0, articles: tagged, masthead }).files].find(
      ({ path }) => path === 'tag/rivieres/index.html',
    );
    expect(tag?.text).toContain(
      '<a href="../../en/index.html" hreflang="en"><span lang="en">English</span> <small lang="en">(Front page)</small></a>',
    );
  });
});
