import { describe, expect, it } from 'vitest';
import { usualSite } from '../../../src/article';
import type { Article, FrontSection, SiteSettings } from '../../../src/article';
import { renderSite } from '../../../src/render';
import { summaryOf } from '../../../src/render/site/lists/teaser';
import { march } from '../../fixtures/appointment';
import { article, figure, line, masthead, paragraph } from './small-site';

const beforeTheMarch = Date.parse('2026-06-01T08:00:00Z');
const afterTheMarch = Date.parse('2026-11-01T08:00:00Z');

function read(
  articles: Article[],
  now = beforeTheMarch,
  identity = masthead,
  front: Partial<SiteSettings['front']> = {},
) {
  const usual = usualSite();
  const settings = { ...usual, front: { ...usual.front, ...front } };
  const files = [...renderSite({ articles, masthead: identity, now, settings }).files];
  return (path: string) => files.find((file) => file.path === path)?.text ?? '';
}

const count = (text: string, part: string) => text.split(part).length - 1;

describe('the front page', () => {
  it.each([
    [1, 0, 0],
    [2, 0, 1],
    [3, 2, 0],
    [4, 3, 0],
    [5, 3, 1],
    [6, 3, 2],
    [7, 6, 0],
    [17, 6, 10],
    [40, 6, 10],
  ])('of %i texts announces one large, %i in full rows and lists %i', (texts, announced, listed) => {
    const page = read(Array.from({ length: texts }, (_, at) => article(at + 1)))('index.html');
    expect(count(page, 'class="teaser first')).toBe(1);
    expect(count(page, '<article class="teaser') - 1).toBe(announced);
    expect(count(page, '<li><time')).toBe(listed);
    expect(count(page, 'class="teasers pair"')).toBe(announced === 2 ? 1 : 0);
  });

  it.each([
    ['with no picture', [false, false, false], 'teasers', 21],
    ['of which one has a picture', [false, true, false], 'teasers mixed one-picture', 34],
    ['of which two have a picture', [true, true, false], 'teasers mixed', 21],
    ['of which all have a picture', [true, true, true], 'teasers', 21],
    ['of two, one with a picture', [true, false], 'teasers pair mixed', 34],
  ])('says how a row is set: %s', (_row, pictures, shape, width) => {
    const texts = [false, ...pictures].map((has, at) => article(20 - at, { lead: has ? figure('a') : null }));
    const page = read(texts)('index.html');
    expect(page).toContain(`<div class="${shape}">`);
    expect(page.includes(` ${width}rem, 92vw`)).toBe(pictures.includes(true));
  });

  it.each([
    ['Des trains\u00a0! ', /!\u00a0…$/],
    ['La vallée, qui attend, ', /(?:vallée|qui|attend)…$/],
  ])('shortens an opening of many times “%s” by whole words', (words, end) => {
    expect(summaryOf(article(1, { standfirst: words.repeat(30) }), 300)).toMatch(end);
  });

  it('leads with no appointment that is past, nor tells of one', () => {
    const texts = [
      article(1, {
        headline: 'Samedi, la marche',
        date: { local: '2026-05-20T08:00', zone: 'Europe/Paris' },
        appointment: march,
      }),
      article(2, { headline: 'La vallée compte ses trains' }),
    ];
    const leads = (now: number) =>
      /class="teaser first.*?<h2><a[^>]*>(.*?)<\/a>/s.exec(read(texts, now)('index.html'))?.[1];
    expect(leads(beforeTheMarch)).toBe('Samedi, la marche');
    expect(leads(afterTheMarch)).toBe('La vallée compte ses trains');
    expect(read(texts)('index.html')).toContain('Gare de Montrelay');
    expect(read(texts, afterTheMarch)('index.html')).not.toContain('Gare de Montrelay');
    expect(read(texts, afterTheMarch)('2026/index.html')).toContain('Gare de Montrelay');
    expect(leads(afterTheMarch)).not.toBeUndefined();
    expect(read([texts[0] as Article], afterTheMarch)('index.html')).toContain('Samedi, la marche');
  });

  it('announces the next appointment above all, and only where its text does not lead', () => {
    const march1 = article(1, { headline: 'Samedi, la marche', appointment: march });
    const texts = [march1, article(2), article(3, { headline: 'La dernière' })];
    const next = (given: Article[], now: number, front = {}) =>
      /<aside class="next">.*?<\/aside>/s.exec(read(given, now, masthead, front)('index.html'))?.[0];
    expect(next(texts, beforeTheMarch)).toContain('Samedi, la marche');
    expect(next(texts, beforeTheMarch)).toContain('Gare de Montrelay');
    expect(next(texts, afterTheMarch)).toBeUndefined();
    expect(next(texts, beforeTheMarch, { appointment: false })).toBeUndefined();
    expect(next(texts, beforeTheMarch, { pinned: march1.id })).toBeUndefined();
  });

  it('leads with the text that the group pinned, while it is on the site', () => {
    const texts = [1, 2, 3].map((number) => article(number));
    const leads = (pinned: string) =>
      /class="teaser first.*?<h2><a[^>]*>(.*?)<\/a>/s.exec(
        read(texts, beforeTheMarch, masthead, { pinned })('index.html'),
      )?.[1];
    expect(leads(texts[0]?.id ?? '')).toBe('La vallée compte ses trains, épisode 1');
    const family = { translationKey: 'ligne' };
    const both = [
      article(1, family),
      article(2),
      article(4, { ...family, language: 'en', headline: 'The line' }),
      article(5, { language: 'en', headline: 'Something newer' }),
    ];
    const english = read(both, beforeTheMarch, masthead, { pinned: article(1).id })('en/index.html');
    expect(/class="teaser first.*?<h2><a[^>]*>(.*?)<\/a>/s.exec(english)?.[1]).toBe('The line');
    expect(leads('11111111-1111-4111-8111-111111111111')).toBe('La vallée compte ses trains, épisode 3');
  });

  it('lists the sections that the group chose, in its order, each text once and none that is empty', () => {
    const kinds = ['release', 'article'] as const;
    const texts = Array.from({ length: 20 }, (_, at) =>
      article(at + 1, { kind: kinds[at % 2] ?? 'article', ...(at === 4 && { appointment: march }) }),
    );
    const sections: FrontSection[] = ['agenda', 'leaflets', 'releases', 'articles'];
    const page = read(texts, beforeTheMarch, masthead, { sections })('index.html');
    const drawn = page.slice(page.indexOf('<div class="sections">'), page.indexOf('<p class="more">'));
    expect([...drawn.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
      'Agenda',
      'Communiqués',
      'Articles',
    ]);
    expect(count(drawn, '<li')).toBe(1 + 5 + 5);
    expect(count(page, '<article class="teaser')).toBe(1 + 3);
    const announced = [...page.matchAll(/<h2><a href="(.*?)"/g)].map(([, address]) => address ?? '');
    for (const address of announced) expect(drawn).not.toContain(address);
  });

  it('puts texts of one minute in the order of their numbers', () => {
    const date = { local: '2026-02-01T08:00', zone: 'Europe/Paris' };
    const texts = [10, 9, 2].map((number) => article(number, { date, slug: `episode-${String(number)}` }));
    const links = [...read(texts)('2026/index.html').matchAll(/href="\.\.\/(episode-\d+)/g)].map(
      ([, slug]) => slug,
    );
    expect(links).toEqual(['episode-2', 'episode-9', 'episode-10']);
  });

  it('speaks the group’s own language though most texts are in another', () => {
    const texts = [article(1), article(2, { language: 'en' }), article(3, { language: 'en' })];
    expect(read(texts)('index.html')).toContain('<html lang="fr">');
  });
});

it('every page says what it is about, also that of a group that does not', () => {
  const texts = [article(1), article(2)];
  const silent = { ...masthead, boilerplate: {} };
  for (const path of [
    'index.html',
    'archives/index.html',
    '2026/index.html',
    'tag/transports/index.html',
    '404.html',
  ])
    expect([path, /<meta name="description" content="[^"]{20,}"/.test(read(texts, 0, silent)(path))]).toEqual(
      [path, true],
    );
});

it('the list of pages for search engines names years and tags', () => {
  const sitemap = read([article(1)])('sitemap.xml');
  for (const path of ['2026/', 'tag/transports/'])
    expect(sitemap).toContain(`<loc>https://vallee-haute.example/journal/${path}</loc>`);
});

it('no level of crossheads is skipped, where a text begins with one of the second', () => {
  const crosshead = (level: 1 | 2, words: string) => ({
    type: 'crosshead' as const,
    level,
    content: [line(words)],
  });
  const body = [crosshead(2, 'Avant'), paragraph('Un.'), crosshead(1, 'Pendant'), crosshead(2, 'Après')];
  const page = read([article(1, { body })])('la-vallee-compte-ses-trains-1/index.html');
  expect([...page.matchAll(/<(h[23])>(Avant|Pendant|Après)/g)].map(([, tag]) => tag)).toEqual([
    'h2',
    'h2',
    'h3',
  ]);
});

it('brackets in an address are encoded, but for those of a host', () => {
  const link = (href: string) => ({ ...line('ici'), marks: [{ type: 'link' as const, href }] });
  const content = [link('https://exemple.org/a[1]?b[]=c'), line(' '), link('http://[::1]/a')];
  const page = read([article(1, { body: [{ type: 'paragraph', content }] })])(
    'la-vallee-compte-ses-trains-1/index.html',
  );
  expect(page).toContain('href="https://exemple.org/a%5B1%5D?b%5B%5D=c"');
  expect(page).toContain('href="http://[::1]/a"');
});

describe('below an article', () => {
  const relatedOf = (texts: Article[], slug: string) =>
    [
      ...(
        /<section class="related">.*?<\/section>/s.exec(read(texts)(`${slug}/index.html`))?.[0] ?? ''
      ).matchAll(/href="\.\.\/([^/]+)\//g),
    ].map(([, to]) => to);
  const text = (number: number, tags: string[], changes: Partial<Article> = {}) =>
    article(number, { tags, slug: `texte-${String(number)}`, ...changes });

  it('stand those that share most of its tags, then the newest, in its language', () => {
    const texts = [
      text(1, ['Gares', 'Écoles']),
      text(2, ['gares']),
      text(3, ['Écoles', 'Gares']),
      text(4, []),
      text(5, [], { language: 'en' }),
      text(6, ['Eau']),
    ];
    expect(relatedOf(texts, 'texte-1')).toEqual(['texte-3', 'texte-2', 'texte-6']);
    expect(relatedOf(texts, 'texte-5')).toEqual([]);
  });

  it('is nothing where it is the only one, nor a rally that is past', () => {
    expect(relatedOf([text(1, ['Gares'])], 'texte-1')).toEqual([]);
    const texts = [text(1, []), text(2, [], { appointment: march })];
    const page = (now: number) => read(texts, now)('texte-1/index.html');
    expect(page(beforeTheMarch)).toContain('Gare de Montrelay');
    expect(page(afterTheMarch)).not.toContain('Gare de Montrelay');
  });
});
