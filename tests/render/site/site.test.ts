import { readFileSync, readdirSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Article, Inline, Mark, Masthead } from '../../../src/article';
import { isReservedSlug, renderArticlePage, renderSite } from '../../../src/render';
import { article, figure, line, masthead, paragraph, release, smallSite } from './small-site';

const published = (articles = smallSite, identity = masthead) => {
  const site = renderSite({ now: 0, articles, masthead: identity });
  return { files: new Map([...site.files].map(({ path, text }) => [path, text])), pictures: site.pictures };
};
const { files, pictures } = published();
const page = (path: string): string => {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no page ${path}`);
  return text;
};
const styles = ['parts', 'looks']
  .flatMap((folder) =>
    readdirSync(`resources/site/${folder}`).map((name) => `resources/site/${folder}/${name}`),
  )
  .map((sheet) => readFileSync(sheet, 'utf8'))
  .join('\n');
const pages = [...files].filter(([path]) => path.endsWith('.html'));
const releasePage = page('la-region-ferme-la-ligne/index.html');

describe('the pages of a site', () => {
  it('are valid HTML that assistive technology can read', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      // A headline is as long as the desk wrote it.
      rules: { 'long-title': 'off' },
    });
    for (const [path, text] of pages) {
      const report = await validator.validateString(text, path);
      const remarks = report.results.flatMap(({ messages }) =>
        messages.map((m) => `${m.line}: ${m.message}`),
      );
      expect([path, ...remarks]).toEqual([path]);
    }
  });

  it('have a style for every class, but for microformats, sections of the foot and the middle of a picture', () => {
    const used = pages.flatMap(([, text]) => [...text.matchAll(/class="([^"]+)"/g)]);
    const classes = new Set(used.flatMap(([, names = '']) => names.split(' ')));
    const unstyled = [...classes].filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(styles));
    const named = unstyled.filter((name) => !/^(?:[pue]|dt|h)-|^(?:about|legal|[xy]-5)$/.test(name));
    expect(named).toEqual([]);
  });

  it('have one first heading each', () => {
    for (const [path, text] of pages) expect([path, text.match(/<h1[ >]/g)?.length]).toEqual([path, 1]);
  });

  it('lead only to pages, feeds and styles that are there', () => {
    const faces = readdirSync('resources/fonts/site').map((name) => `assets/fonts/${name}`);
    const there = new Set([
      ...files.keys(),
      ...pictures.map(({ path }) => path),
      ...faces,
      'assets/site.css',
    ]);
    for (const [path, text] of pages) {
      for (const address of addressesIn(text)) {
        const target = resolve(path, address);
        if (target !== null) expect([path, address, there.has(target)]).toEqual([path, address, true]);
      }
    }
  });

  it('load nothing from elsewhere and run nothing', () => {
    for (const [, text] of pages) {
      const loaded = [
        ...text.matchAll(
          /<(?:img|source|iframe|video|audio|embed|object|input)[^>]*>|<link rel="(?:stylesheet|icon|preload)[^>]*>/g,
        ),
      ];
      expect(
        loaded.filter(([tag]) => /(?:src|href|srcset|data)="(?:[a-z]+:)?\/\/[^"]*"/i.test(tag ?? '')),
      ).toEqual([]);
      expect(text).not.toMatch(/<script(?! type="application\/ld\+json")/);
      expect(text).not.toMatch(/ on[a-z]+="/);
      expect(text).not.toMatch(/ style="/);
    }
  });

  it('are the same bytes whatever the order the articles come in', () => {
    expect(published([...smallSite].reverse()).files).toEqual(files);
  });

  it('speak the language of the article, and list those of one language', () => {
    expect(page('the-valley/index.html')).toContain('<html lang="en">');
    expect(page('the-valley/index.html')).toContain('Share this article');
    expect(page('index.html')).toContain('<html lang="fr">');
    expect(page('index.html')).not.toContain('The valley that counted its trains');
    expect(page('en/index.html')).toContain('<html lang="en">');
    expect(page('en/index.html')).toContain('The valley that counted its trains');
  });
});

describe('an article’s page', () => {
  it('comes in the order that readers of the press know', () => {
    const marks = [
      'Communiqué de presse',
      'rel="noopener noreferrer">Nous rejoindre', // the menu
      '<article class="h-entry">',
      '>Transports</a></p>',
      'Ligne des Hautes Vallées',
      '<h1 class="p-name">',
      'p-summary',
      '>Collectif Vallée Haute</span>',
      'Saint-Avel, le 1<sup>er</sup>\u00a0mars 2026',
      'fetchpriority="high"',
      '<div class="e-content text">',
      '<h2 id="notes">',
      'Mots-clés',
      'Partagez cet article',
      'Lettre d’information',
      '<h2>Nous rejoindre</h2>',
      'Mentions légales',
    ];
    let at = -1;
    for (const mark of marks) {
      const next = releasePage.indexOf(mark, at + 1);
      expect([mark, next > at]).toEqual([mark, true]);
      at = next;
    }
  });

  it('takes each note’s reader to the note and back', () => {
    expect(releasePage).toContain('href="#note-1" id="call-1"');
    expect(releasePage).toMatch(/<li id="note-1">.*href="#call-1"/);
  });

  it('shows neither the notes to editors, nor a spokesperson’s telephone, nor the postal address', () => {
    for (const [path, text] of files) {
      expect([path, /sur demande à la rédaction|06 00 00|chemin des Aulnes/.test(text)]).toEqual([
        path,
        false,
      ]);
    }
  });

  it('tells search engines what it is, without letting a headline break out', () => {
    const sly = article(9, {
      headline: '</script><img src=x onerror=alert(1)>',
      slug: 'sly',
      lead: figure('c'),
    });
    const text = published([sly]).files.get('sly/index.html') ?? '';
    const data = /<script type="application\/ld\+json">(.*)<\/script>/.exec(text)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'NewsArticle',
      headline: sly.headline,
      datePublished: '2026-02-10T08:00:00+01:00',
      inLanguage: 'fr',
      author: [
        { '@type': 'Person', name: 'Maud Kerbrat' },
        { '@type': 'Person', name: 'S. C.' },
      ],
      publisher: { '@type': 'Organization', name: 'Collectif Vallée Haute' },
      image: { url: `https://vallee-haute.example/journal/pictures/${'c'.repeat(20)}-1920.jpg`, width: 1920 },
    });
    expect(text).not.toContain('<img src=x');
  });

  it('says where it lives, and keeps quiet while the group has no address', () => {
    const address = 'https://vallee-haute.example/journal/la-region-ferme-la-ligne/';
    expect(releasePage).toContain(`<link rel="canonical" href="${address}">`);
    expect(releasePage).toContain(`<meta property="og:url" content="${address}">`);
    const homeless = published(smallSite, { ...masthead, site: '' }).files;
    const text = homeless.get('la-region-ferme-la-ligne/index.html') ?? '';
    expect(text).not.toMatch(/canonical|og:url|og:image|bsky/);
    expect(text).toContain('mailto:?subject=');
    expect(homeless.has('sitemap.xml')).toBe(false);
  });

  it('offers a picture no wider than it is', () => {
    expect(page('samedi/index.html')).toContain(`srcset="../pictures/${'b'.repeat(20)}-700.jpg 700w"`);
  });

  it('sets an upright picture in the column of its text, and a wide one across the page', () => {
    expect(page('samedi/index.html')).toContain('<figure class="picture lead upright">');
    expect(releasePage).toContain('<figure class="picture lead">');
    const leadOf = (width: number) =>
      published([article(9, { slug: 'image', lead: figure('c', width, 600) })]).files.get('image/index.html');
    expect(leadOf(999)).toContain('<figure class="picture lead upright">');
    expect(leadOf(1000)).toContain('<figure class="picture lead">');
  });

  it('has folders of its own that no text may take the name of, and others that give way to a text', () => {
    const folders = [...files.keys(), ...pictures.map(({ path }) => path), 'assets/site.css']
      .filter((path) => path.includes('/'))
      .map((path) => path.split('/')[0] ?? '');
    const own = [
      ...new Set(folders.filter((folder) => !smallSite.some(({ slug }) => slug === folder))),
    ].sort();
    expect(own.filter(isReservedSlug)).toEqual(['2025', '2026', 'archives', 'assets', 'pictures', 'tag']);
    const givingWay = own.filter((folder) => !isReservedSlug(folder));
    expect(givingWay).toEqual(['agenda', 'author', 'en', 'press']);
    const texts = givingWay.map((slug, at) => article(60 + at, { slug }));
    const crowded = published([...smallSite, ...texts]);
    for (const { slug, headline } of texts)
      expect(crowded.files.get(`${slug}/index.html`)).toContain(headline);
    for (const { slug } of smallSite) expect([slug, isReservedSlug(slug)]).toEqual([slug, false]);
  });

  it('dates a release without a place by its day alone', () => {
    const dated = (dateline: string) =>
      published([{ ...release, slug: 'daté', dateline }]).files.get('daté/index.html') ?? '';
    expect(dated('Saint-Avel')).toContain('Saint-Avel, le 1<sup>er</sup>');
    expect(dated(' ')).toBe(dated(''));
    expect(dated('')).not.toMatch(/le 1<sup>/i);
  });

  it('joins neighbouring runs of one link into one link', () => {
    const link = { type: 'link', href: 'https://exemple.org/' } as const;
    const run = (text: string, ...marks: Mark[]): Inline => ({ type: 'text', text, marks });
    const [read, title, here] = [
      run('Lire ', link),
      run('Vivre', { type: 'italic' }, link),
      run(' ici', link),
    ];
    const drawn = (runs: Inline[]) =>
      published([
        article(9, { slug: 'lien', body: [{ type: 'paragraph', content: [...runs, line('.')] }] }),
      ]).files.get('lien/index.html');
    expect(drawn([read, title, here])).toContain(
      '<p><a href="https://exemple.org/">Lire <em>Vivre</em> ici</a>.</p>',
    );
    expect(drawn([title, here])).toContain('<p><a href="https://exemple.org/"><em>Vivre</em> ici</a>.</p>');
  });
});

