import { describe, expect, it } from 'vitest';
import { read, sketch } from '../support/read-fixture';

const page = (
  head: string,
  body = '<main><h1>L’eau revient</h1><p>Le robinet coule de nouveau.</p></main>',
) => read('page.html', `<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>`);
const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const date = async (head: string, body?: string) => (await page(head, body)).article.date.local;

describe('the date of a page', () => {
  it('is taken from its metadata, and converted to the zone', async () => {
    expect(await date('<meta property="article:published_time" content="2024-03-02T23:30:00+00:00">')).toBe(
      '2024-03-03T00:30',
    );
    expect(await date('<meta name="parsely-pub-date" content="2024-03-02T08:00:00Z">')).toBe(
      '2024-03-02T09:00',
    );
    expect(await date('<meta name="DC.date.issued" content="2024-03-02">')).toBe('2024-03-02T00:00');
    const graph = {
      '@graph': [
        { '@type': 'WebSite' },
        { '@type': 'NewsArticle', datePublished: '2023-11-05T10:00:00+01:00' },
      ],
    };
    expect(await date(linked(graph))).toBe('2023-11-05T10:00');
  });

  it('is taken from a time element that is marked so, else from the only one', async () => {
    const times = (...all: string[]) => `<article><h1>T</h1><p>${all.join(' ')}</p><p>Texte.</p></article>`;
    const published = '<time class="entry-date published" datetime="2022-05-06T07:08:00+02:00">6 mai</time>';
    const updated = '<time class="updated" datetime="2025-01-01">hier</time>';
    expect(await date('', times(updated, published))).toBe('2022-05-06T07:08');
    expect(await date('', times('<time datetime="2021-02-03">3 février</time>'))).toBe('2021-02-03T00:00');
    expect(
      await date('', times('<time datetime="2021-02-03">a</time>', '<time datetime="2021-02-04">b</time>')),
    ).toBe('2026-01-01T10:00');
  });

  it('is passed over where it is no date, or where the data is damaged', async () => {
    expect(await date('<meta property="article:published_time" content="hier">')).toBe('2026-01-01T10:00');
    expect(
      await date('<script type="application/ld+json">{"@type":"Article","datePublished":</script>'),
    ).toBe('2026-01-01T10:00');
  });
});

describe('the byline of a page', () => {
  it('is the line that shows it, without the word that outlets write themselves', async () => {
    const body = (line: string) => `<article><h1>T</h1>${line}<p>Texte.</p></article>`;
    for (const line of [
      '<p class="byline">Par Jeanne Le Goff</p>',
      '<p>Par <a rel="author" href="/jeanne">Jeanne Le Goff</a></p>',
      '<div><span itemprop="author">Jeanne Le Goff</span></div>',
      '<p class="post-author">Jeanne Le Goff</p>',
    ]) {
      const { article } = await page('', body(line));
      expect([article.byline, ...sketch(article.body)], line).toEqual(['Jeanne Le Goff', 'p Texte.']);
    }
    const declared = await page(
      '<meta name="author" content="Jeanne Le Goff">',
      body('<p>Par Jeanne Le Goff</p>'),
    );
    expect([declared.article.byline, ...sketch(declared.article.body)]).toEqual([
      'Jeanne Le Goff',
      'p Texte.',
    ]);
  });

  it('leaves in the text a line that says more, and a name within it', async () => {
    const { article } = await page(
      '',
      '<article><h1>T</h1><p>Par <span class="author">Jeanne Le Goff</span>, le 3 mars</p></article>',
    );
    expect([article.byline, ...sketch(article.body)]).toEqual(['', 'p Par Jeanne Le Goff, le 3 mars']);
  });

  it('is taken from the metadata where the page does not show it, and said', async () => {
    const author = {
      '@type': 'BlogPosting',
      author: [{ '@type': 'Person', name: 'Jeanne Le Goff' }, { name: 'Ali Ba' }],
    };
    const { article, notices } = await page(linked(author));
    expect(article.byline).toBe('Jeanne Le Goff, Ali Ba');
    expect(notices).toContainEqual({
      kind: 'changed',
      file: 'page.html',
      what: 'byline-from-page',
      count: 1,
    });
  });

  it('is never the name of an account, nor what a word processor declares', async () => {
    expect((await page('<meta name="author" content="jdoe">')).article.byline).toBe('');
    expect((await page(linked({ '@type': 'Article', author: { name: 'admin' } }))).article.byline).toBe('');
    const office =
      '<meta name="generator" content="LibreOffice 25.2"><meta name="author" content="Jeanne Le Goff">';
    expect((await page(office)).article.byline).toBe('');
    expect((await page('<meta name="author" content="https://ex.org/jeanne le">')).article.byline).toBe('');
  });
});

describe('the headline of a page', () => {
  it('is the heading that repeats what the page declares, not the name of the site above it', async () => {
    const body = '<h1>La Gazette</h1><h2>L’eau revient</h2><p>Le robinet coule de nouveau.</p>';
    const { article } = await page('<meta property="og:title" content="L’eau revient">', body);
    expect(article.headline).toBe('L’eau revient');
    expect(sketch(article.body)).toContain('p Le robinet coule de nouveau.');
    expect(JSON.stringify(article.body)).toContain('La Gazette');
  });

  it('is what the page declares where it has no heading, without the name of the site', async () => {
    const body = '<p>Le robinet coule de nouveau.</p>';
    const data = linked({ '@type': 'Article', headline: 'L&rsquo;eau revient' });
    expect((await page(data, body)).article.headline).toBe('L’eau revient');
    const named =
      '<title>L’eau revient - La Gazette</title><meta property="og:site_name" content="La Gazette">';
    expect((await page(named, body)).article.headline).toBe('L’eau revient');
    expect((await page('<title>Eau | La Gazette du canal</title>', body)).article.headline).toBe(
      'Eau | La Gazette du canal',
    );
  });
});
