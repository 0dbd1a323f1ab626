import { describe, expect, it } from 'vitest';
import { findTexts } from '../../../electron/import';
import { convertWordPressShortcodes } from '../../../electron/import/sources/wordpress/shortcodes';
import { ConversionReport } from '../../../electron/import/report/conversion-report';
import { folder } from '../../../electron/import/sources/sources';
import type { Article } from '../../../src/article';
import type { Problem } from '../../../src/contract';
import { keeper, seed, sketch } from '../support/read-fixture';
import { fixtureFolder, folderOf, readAll, reportLines } from '../support/read-source';
import type { ReadSources } from '../support/read-source';

const textOf = (result: ReadSources, name: string) => {
  const text = result.texts.get(name);
  if (!text) expect.fail(`${name} is not among ${[...result.texts.keys()].join(', ')}`);
  return text;
};

describe('a site of Hugo', async () => {
  const result = await readAll(await fixtureFolder('hugo'));

  it('gives its posts and pages, and names every file that is none', () => {
    expect([...result.texts.keys()]).toEqual([
      'content/billets/2023-11-05-marche-noire.md',
      'content/billets/la-riviere/index.md',
      'content/billets/piscine/index.md',
      'content/en/about.en.md',
      'content/pages/collectif.md',
    ]);
    expect(result.skipped).toEqual([
      'content/billets/_index.md (list-page)',
      'README.md (site-part)',
      'hugo.toml (site-part)',
      'layouts/single.html (site-part)',
    ]);
    expect(result.refused).toEqual([]);
  });

  it('is read with its TOML, its page bundle and its shortcodes', () => {
    const { article, conversion } = textOf(result, 'content/billets/la-riviere/index.md');
    expect(article).toMatchObject({
      headline: 'La rivière rend ses comptes',
      standfirst: 'Trois ans de relevés, une seule courbe : elle descend.',
      date: { local: '2024-03-02T10:30', zone: 'Europe/Paris' },
      status: 'published',
      slug: 'la-riviere',
      tags: ['eau', 'sécheresse', 'Enquête'],
      lead: { alt: 'La rivière basse sous le pont', caption: 'Août, au vieux pont.', credit: 'Eau publique' },
    });
    expect(sketch(article.body)).toEqual([
      'p Depuis trois étés, les bénévoles notent le niveau *chaque dimanche*.{Le carnet est en libre accès.}',
      'h1 Ce que disent les relevés',
      'figure alt=Les berges sèches caption=Les berges, à sec credit=Eau publique',
      'box',
      '  h2 Méthode',
      '  p La mire est lue à la même heure.',
      '  - à l’œil nu ;',
      '  - par deux personnes.',
      'h2 Et ensuite',
      'p [https://www.youtube.com/watch?v=aqz-KE-bpKQ](https://www.youtube.com/watch?v=aqz-KE-bpKQ)',
      'p Voir la page du collectif et [la charte](https://eau-publique.example/journal/pages/charte/).',
      'p Légende de la carte',
      'pre {{< figure src="ceci-reste.png" >}}',
    ]);
    expect(reportLines(conversion)).toEqual([
      expect.stringMatching(/^~ shortcode:figure ×1: /),
      '~ shortcode:notice ×1: {{% notice title="Méthode" %}}',
      '~ shortcode:youtube ×1: {{< youtube aqz-KE-bpKQ >}}',
      '~ heading-level:4:2 ×1: Et ensuite',
      '~ code-language ×1: go',
      '~ site-link ×1: https://eau-publique.example/journal/pages/charte/',
      '- shortcode:carte ×1: {{< carte lieu="Pont-Vieux" zoom="12" >}}',
      '- attributes ×1: {#releves}',
      '- front matter: weight ×1: 4',
      '- link ×1: pages/collectif.md',
    ]);
  });

  it('takes date, slug and language of its posts from their file names where they are not given', () => {
    const night = textOf(result, 'content/billets/2023-11-05-marche-noire.md');
    expect(night.article).toMatchObject({
      headline: 'Une marche aux flambeaux',
      date: { local: '2023-11-05T00:00' },
      slug: 'marche-noire',
      tags: ['nuit'],
    });
    expect(sketch(night.article.body)[1]).toBe('figure alt=Le pont caption=Le pont, vers minuit credit=');
    expect(textOf(result, 'content/en/about.en.md').article).toMatchObject({ language: 'en', slug: 'about' });
    expect(reportLines(textOf(result, 'content/pages/collectif.md').conversion)).toEqual([
      '~ date-unknown ×1',
    ]);
  });

  it('publishes no draft, and nothing before its date', () => {
    const draft = textOf(result, 'content/billets/piscine/index.md');
    expect(draft.article).toMatchObject({ status: 'draft', slug: 'piscine-municipale', byline: 'Le bureau' });
    expect(reportLines(draft.conversion)).toEqual([
      '~ slug ×1: Piscine_Municipale → piscine-municipale',
      '~ not-public ×1: draft: true',
      '- front matter: type ×1: posts',
      '- front matter: expiryDate ×1: 2030-01-01',
    ]);
    const later = textOf(result, 'content/en/about.en.md');
    expect([later.article.status, ...reportLines(later.conversion)]).toEqual([
      'draft',
      '~ status:future ×1: 2031-01-01 00:00',
    ]);
  });
});

