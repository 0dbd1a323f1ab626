import { describe, expect, it } from 'vitest';
import { renderArticlePage, renderSite } from '../../../src/render';
import { congress } from '../../fixtures/appointment';
import { article, figure, masthead, paragraph, smallSite } from './small-site';

const page = article(20, {
  kind: 'page',
  headline: 'Nous écrire',
  slug: 'nous-ecrire',
  kicker: '',
  standfirst: '',
  byline: 'Maud Kerbrat',
  tags: ['Permanences', 'Transports'],
  appointment: congress,
  date: { local: '2011-02-03T08:00', zone: 'Europe/Paris' },
  lead: figure('c'),
  body: [paragraph('Le local est ouvert le mardi soir.')],
  formerPaths: ['contact.html'],
});

const files = new Map(
  [...renderSite({ now: 0, articles: [...smallSite, page], masthead }).files].map(({ path, text }) => [
    path,
    text,
  ]),
);
const own = files.get('nous-ecrire/index.html') ?? '';

describe('a static page', () => {
  it('has its words and its picture', () => {
    expect(own).toContain('<h1 class="p-name">Nous écrire</h1>');
    expect(own).toContain('Le local est ouvert le mardi soir.');
    expect(own).toContain('cccccccccc');
    expect(own).toContain('<title>Nous écrire – Collectif Vallée Haute</title>');
  });

  it('has no date, byline, tags, appointment, section or links to share it', () => {
    const [, main = ''] = /<main id="text">(.*)<\/main>/s.exec(own) ?? [];
    expect(main).not.toMatch(
      /<time|2011|par Maud|Permanences|class="(?:tags|share|section|related|byline|appointment)/,
    );
    expect(own).not.toMatch(/article:|NewsArticle|2011/);
  });

  it('is in the sitemap and at its former addresses, and in nothing else', () => {
    const naming = [...files].filter(
      ([path, text]) => path !== 'nous-ecrire/index.html' && /nous-ecrire/i.test(text),
    );
    expect(naming.map(([path]) => path).sort()).toEqual([
      'contact.html',
      'redirects/htaccess.conf',
      'redirects/netlify.conf',
      'redirects/nginx-map.conf',
      'sitemap.xml',
    ]);
    expect([...files.keys()].filter((path) => /permanences|2011|nous-ecrire\/.*ics/.test(path))).toEqual([]);
    expect([...files.values()].some((text) => text.includes('Permanences'))).toBe(false);
  });

  it('does not count in the archives, nor make its language one of the feeds', () => {
    const breton = { ...page, id: '00000000-0000-4000-8000-000000000021', slug: 'skrivit', language: 'br' };
    const site = (articles: typeof smallSite) =>
      [...renderSite({ now: 0, articles, masthead }).files].filter(({ path }) =>
        /^(archives|feed|index|tag)/.test(path),
      );
    expect(site([...smallSite, breton])).toEqual(site(smallSite));
  });

  it('is the same in its proof', () => {
    const [proof] = [...renderArticlePage(page, masthead).files];
    expect(proof?.text).toContain('<h1 class="p-name">Nous écrire</h1>');
    expect(proof?.text).not.toContain('class="share"');
  });
});
