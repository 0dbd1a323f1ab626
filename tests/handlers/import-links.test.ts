import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openChosen } from '../../electron/handlers';
import { emptyMasthead, mapLinks, textLink } from '../../src/article';
import type { Article } from '../../src/article';
import type { ImportReport, Outlet } from '../../src/contract';
import { newFolder, openDesk, valueOf } from './desk';
import type { Desk } from './desk';

const fixtures = join(import.meta.dirname, '../fixtures/import');

/** Imports a folder of texts, or a part of it by names, as a person would choose it. */
async function importFolder(desk: Desk, files: Readonly<Record<string, string>>): Promise<ImportReport> {
  const folder = join(await newFolder(), 'site');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  desk.answers.texts = [await openChosen(folder, 'site')];
  return valueOf(await desk.handlers['import:choose']('folder'));
}

async function articleOf(desk: Desk, report: ImportReport, name: string): Promise<Article> {
  const text = report.imported.find((each) => each.name.endsWith(name));
  if (!text) expect.fail(`${name} was not imported`);
  return valueOf(await desk.handlers['article:open'](text.id)).article;
}

/** The links of a text: their words, and the headline of the text or the address that they lead to. */
async function linksOf(desk: Desk, report: ImportReport, name: string): Promise<Record<string, string>> {
  const article = await articleOf(desk, report, name);
  const headlines = new Map(
    (await Promise.all(report.imported.map(({ id }) => desk.handlers['article:open'](id))))
      .map((opened) => valueOf(opened).article)
      .map(({ id, headline }) => [textLink(id), headline]),
  );
  const links: Record<string, string> = {};
  mapLinks(article, (href, words) => {
    links[words] = headlines.get(href) ?? href;
    return href;
  });
  return links;
}

const lost = (report: ImportReport, name: string) =>
  report.imported
    .find((each) => each.name.endsWith(name))
    ?.conversion.dropped.find(({ what }) => what === 'link');

const post = (title: string, words: string, more = '') =>
  `---\ntitle: ${title}\ndate: 2024-05-01\n${more}---\n\n${words}\n`;