describe('a site of Jekyll', async () => {
  const result = await readAll(await fixtureFolder('jekyll'));

  it('gives its posts, drafts and pages, and names every file that is none', () => {
    expect([...result.texts.keys()]).toEqual([
      '_drafts/la-suite.md',
      '_posts/2024-03-02-le-bus-du-soir.md',
      '_posts/2024-04-10-dates-et-heures.markdown',
      'a-propos.md',
    ]);
    expect(result.skipped).toEqual([
      'index.html (site-part)',
      '_config.yml (site-part)',
      '_layouts/post.html (site-part)',
    ]);
    expect(textOf(result, '_drafts/la-suite.md').article.status).toBe('draft');
  });

  it('is read with its YAML, its includes and its tags', () => {
    const { article, conversion } = textOf(result, '_posts/2024-03-02-le-bus-du-soir.md');
    expect(article).toMatchObject({
      headline: 'Le bus du soir reste en service',
      date: { local: '2024-03-02T00:00', zone: 'Europe/Paris' },
      slug: 'le-bus-du-soir',
      status: 'published',
      tags: ['transports', 'quartier'],
      lead: { picture: { type: 'image/png' }, alt: 'Le pont de nuit', caption: 'La ligne passe ici.' },
    });
    expect(sketch(article.body)).toEqual([
      'p La décision est tombée hier.',
      'figure alt=Le même caption= credit=',
      'pre 22:40 Gare — Ramée⏎23:10 Gare — Ramée',
      'quotation',
      '  p Le bus du soir, c’est la ville qui continue.',
      '  by Une conductrice de la ligne | ',
      'p Lire le tract ou [la carte](https://fil.example/quartier/carte/).',
      'p Ceci restait en attente.',
      'p [https://www.youtube.com/watch?v=aqz-KE-bpKQ](https://www.youtube.com/watch?v=aqz-KE-bpKQ)',
      'p Fin du billet.',
    ]);
    expect(reportLines(conversion).filter((line) => line.startsWith('-'))).toEqual([
      '- liquid ×2: {{ page.title }} | {% if site.debug %}',
      '- include:carte.html ×1: {% include carte.html lieu="Ramée" %}',
      '- html-comment ×1: Relire avant de publier',
      '- attributes ×2: {: .align-left width="200"} | {: .signature}',
      '- front matter: layout ×1: post',
      '- link ×1: /_posts/2024-02-01-tract.md',
    ]);
    expect(conversion.missing).toEqual([]);
  });

  it('takes the time of a post rather than the date in its name, and a headline from the name where there is none', () => {
    const { article, conversion } = textOf(result, '_posts/2024-04-10-dates-et-heures.markdown');
    expect(article).toMatchObject({
      headline: 'Dates et heures',
      date: { local: '2024-04-11T08:15' },
      tags: ['réunion', 'école'],
    });
    expect(reportLines(conversion)).toEqual([
      '~ headline-from-name ×1: Dates et heures',
      '- table-of-contents ×1: * TOC {:toc}',
    ]);
  });
});

describe('the shortcodes of a site', () => {
  const read = async (body: string, beside: Record<string, string> = {}) => {
    const result = await readAll(
      folderOf({
        'config.yml': '',
        'content/a.md': `---\ntitle: T\n---\n${body}`,
        'static/x': '',
        ...beside,
      }),
    );
    const { article, conversion } = textOf(result, 'content/a.md');
    return {
      body: sketch(article.body),
      told: reportLines(conversion).filter((line) => line !== '~ date-unknown ×1'),
    };
  };

  it('are shown as written when they are commented out', async () => {
    expect((await read('On écrit `{{</* figure */>}}` ou {{</* youtube x */>}}.')).body).toEqual([
      'p On écrit `{{< figure >}}` ou {{< youtube x >}}.',
    ]);
  });

  it('lose no word when they are unclosed, overlapping or unknown', async () => {
    const { body, told: conversion } = await read(
      '{{< a >}}un {{< b >}}deux{{< /a >}} trois{{< /b >}} {{< quote author="La régie" >}}Dit.{{< /quote >}}\n\n{{< tweet >}} {{< /seul >}}',
    );
    expect(body.join(' ')).toMatch(/un deux trois/);
    expect(body).toContain('  by La régie | ');
    expect(conversion).toEqual([
      '~ shortcode:quote ×1: {{< quote author="La régie" >}}',
      '- shortcode:b ×2: {{< /b >}} | {{< b >}}',
      '- shortcode:seul ×1: {{< /seul >}}',
      '- shortcode:a ×1: {{< a >}}',
      '- shortcode:tweet ×1: {{< tweet >}}',
    ]);
  });

  it('are parsed in linear time, even when written to be slow', () => {
    const report = new ConversionReport('a.md');
    const many = 200_000;
    const site = { source: 'folder', base: null, basePath: '' };
    const convert = (text: string) => folder.convert?.(text, 'markdown', site, report);
    for (const piece of ['{{< a ', '{% if ', '{{ x ', '{{% y "', '`', '{: '])
      expect(convert(piece.repeat(many)), piece).toBe(piece.repeat(many));
    expect(convert('{% raw %}'.repeat(many))).toBe('{% raw %}'.repeat(many - 1));
    for (const piece of ['[a ', '[caption ', '[/b', '[[c']) {
      const read = convertWordPressShortcodes(piece.repeat(many), { gallery: () => '' }, report);
      expect(read, piece).toBe(piece.repeat(many));
    }
    expect(report.notices()).toEqual([]);
  });
});

