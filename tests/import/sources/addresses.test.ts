import { describe, expect, it } from 'vitest';
import { folderOf, readAll, reportLines } from '../support/read-source';

const post = (fields: string) => `---\ntitle: L’eau de la ville\n${fields}\n---\nTexte.\n`;

/** The former address of each text of a site, "-" for none. */
async function addressesOf(files: Record<string, string>): Promise<Record<string, string>> {
  const { texts } = await readAll(folderOf(files));
  return Object.fromEntries(
    [...texts].map(([name, { article }]) => [name, article.formerPaths?.join(' ') ?? '-']),
  );
}

describe('a text of Jekyll keeps its address', () => {
  const name = '_posts/2024-03-02-L-eau.md';
  const own = (config: string, fields = '', path = name) =>
    addressesOf({ '_config.yml': config, [path]: post(fields) }).then((all) => all[path]);

  it.each([
    ['', '2024/03/02/L-eau.html'],
    ['permalink: date', '2024/03/02/L-eau.html'],
    ['permalink: pretty', '2024/03/02/L-eau'],
    ['permalink: ordinal', '2024/062/L-eau.html'],
    ['permalink: weekdate', '2024/W09/Sat/L-eau.html'],
    ['permalink: none', 'L-eau.html'],
    ['permalink: /blog/:year/:month/:title/', 'blog/2024/03/L-eau'],
    ['permalink: /:slug', 'l-eau'],
    ['permalink: /:short_year-:i_month-:i_day-:y_day/:title:output_ext', '24-3-2-062/L-eau.html'],
    ['permalink: /:long_month/:short_month/:long_day/:w_day/', 'March/Mar/Saturday/6'],
    ['permalink: /:year/:inconnu/', '-'],
  ])('by the pattern of its site: %s', async (config, address) => {
    expect(await own(config)).toBe(address);
  });

  it('by its categories and the folders above, in their order', async () => {
    expect(await own('', 'categories: Ville Eau')).toBe('ville/eau/2024/03/02/L-eau.html');
    expect(await own('permalink: /:slugified_categories/:title/', 'category: Eau potable')).toBe(
      'eau-potable/L-eau',
    );
    expect(await own('', 'categories: [b]', `a/${name}`)).toBe('a/b/2024/03/02/L-eau.html');
  });

  it('by its own permalink, slug, date and the defaults of its site', async () => {
    expect(await own('permalink: pretty', 'permalink: /eau/')).toBe('eau');
    expect(await own('', 'permalink: /:year/:title.html')).toBe('2024/L-eau.html');
    expect(await own('', 'slug: riviere')).toBe('2024/03/02/riviere.html');
    expect(await own('', 'date: 2024-03-05 10:00')).toBe('2024/03/05/L-eau.html');
    expect(await own('timezone: Europe/Paris', 'date: 2024-03-05 23:30:00')).toBe('2024/03/06/L-eau.html');
    const defaults =
      'defaults: [{ scope: { path: "", type: posts }, values: { permalink: "/actu/:title/" } }]';
    expect(await own(defaults)).toBe('actu/L-eau');
    expect(await own('', 'redirect_from: [/vieux/, plus-vieux.html]')).toBe(
      '2024/03/02/L-eau.html vieux plus-vieux.html',
    );
  });

  it('as a page or a text of a collection too', async () => {
    const pages = { 'asso/qui.md': post(''), 'asso/index.md': post(''), '_fiches/a/b.md': post('') };
    const collections = 'collections: { fiches: { output: true } }';
    expect(await addressesOf({ '_config.yml': collections, ...pages })).toEqual({
      '_fiches/a/b.md': 'fiches/a/b.html',
      'asso/index.md': 'asso',
      'asso/qui.md': 'asso/qui.html',
    });
    expect(await addressesOf({ '_config.yml': `${collections}\npermalink: pretty`, ...pages })).toEqual({
      '_fiches/a/b.md': 'fiches/a/b',
      'asso/index.md': 'asso',
      'asso/qui.md': 'asso/qui',
    });
    const own = 'collections: { fiches: { output: true, permalink: "/f/:title/" } }';
    expect((await addressesOf({ '_config.yml': own, ...pages }))['_fiches/a/b.md']).toBe('f/b');
  });

  it('and is a draft where Jekyll makes no page of it', async () => {
    const { texts, skipped } = await readAll(
      folderOf({
        '_config.yml': 'collections: { membres: {} }\nexclude: [interne, "*.txt"]',
        '_drafts/a.md': post('date: 2024-03-02'),
        '_posts/_modele.md': post('date: 2024-03-02'),
        '_membres/b.md': post('date: 2024-03-02'),
        'interne/c.md': post(''),
        '_notes/d.md': post(''),
      }),
    );
    expect(
      [...texts].map(([name, { article, conversion }]) => [name, article.status, ...reportLines(conversion)]),
    ).toEqual([
      ['_drafts/a.md', 'draft', '~ not-public ×1: _drafts/a.md'],
      ['_posts/_modele.md', 'draft', '~ not-public ×1: _posts/_modele.md'],
      ['_membres/b.md', 'draft', '~ not-public ×1: collections: membres: output'],
    ]);
    expect(skipped).toEqual([
      '_config.yml (site-part)',
      'interne/c.md (site-part)',
      '_notes/d.md (site-part)',
    ]);
  });
});