describe('the archives', () => {
  it('shelve an article by its own local year, and one page for all spellings of a tag', () => {
    expect(page('2025/index.html')).toContain('la-vallee-compte-ses-trains-5');
    expect(page('2026/index.html')).not.toContain('la-vallee-compte-ses-trains-5');
    expect([...files.keys()].filter((path) => /(^|\/)tag\/.*html/.test(path)).sort()).toEqual([
      'en/tag/transports/index.html',
      'tag/ecologie/index.html',
      'tag/services-publics/index.html',
      'tag/transports/index.html',
    ]);
    expect(page('tag/transports/index.html')).not.toContain('The valley that counted its trains');
    expect(page('en/tag/transports/index.html')).toContain('The valley that counted its trains');
  });

  it('say so when nothing has been published', () => {
    const empty = published([]).files;
    expect(empty.get('index.html')).toContain('Aucun article n’a encore été publié.');
    expect(empty.get('archives/index.html')).toContain('Aucun article');
    expect(wellFormed(empty.get('feed.xml') ?? '')).toBe(true);
  });

  it('speak the group’s own language while nothing has been published', () => {
    for (const language of ['en-GB', 'de'])
      expect(published([], { ...masthead, language }).files.get('index.html')).toContain(
        `<html lang="${language}"`,
      );
  });
});

