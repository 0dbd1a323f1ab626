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

  it('is the only one that says so', () => {
    const at = pages('https://exemple.org');
    for (const page of [at('pre'), at('rhein')]) expect(page).not.toContain('class="translations"');
  });
});