describe('a text of Hugo keeps its address', () => {
  const own = (config: string, path: string, fields = 'date: 2024-03-02') =>
    addressesOf({ 'hugo.toml': config, [path]: post(fields) }).then((all) => all[path]);

  it('by the place of its file', async () => {
    expect(await own('', 'content/posts/L Eau.md')).toBe('posts/l-eau');
    expect(await own('', 'content/posts/eau/index.md')).toBe('posts/eau');
    expect(await own('', 'content/contact.md')).toBe('contact');
    expect(await own('', 'content/posts/eau/index.md', 'slug: la-source')).toBe('posts/la-source');
    expect(await own('uglyURLs = true', 'content/posts/eau.md')).toBe('posts/eau.html');
    expect(await own('contentDir = "textes"', 'textes/posts/eau.md')).toBe('posts/eau');
  });

  it.each([
    ['/:year/:month/:day/:slug/', '2024/03/02/leau-de-la-ville'],
    ['/:section/:filename/', 'posts/2024-eau'],
    ['/:sections[last]/:title/', 'sub/leau-de-la-ville'],
    ['/:monthname/:yearday/:contentbasename/', 'march/62/2024-eau'],
    ['/:inconnu/', '-'],
  ])('by the pattern of its section: %s', async (pattern, address) => {
    const path = 'content/posts/sub/2024-eau.md';
    expect(await own(`[permalinks]\nposts = "${pattern}"`, path)).toBe(address);
    expect(await own(`[permalinks.page]\nposts = "${pattern}"`, path)).toBe(address);
  });

  it('by its url, its aliases and its language', async () => {
    expect(await own('', 'content/posts/eau.md', 'url: /la/source.html')).toBe('la/source.html');
    expect(await own('', 'content/posts/eau.md', 'aliases: [vieux, /plus/vieux/]')).toBe(
      'posts/eau posts/vieux plus/vieux',
    );
    const languages = 'defaultContentLanguage = "fr"\n[languages.fr]\nweight = 1\n[languages.en]\nweight = 2';
    expect(await own(languages, 'content/posts/eau.fr.md')).toBe('posts/eau');
    expect(await own(languages, 'content/posts/eau.en.md')).toBe('en/posts/eau');
    const folders = languages.replace('weight = 2', 'contentDir = "english"');
    expect(await own(folders, 'english/posts/water.md')).toBe('en/posts/water');
  });

  it('in a language that a file of its own configures', async () => {
    const files = {
      'config/_default/hugo.toml': 'defaultContentLanguage = "fr"',
      'config/_default/languages.fr.toml': 'contentDir = "content/fr"',
      'config/_default/languages.en.toml': 'contentDir = "content/en"',
      'content/fr/eau.md': post(''),
      'content/en/water.md': post(''),
    };
    expect(await addressesOf(files)).toEqual({
      'content/fr/eau.md': 'eau',
      'content/en/water.md': 'en/water',
    });
  });

  it('and is a draft where a section says that nothing of it is shown', async () => {
    const { texts } = await readAll(
      folderOf({
        'hugo.toml': '',
        'content/interne/_index.md': '---\ncascade:\n  build: { render: never }\n---\n',
        'content/interne/eau.md': post('date: 2024-03-02'),
      }),
    );
    const { article, conversion } = texts.get('content/interne/eau.md') ?? expect.fail();
    expect([article.status, ...reportLines(conversion)]).toEqual([
      'draft',
      '~ not-public ×1: build: render: never',
    ]);
  });

  const cascade = async (entries: string, file = 'content/interne/eau.md', fields = '', config = '') => {
    const { texts } = await readAll(
      folderOf({
        'hugo.toml': config,
        'content/_index.md': `---\ncascade:\n${entries}\n---\n`,
        [file]: post(`date: 2024-03-02\n${fields}`),
      }),
    );
    const { article, conversion } = texts.get(file) ?? expect.fail();
    return [article.status, ...reportLines(conversion).filter((line) => line.includes('not-public'))];
  };
  const hidden = (reason: string) => ['draft', `~ not-public ×1: ${reason}`];
  const draft = '  - draft: true\n    ';

  it.each([
    ['target: { path: "/interne/**" }'],
    ['_target: { path: "/interne/*" }'],
    ['target: { path: "{/brouillons/**,/interne/e?u}" }'],
    ['Target: { Path: "/**", kind: page, lang: en }'],
    ['target: { path: "/interne/eau", environment: production }'],
  ])('and is a draft where what is handed down to pages like it says so: %s', async (target) => {
    expect(await cascade(draft + target)).toEqual(hidden('draft: true'));
    expect(await cascade(`  - _build: { render: never }\n    ${target}`)).toEqual(
      hidden('_build: render: never'),
    );
    expect(await cascade(`  - params: { private: true }\n    ${target}`)).toEqual(hidden('private: true'));
    expect(await cascade(draft + target, undefined, 'draft: false')).toEqual(['published']);
  });

  it.each([
    ['target: { path: "/publics/**" }'],
    ['target: { path: "/interne" }'],
    ['target: { path: "/**", kind: section }'],
    ['target: { path: "/**", lang: "{fr,de}" }'],
  ])('and stays public where that is for other pages: %s', async (target) => {
    expect(await cascade(draft + target)).toEqual(['published']);
  });

  it.each([
    ['target: { path: "interne/**" }'],
    ['target: { path: "/interne/*.md" }'],
    ['target: { path: "/Interne/**" }'],
    ['target: { path: "/int[erne/**" }'],
    ['target: { environment: staging }'],
    ['target: { sites: { matrix: { versions: ["v1"] } } }'],
    ['target: [interne]'],
  ])('and is a draft where only Hugo could tell whether it is for it: %s', async (target) => {
    expect(await cascade(draft + target)).toEqual(hidden('draft: true'));
    expect(await cascade(`  - publishDate: 2027-01-01\n    ${target}`)).toEqual(
      hidden('publishDate: 2027-01-01'),
    );
    expect(await cascade(`  - draft: false\n    ${target}\n${draft}target: { path: "/**" }`)).toEqual(
      hidden('draft: true'),
    );
    expect(await cascade(draft + target, undefined, 'draft: false')).toEqual(['published']);
  });

  it('of several entries for one text, the first of a list and the nearest section hold', async () => {
    const all = 'target: { path: "/**" }';
    expect(await cascade(`${draft}${all}\n  - draft: false\n    ${all}`)).toEqual(hidden('draft: true'));
    expect(await cascade(`  - DRAFT: true\n    ${all}\n  - draft: false\n    ${all}`)).toEqual(
      hidden('DRAFT: true'),
    );
    expect(await cascade(`  - DRAFT: true\n    ${all}\n  - draft: false\n    ${all}`)).toEqual(
      hidden('DRAFT: true'),
    );
    const languages = 'defaultContentLanguage = "fr"\n[languages.fr]\n[languages.en]\n';
    const french = `  draft: true`;
    expect(await cascade(french, 'content/eau.fr.md', '', languages)).toEqual(hidden('draft: true'));
    expect(await cascade(french, 'content/water.en.md', '', languages)).toEqual(hidden('draft: true'));
  });
});