describe('links between texts that are imported together lead to these texts', () => {
  it('where they name files, near or far, with a part of the page or without', async () => {
    const desk = await openDesk();
    const report = await importFolder(desk, {
      'notes/a.md':
        '# A\n\n[frère](b.md), [partie](./b.md#le-reste), [cousin](../posts/c%20d.md), [page](b.html), [perdu](rien.md), [tract](b.pdf).\n',
      'notes/b.md': '# B\n\n[retour](a.md)\n',
      'posts/c d.md': '# C\n\n[loin](../notes/a.md)\n',
    });
    expect(await linksOf(desk, report, 'a.md')).toEqual({
      frère: 'B',
      partie: 'B',
      cousin: 'C',
      page: 'B',
    });
    expect(await linksOf(desk, report, 'b.md')).toEqual({ retour: 'A' });
    expect(await linksOf(desk, report, 'c d.md')).toEqual({ loin: 'A' });
    expect(lost(report, 'a.md')).toEqual({ what: 'link', count: 2, words: ['rien.md', 'b.pdf'] });
    expect(report.imported.map(({ name }) => name)).toEqual(['notes/a.md', 'notes/b.md', 'posts/c d.md']);
    expect(report.imported[0]?.conversion.kept.links).toBe(4);
  });

  it('in Obsidian, by the name of a note wherever it lies', async () => {
    const desk = await openDesk();
    const report = await importFolder(desk, {
      'Accueil.md': '# Accueil\n\nVoir [[La charte]], [[Enquêtes/Eau|notre enquête]] et [[Nulle part]].\n',
      'Groupe/La charte.md': '# La charte du groupe\n\nRelue en mai.\n',
      'Enquêtes/Eau.md': '# Qui paie l’eau\n\n[[Accueil#Début|Retour]]\n',
    });
    expect(await linksOf(desk, report, 'Accueil.md')).toEqual({
      'La charte': 'La charte du groupe',
      'notre enquête': 'Qui paie l’eau',
    });
    expect(await linksOf(desk, report, 'Eau.md')).toEqual({ Retour: 'Accueil' });
    expect(lost(report, 'Accueil.md')).toMatchObject({ count: 1 });
  });

  it('in Hugo, by ref, relref and address, in the language of the text', async () => {
    const desk = await openDesk();
    const report = await importFolder(desk, {
      'hugo.toml': 'baseURL = "https://eau.example/blog/"\nlanguageCode = "fr"\n',
      'content/posts/digue.md': post(
        'La digue',
        '[un]({{< ref "posts/crue.md" >}}), [deux]({{< relref "crue" >}}), [trois]({{% ref "/posts/crue.md#bilan" %}}), [quatre](/blog/posts/crue/), [cinq](https://eau.example/blog/vieux/crue.html), [six](/blog/tags/eau/).',
      ),
      'content/posts/crue.md': post('La crue', 'Un mètre dix.', 'aliases: [/vieux/crue.html]\n'),
      'content/posts/crue.en.md': post('The flood', 'See [the dyke](../dyke/).'),
      'content/posts/digue.en.md': post('The dyke', '[flood]({{< ref "crue.md" >}})', 'slug: dyke\n'),
    });
    const toFlood = { un: 'La crue', deux: 'La crue', trois: 'La crue', quatre: 'La crue', cinq: 'La crue' };
    expect(await linksOf(desk, report, 'digue.md')).toEqual({
      ...toFlood,
      six: 'https://eau.example/blog/tags/eau/',
    });
    expect(await linksOf(desk, report, 'digue.en.md')).toEqual({ flood: 'The flood' });
    expect(report.imported[0]?.conversion.changed).not.toContainEqual(
      expect.objectContaining({ what: 'shortcode:ref' }),
    );
  });

  it('in Jekyll, by post_url, link and permalink', async () => {
    const desk = await openDesk();
    const report = await importFolder(desk, {
      '_config.yml': 'url: https://fil.example\nbaseurl: /quartier\n',
      '_posts/2024-05-01-bus.md': post(
        'Le bus',
        '[un]({% post_url 2024-06-02-gare %}), [deux]({{ site.baseurl }}{% link _posts/2024-06-02-gare.md %}), [trois](/quartier/2024/06/02/gare.html), [quatre]({{ "/contact/" | relative_url }}), [perdu]({% post_url 2020-01-01-rien %}).',
      ),
      '_posts/2024-06-02-gare.md': '---\ntitle: La gare\n---\n\nElle reste.\n',
      'contact.md': '---\ntitle: Nous écrire\npermalink: /contact/\n---\n\nLe samedi.\n',
    });
    expect(await linksOf(desk, report, 'bus.md')).toEqual({
      un: 'La gare',
      deux: 'La gare',
      trois: 'La gare',
      quatre: 'Nous écrire',
    });
    expect(lost(report, 'bus.md')).toMatchObject({ count: 1 });
  });
});

describe('a link to a text', () => {
  it('of an earlier import of the same folder, or at an address that it has had, is found in the archive', async () => {
    const desk = await openDesk();
    const first = await importFolder(desk, {
      'posts/a.md': post('A', 'Un.', 'aliases: [/2024/05/vieux-a/]\n'),
      'b.md': '# B',
    });
    const second = await importFolder(desk, {
      'posts/c.md': post('C', '[le même](a.md), [l’ancien](/2024/05/vieux-a/), [inconnu](d.md)'),
    });
    const a = (await articleOf(desk, first, 'a.md')).id;
    expect(await linksOf(desk, second, 'c.md')).toEqual({ 'le même': textLink(a), 'l’ancien': textLink(a) });
  });

  it('that two texts may be is none', async () => {
    const desk = await openDesk();
    const report = await importFolder(desk, {
      'a.md': '# A\n\n[[Contact]]\n',
      'x/Contact.md': '# X',
      'y/Contact.md': '# Y',
    });
    expect(await linksOf(desk, report, 'a.md')).toEqual({});
    expect(lost(report, 'a.md')).toMatchObject({ words: ['Contact.md'] });
  });

  it('keeps its words where typography sets them, and both versions of the text have it', async () => {
    const desk = await openDesk();
    const report = await importFolder(desk, {
      'a.md': '# A\n\nVoir "[la suite](b.md)" et "[rien](c.md)" !\n',
      'b.md': '# B',
    });
    expect(await linksOf(desk, report, 'a.md')).toEqual({ 'la suite': 'B' });
    const [id = ''] = report.imported.map((text) => text.id);
    expect(await desk.handlers['import:typography']({ ids: [id], typeset: false })).toMatchObject({
      value: { changed: 1, edited: 0 },
    });
    expect(await linksOf(desk, report, 'a.md')).toEqual({ 'la suite': 'B' });
  });
});