describe('the pictures of a folder', () => {
  it('are found by the end of their address, in any case, when only one file matches', async () => {
    const result = await readAll(
      folderOf({
        'a.md':
          '![a](https://autre.example/wp-content/uploads/2024/03/Vue-300x200.jpg) ![b](/img/deux.png) ![c](trois.PNG)',
        'uploads/2024/03/vue.jpg': 'vue',
        'x/deux.png': 'un',
        'y/deux.png': 'deux',
        'z/trois.png': 'trois',
      }),
    );
    const { conversion } = textOf(result, 'a.md');
    expect(conversion.kept.pictures).toBe(2);
    expect(conversion.changed).toEqual([
      {
        what: 'picture-found',
        count: 2,
        words: [
          'https://autre.example/wp-content/uploads/2024/03/Vue-300x200.jpg → uploads/2024/03/vue.jpg',
          'trois.PNG → z/trois.png',
        ],
      },
    ]);
    expect(conversion.missing).toMatchObject([{ address: '/img/deux.png', alt: 'b', why: 'outside' }]);
    expect(result.skipped).toEqual(['x/deux.png (not-shown)', 'y/deux.png (not-shown)']);
  });

  it('of WordPress.com are found in the media that it exports, whatever size its servers show', async () => {
    const addresses = [
      'https://gareouverte.files.wordpress.com/2020/01/quai.jpg?w=300',
      'https://i0.wp.com/gareouverte.files.wordpress.com/2020/01/hall.jpg?resize=640%2C480&ssl=1',
      'https://i2.wp.com/gare-ouverte.example/wp-content/uploads/2021/02/train.jpg?w=1024',
      'https://autre.example/2020/01/hall.jpg',
    ];
    const result = await readAll(
      folderOf({
        'a.html': `<p>Texte.</p>${addresses.map((address) => `<p><img src="${address}" alt="x"></p>`).join('')}`,
        'media/2020/01/quai.jpg': 'quai',
        'media/2020/01/hall.jpg': 'hall',
        'media/2021/02/train.jpg': 'train',
      }),
    );
    const { conversion } = textOf(result, 'a.html');
    expect(conversion.kept.pictures).toBe(3);
    expect(conversion.missing.map(({ address, why }) => `${address} ${why}`)).toEqual([
      `${addresses[3] ?? ''} remote`,
    ]);
  });

  it('are never read from outside of it', async () => {
    const result = await readAll(
      folderOf({ 'a/b.md': '![x](../../../etc/passwd.png) ![y](../vue.png)', 'vue.png': 'v' }),
    );
    const { conversion } = textOf(result, 'a/b.md');
    expect([conversion.kept.pictures, conversion.missing.map(({ address }) => address)]).toEqual([
      1,
      ['../../../etc/passwd.png'],
    ]);
  });

  it('are named by their folder when many are used by no text', async () => {
    const photos = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`photos/${index}.jpg`, 'x']));
    expect((await readAll(folderOf({ 'a.md': '# A', ...photos }))).skipped).toEqual([
      'photos/ (40) (not-shown)',
    ]);
  });
});

describe('a folder of ten thousand files', () => {
  it('is read in order, one file at a time', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `t/${String(index).padStart(5, '0')}.md`);
    const source = folderOf(Object.fromEntries(names.map((name, index) => [name, `# Texte ${index}\n`])));
    let opened = 0;
    const files = source.files.map((file) => ({ ...file, read: () => ((opened += 1), file.read()) }));
    const result: [string, number][] = [];
    let last: Problem | Article | null = null;
    for await (const found of findTexts([{ ...source, files }])) {
      if (found.kind !== 'text') continue;
      result.push([found.text.name, opened]);
      if (opened < files.length + 24) continue;
      const read = await found.text.read(seed, keeper().keep);
      last = read.ok ? read.value.article : read.problem;
    }
    // Some are looked at before, for the language of the folder.
    expect(result).toEqual(names.map((name, index) => [name, index + 1 + 24]));
    expect(last).toMatchObject({ headline: 'Texte 9999' });
  }, 90_000);
});