describe('a text of Eleventy keeps its address', () => {
  const config = 'export default (c) => ({ dir: { input: "content" } });';
  const own = (path: string, fields: string, beside: Record<string, string> = {}) =>
    addressesOf({ 'eleventy.config.js': config, [path]: post(fields), ...beside }).then((all) => all[path]);

  it.each([
    ['content/posts/2024-03-02-eau.md', '', 'posts/2024-03-02-eau'],
    ['content/posts/eau/eau.md', '', 'posts/eau'],
    ['content/posts/eau/index.md', '', 'posts/eau'],
    ['content/posts/2024-03-02-eau.md', 'permalink: /b/{{ page.fileSlug }}/', 'b/eau'],
    ['content/posts/2024-03-02-eau.md', 'permalink: "{{ page.filePathStem }}.html"', 'posts/eau.html'],
    [
      'content/eau.md',
      `date: 2024-03-02\npermalink: '/{{ page.date | date: "%Y/%m" }}/{{ title | slugify }}/'`,
      '2024/03/l-eau-de-la-ville',
    ],
    ['content/eau.md', 'permalink: /{{ autre | secret }}/', '-'],
  ])('%s %s', async (path, fields, address) => {
    expect(await own(path, fields)).toBe(address);
  });

  it('by the data of its folder, in JSON and JavaScript, with its date and its keywords', async () => {
    const data = {
      'content/posts/posts.json':
        '{ "permalink": "/billets/{{ page.fileSlug }}/", "tags": ["posts", "eau"] }',
    };
    expect(await own('content/posts/2024-03-02-eau.md', '', data)).toBe('billets/eau');
    const program = {
      'content/posts/posts.11tydata.js':
        'module.exports = {\n  permalink: "/b/{{ page.fileSlug }}/",\n  lang: "fr",\n};',
    };
    expect(await own('content/posts/2024-03-02-eau.md', '', program)).toBe('b/eau');
    const computed = { 'content/posts/posts.11tydata.js': 'export default { permalink: (data) => data.x };' };
    expect(await own('content/posts/2024-03-02-eau.md', '', computed)).toBe('-');
    const made = await readAll(
      folderOf({ 'eleventy.config.js': config, 'content/posts/2024-03-02-eau.md': post(''), ...computed }),
    );
    const text = made.texts.get('content/posts/2024-03-02-eau.md') ?? expect.fail();
    expect(reportLines(text.conversion)).toContain('- address-unknown ×1: content/posts/2024-03-02-eau.md');
    const { texts } = await readAll(
      folderOf({ 'eleventy.config.js': config, 'content/posts/2024-03-02-eau.md': post(''), ...data }),
    );
    expect(texts.get('content/posts/2024-03-02-eau.md')?.article).toMatchObject({
      status: 'published',
      date: { local: '2024-03-02T00:00' },
      tags: ['eau'],
    });
  });

  it('and is a draft where it has no page', async () => {
    const { texts } = await readAll(
      folderOf({
        '.eleventy.js': '',
        'a.md': post('date: 2024-03-02\npermalink: false'),
        'b.md': post('date: 2024-03-02\ndraft: true'),
      }),
    );
    expect([...texts.values()].map(({ article }) => article.status)).toEqual(['draft', 'draft']);
  });
});