/** The desk after an export of WordPress was imported as published, and what it exported. */
async function journal(outlets: Outlet[]) {
  const desk = await openDesk();
  desk.answers.texts = [await openChosen(join(fixtures, 'wordpress/permalinks.xml'), 'journal.xml')];
  const report = valueOf(await desk.handlers['import:choose']('files'));
  valueOf(await desk.handlers['import:keep-status']({ isKept: true }));
  const masthead = { ...emptyMasthead(), name: 'Les Riverains du Lédan', site: 'https://ledan.example' };
  valueOf(await desk.handlers['masthead:save'](masthead));
  desk.answers.folder = desk.folder;
  const ids = report.imported.map(({ id }) => id);
  const exported = valueOf(await desk.handlers['export:run']({ ids, outlets }));
  return { desk, report, exported, file: (path: string) => readFile(join(desk.folder, path), 'utf8') };
}

describe('an export of WordPress with addresses of dates', () => {
  it('gives its texts their old addresses, which the exported site leads on from', async () => {
    const { desk, report, exported, file } = await journal(['site']);
    expect(await articleOf(desk, report, 'trois-vannes/')).toMatchObject({
      slug: 'trois-vannes',
      tags: ['Rivière', 'moulins'],
      formerPaths: ['2024/05/12/trois-vannes'],
    });
    const former = 'site/2024/05/12/trois-vannes/index.html';
    expect(exported.files).toContain(former);
    expect(await file(former)).toContain('content="0; url=../../../../trois-vannes/"');
    expect(await file('site/2024/06/03/passe-a-poissons/index.html')).toContain('passe-a-poissons/"');
  });

  it('has links that lead to its own texts, on the site from page to page and never to a draft', async () => {
    const { desk, report, exported, file } = await journal(['site']);
    expect(await linksOf(desk, report, 'trois-vannes/')).toEqual({
      'dans notre premier relevé': 'La passe à poissons est à sec',
      'qui nous sommes': 'Qui sommes-nous\u202f?',
      'la note de juillet': 'Ce que la préfecture a répondu',
      'tous les articles': 'https://riverains-ledan.example/journal/category/riviere/',
      'les débits officiels': 'https://eaufrance.example/debits',
    });
    const page = await file('site/trois-vannes/index.html');
    expect(page).toContain('<a href="../passe-a-poissons/index.html">dans notre premier relevé</a>');
    expect(page).toContain('<a href="../qui-sommes-nous/index.html">qui nous sommes</a>');
    expect(page).toMatch(/, la note de juillet,/);
    expect(await file('site/feed.json')).toContain('href=\\"https://ledan.example/passe-a-poissons/\\"');
    for (const path of exported.files.filter((each) => /\.(html|xml|json)$/.test(each)))
      expect(await file(path), path).not.toMatch(/roneo:/);
    expect(exported.notices).toContainEqual({
      kind: 'link-without-page',
      article: 'Trois vannes pour un moulin vide',
      words: 'la note de juillet',
    });
  });

  it('has links that lead to the public pages in a mail', async () => {
    const { file } = await journal(['press']);
    const mail = (await file('presse/2024-06-03-passe-a-poissons-texte.eml')).replace(/=\r?\n/g, '');
    expect(mail).toContain('https://ledan.example/trois-vannes/');
    expect(await file('presse/2024-05-12-trois-vannes-texte.eml')).not.toMatch(/roneo:|p=3D57/);
  });
});