describe('the feeds', () => {
  it('are well-formed Atom with what RFC 4287 asks for', () => {
    for (const path of ['feed.xml', 'feed-fr.xml', 'feed-en.xml']) {
      const feed = page(path);
      expect(wellFormed(feed)).toBe(true);
      const entries = feed.split('<entry').slice(1);
      for (const entry of entries) {
        for (const name of ['id', 'title', 'updated', 'content']) expect(entry).toContain(`<${name}`);
        expect(entry).toMatch(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/);
      }
      expect(new Set(entries.map((entry) => /<id>.*<\/id>/.exec(entry)?.[0])).size).toBe(entries.length);
    }
    expect(page('feed-en.xml').split('<entry').length - 1).toBe(1);
    expect(page('feed.xml').split('<entry').length - 1).toBe(smallSite.length);
  });

  it('are JSON Feeds 1.1 with an identifier and a content for each item', () => {
    const feed = JSON.parse(page('feed.json')) as { version: string; items: Record<string, unknown>[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items).toHaveLength(smallSite.length);
    for (const item of feed.items) {
      expect(item).toMatchObject({
        id: expect.stringMatching(/^urn:uuid:/),
        content_html: expect.stringContaining('<p>'),
      });
      expect(item['date_published']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      expect(String(item['content_html'])).not.toMatch(/(?:src|href)="(?!https?:|mailto:)/);
    }
  });

  it('keep their identifiers when the group has no address, and when it changes', () => {
    const homeless = published(smallSite, { ...masthead, site: '' }).files.get('feed.xml') ?? '';
    expect(homeless).toMatch(
      /<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}<\/id>/,
    );
    expect(homeless).toContain(`<id>urn:uuid:${release.id}</id>`);
  });

  it('survive control characters that a paste may bring', () => {
    const feed = published([article(9, { body: [paragraph('Avant\u0007\u0000après')] })]).files.get(
      'feed.xml',
    );
    expect(wellFormed(feed ?? '')).toBe(true);
  });
});

describe('the page for addresses that lead nowhere', () => {
  it('finds its style from any depth under the site’s own folder', () => {
    expect(page('404.html')).toContain('href="/journal/assets/site.css"');
    expect(page('404.html')).toContain('noindex');
  });
});

it('the list of pages for search engines names each article once', () => {
  const sitemap = page('sitemap.xml');
  expect(wellFormed(sitemap)).toBe(true);
  for (const { slug } of smallSite) expect(sitemap.split(`/journal/${slug}/</loc>`).length).toBe(2);
});

function addressesIn(text: string): string[] {
  const single = [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '');
  const sets = [...text.matchAll(/ srcset="([^"]*)"/g)].flatMap(([, set]) => (set ?? '').split(', '));
  return [...single, ...sets.map((source) => source.split(' ')[0] ?? '')];
}

/** The file that an address of a page means, or null when it leads out of the site. */
function resolve(from: string, address: string): string | null {
  const url = new URL(address.replaceAll('&#38;', '&'), `https://x.example/journal/${from}`);
  if (url.host !== 'x.example') return null;
  expect(url.pathname.startsWith('/journal/')).toBe(true);
  return decodeURIComponent(url.pathname.slice('/journal/'.length)) || 'index.html';
}

function wellFormed(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return true;
}

it('a page that is published forbids what it does not need; a proof leaves that to the desk', () => {
  expect(releasePage).toContain('content="default-src &#39;none&#39;');
  const [proof] = [...renderArticlePage(release, masthead).files];
  expect(proof?.text).not.toContain('Content-Security-Policy');
  expect(proof?.text).toContain('<h1 class="p-name">');
});

it('speaks the group’s own language on its front page where each text stands beside its translation', () => {
  const frontPage = (articles: Article[], boilerplate: Masthead['boilerplate']) =>
    /<html lang="([^"]+)"/.exec(
      published(articles, { ...masthead, boilerplate }).files.get('index.html') ?? '',
    )?.[1];
  const [french, english] = [article(4), article(5, { language: 'en', slug: 'the-valley' })];
  expect(frontPage([french, english], { fr: 'Le collectif est né en 2019.' })).toBe('fr');
  expect(frontPage([french, english], { en: 'The group was founded in 2019.' })).toBe('en');
  // A group that says nowhere who it is speaks as in its first text.
  expect(frontPage([english, french], {})).toBe('fr');
  const later = { ...french, date: { local: '2026-02-25T08:00', zone: 'Europe/Paris' } };
  expect(frontPage([later, english], {})).toBe('en');
});