describe('a text of Middleman keeps its address', () => {
  const rb = (lines: string) => `activate :blog do |blog|\n  # blog.prefix = "non"\n  ${lines}\nend\n`;
  const own = (config: string, path: string, fields = '') =>
    addressesOf({ 'config.rb': config, [path]: post(fields) }).then((all) => all[path]);

  it('as a page', async () => {
    expect(await own('', 'source/asso/qui.html.markdown')).toBe('asso/qui.html');
    expect(await own('activate :directory_indexes', 'source/asso/qui.html.md')).toBe('asso/qui');
    expect(await own('activate :i18n, langs: [:fr, :en]', 'source/localizable/qui.en.html.md')).toBe(
      'en/qui.html',
    );
  });

  it('as a text of a blog', async () => {
    const path = 'source/2024-03-02-eau.html.markdown';
    expect(await own(rb(''), path)).toBe('2024/03/02/eau.html');
    expect(await own(rb('blog.permalink = "{year}/{title}.html"'), path, 'slug: source')).toBe(
      '2024/source.html',
    );
    const older =
      'blog.prefix = "blog/"\n  blog.sources = ":year-:month-:day-:title.html"\n  blog.permalink = ":year/:month/:title.html"';
    expect(await own(rb(older), 'source/blog/2024-03-02-eau.html.md')).toBe('blog/2024/03/eau.html');
  });

  it.each([
    ['blog.permalink = lambda { |page| page.url }', '-'],
    ['blog.permalink = "#{base}/{title}.html"', '-'],
    ['blog.sources = SOURCES', '-'],
  ])('and where a program makes it, has none, which is said: %s', async (lines, address) => {
    const path = 'source/2024-03-02-eau.html.markdown';
    const { texts } = await readAll(folderOf({ 'config.rb': rb(lines), [path]: post('') }));
    const { article, conversion } = texts.get(path) ?? expect.fail();
    expect(article.formerPaths?.join(' ') ?? '-').toBe(address);
    expect(reportLines(conversion)).toContain(`- address-unknown ×1: ${path}`);
  });

  it('with its date, its state, and the headline of its name', async () => {
    const { texts } = await readAll(
      folderOf({
        'config.rb': rb(''),
        'source/2024-03-02-eau.html.markdown': 'Texte.\n',
        'source/2024-03-03-air.html.md': post('published: false'),
        'source/_menu.md': 'Menu',
      }),
    );
    expect(
      [...texts.values()].map(({ article }) => [article.headline, article.date.local, article.status]),
    ).toEqual([
      ['Eau', '2024-03-02T00:00', 'published'],
      ['L’eau de la ville', '2024-03-03T00:00', 'draft'],
    ]);
  });
});

describe('a site of another program further down', () => {
  it('does not make its folder a site', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`pages/${at}.html`, `<h1>Page ${at}</h1><p>Texte.</p>`]),
    );
    const { texts, skipped } = await readAll(
      folderOf({
        ...pages,
        'lib/bootstrap/_config.yml': 'title: Bootstrap',
        'lib/bootstrap/_posts/2014-01-01-a.md': 'A',
        'node_modules/x/_config.yml': 'title: X',
        ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`node_modules/x/${at}.md`, 'Aide'])),
      }),
    );
    expect(texts.size).toBe(21);
    expect([...texts.values()].every(({ article }) => article.status === 'draft')).toBe(true);
    expect(skipped).toEqual(['lib/bootstrap/_config.yml (not-a-text)', 'node_modules/ (10) (program)']);
  });

  it('is read where the folder holds nothing but it', async () => {
    expect(
      await addressesOf({ 'site-main/_config.yml': '', 'site-main/_posts/2024-03-02-eau.md': post('') }),
    ).toEqual({
      'site-main/_posts/2024-03-02-eau.md': '2024/03/02/eau.html',
    });
  });

  it('names the templates that are left out by their number', async () => {
    const templates = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`pages/${at}.html`, '---\n---\n{{ page.x }}']),
    );
    const { skipped } = await readAll(folderOf({ '_config.yml': '', ...templates }));
    expect(skipped).toEqual(['pages/ (30) (site-part)', '_config.yml (site-part)']);
  });
});
