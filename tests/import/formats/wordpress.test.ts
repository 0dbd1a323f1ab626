import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTexts } from '../../../electron/import';
import { articleSchema } from '../../../src/article';
import { sketch } from '../support/read-fixture';
import { singleFile, folderOf, readAll, reportLines } from '../support/read-source';
import type { ReadSources } from '../support/read-source';

const written = readFileSync(join(import.meta.dirname, '../../fixtures/import/wordpress/export.xml'), 'utf8');
const textOf = (result: ReadSources, address: string) => {
  const text = result.texts.get(`export.xml › ${address}`);
  if (!text) expect.fail(`${address} is not among ${[...result.texts.keys()].join(', ')}`);
  return text;
};

describe('an export of WordPress', async () => {
  const result = await readAll(singleFile('export.xml', written));

  it('gives its posts and pages, and names every item that is neither', () => {
    expect([...result.texts.keys()]).toEqual([
      'export.xml › /2024/03/guichet/',
      'export.xml › /2014/07/reunion/',
      'export.xml › /qui/',
      'export.xml › /?p=50',
    ]);
    expect(result.skipped).toEqual([
      'export.xml › Fête de la gare — Samedi, dès midi. (post-type:evenement)',
      'export.xml › À jeter — Rien. (trash)',
      'export.xml › https://gare-ouverte.example/wp-content/uploads/2012/01/logo.png — vieux logo (not-shown)',
      'export.xml › Appel commun (reused)',
    ]);
    for (const { article } of result.texts.values())
      expect(articleSchema.safeParse(article).success).toBe(true);
  });

  it('with Polylang gives the language of a post, and what it shares with its translations', async () => {
    const french = '<category domain="language" nicename="fr"><![CDATA[Français]]></category>';
    const family = '<category domain="post_translations" nicename="pll_5e3a"><![CDATA[pll_5e3a]]></category>';
    const category = '<category domain="category" nicename="actions">';
    const result = await readAll(
      singleFile('export.xml', written.replace(category, french + family + category)),
    );
    const { article, conversion } = textOf(result, '/2024/03/guichet/');
    expect(article).toMatchObject({ language: 'fr', translationKey: 'pll_5e3a' });
    expect(JSON.stringify(conversion)).not.toContain('taxonomy: post_translations');
  });

  it('gives its pages as pages of the site, its posts as articles', () => {
    expect(['/qui/', '/2024/03/guichet/'].map((address) => textOf(result, address).article.kind)).toEqual([
      'page',
      'article',
    ]);
  });

  it('is read with its blocks, its notes and its reusable blocks', () => {
    const { article } = textOf(result, '/2024/03/guichet/');
    expect(article).toMatchObject({
      headline: 'Le guichet rouvre – enfin & pour de bon',
      standfirst: 'Deux ans de courriers, un guichet.',
      byline: 'Le bureau',
      date: { local: '2024-03-02T10:30', zone: 'Europe/Paris' },
      status: 'published',
      slug: 'guichet',
      language: 'fr',
      tags: ['Actions', 'gare & quais'],
    });
    expect(sketch(article.body)).toEqual([
      'p Après *deux ans* de courriers{Vingt-sept, /comptés/.}, le guichet rouvre.',
      'h1 Ce qui change',
      '3. Un agent le matin',
      '  - du lundi au vendredi',
      '4. Une salle chauffée',
      'p Le guichet, lundi. Photo : Gare ouverte',
      'quotation',
      '  p On peut de nouveau demander son chemin.',
      '  by Une voyageuse | abonnée',
      'table Les horaires',
      '  !Jour | !Heures',
      '  Lundi | 6 h – 13 h',
      'p [https://www.youtube.com/watch?v=aqz-KE-bpKQ](https://www.youtube.com/watch?v=aqz-KE-bpKQ)',
      'p La réouverture, en deux minutes',
      'p Le quai à sept heures',
      'p Un matin à la gare',
      'p Rejoignez-nous le jeudi.',
    ]);
  });

  it('reports what has no place in an article, and pictures of which it has only the address', () => {
    const { conversion } = textOf(result, '/2024/03/guichet/');
    expect(reportLines(conversion)).toEqual([
      '~ embed-as-link ×1: https://www.youtube.com/watch?v=aqz-KE-bpKQ',
      '- category ×1: Non classé',
      '- taxonomy: post_format ×1: Vidéo',
      '- block:latest-posts ×1: {"postsToShow":3,"titre":"À lire aussi"}',
      '- reader-comment ×1: Une riveraine — Bravo à tous !',
      '- custom field: lieu ×1: Saint-Aubin',
      '? https://gare-ouverte.example/wp-content/uploads/2024/03/guichet-1024x683.jpg (remote) Le guichet éclairé | Le guichet, lundi. Photo : Gare ouverte',
      '? https://gare-ouverte.example/wp-content/uploads/2024/03/quai.png (remote) Le quai | Le quai à sept heures',
      '? https://gare-ouverte.example/wp-content/uploads/2024/03/guichet.jpg (remote) Le guichet éclairé | Le guichet un lundi. — Gare ouverte',
    ]);
  });

  it('never gives the mail addresses of authors and commenters', () => {
    const all = JSON.stringify([...result.texts.values()]);
    expect(all).not.toMatch(/riveraine@|bureau@|_edit_lock/);
  });

  it('takes the name that an author gave as byline, and never a login, which it reports', async () => {
    expect(textOf(result, '/2024/03/guichet/').article.byline).toBe('Le bureau');
    const nameless = textOf(result, '/2014/07/reunion/');
    expect(nameless.article.byline).toBe('');
    expect(reportLines(nameless.conversion)).toContain('- author-login ×1: inconnu');
    for (const name of ['bureau', 'Bureau', '', 'bureau@gare-ouverte.example']) {
      const own = written.replace('<![CDATA[Le bureau]]></wp:author_d', `<![CDATA[${name}]]></wp:author_d`);
      const { texts } = await readAll(singleFile('export.xml', own));
      expect([name, ...[...texts.values()].map(({ article }) => article.byline)]).toEqual([
        name,
        '',
        '',
        '',
        '',
      ]);
    }
  });

  it('is read as the classic editor shows it: line breaks, shortcodes, bare addresses', () => {
    const { article, conversion } = textOf(result, '/2014/07/reunion/');
    expect(sketch(article.body)).toEqual([
      'p Première ligne⏎suite de la ligne.',
      'p Un autre paragraphe [sic], avec [un lien](https://gare-ouverte.example/contact/).',
      '- un',
      '- deux',
      'p Le quai, vers sept heures',
      'p Le guichet un lundi. Photo : Gare ouverte',
      'p [https://vimeo.com/76979871](https://vimeo.com/76979871)',
      'p [https://www.dailymotion.com/video/x2jvvep](https://www.dailymotion.com/video/x2jvvep)',
      'p Texte entre deux codes.',
      'p [exemple]',
    ]);
    expect(reportLines(conversion).filter((line) => line.startsWith('-'))).toEqual([
      '- author-login ×1: inconnu',
      '- shortcode:contact-form-7 ×1: [contact-form-7 id="9" title="Nous écrire"]',
      '- shortcode:colonnes ×1: [colonnes]',
      '- iframe ×1: https://framacarte.example/carte/12',
    ]);
    expect(conversion.missing.map(({ address }) => address.replace(/^.*\//, ''))).toEqual([
      'quai-300x200.png',
      'guichet.jpg',
      'quai.png',
    ]);
  });

  it('keeps its local time, and publishes only what every reader could see', () => {
    const publicationOf = (address: string) => {
      const { article, conversion } = textOf(result, address);
      return [
        article.status,
        article.date,
        conversion.changed.filter(({ what }) => what.startsWith('status')).length,
      ];
    };
    expect(publicationOf('/2014/07/reunion/')).toEqual([
      'draft',
      { local: '2014-07-01T23:30', zone: 'Etc/GMT-11' },
      1,
    ]);
    expect(publicationOf('/qui/')).toEqual(['draft', { local: '2014-01-05T09:00', zone: 'Europe/Paris' }, 1]);
    expect(publicationOf('/?p=50')).toEqual([
      'draft',
      { local: '2026-06-30T12:00', zone: 'Europe/Paris' },
      0,
    ]);
    expect(textOf(result, '/2014/07/reunion/').article.slug).toBe('reunion-dete');
  });
});

describe('an export in a folder with the files of its site', () => {
  it('finds its pictures in the uploads beside it, also in full size', async () => {
    const result = await readAll(
      folderOf({
        'export.xml': written,
        'wp-content/uploads/2024/03/guichet.jpg': 'guichet',
        'wp-content/uploads/2024/03/quai.png': 'quai',
      }),
    );
    const { article, conversion } = textOf(result, '/2024/03/guichet/');
    expect(conversion.missing).toEqual([]);
    expect(article.lead).toMatchObject({
      alt: 'Le guichet éclairé',
      caption: 'Le guichet un lundi.',
      credit: 'Gare ouverte',
    });
    expect(sketch(article.body).filter((line) => line.startsWith('figure'))).toEqual([
      'figure alt=Le guichet éclairé caption=Le guichet, lundi. credit=Gare ouverte',
      'figure alt=Le quai caption=Le quai à sept heures credit=',
    ]);
    expect(result.skipped.some((name) => name.includes('quai'))).toBe(false);
  });
});

describe('a malicious or damaged export', () => {
  const why = async (xml: string | Uint8Array) => {
    const { refused, texts } = await readAll(singleFile('export.xml', xml));
    return [texts.size, ...refused.map(({ problem }) => ('why' in problem ? problem.why : problem.kind))];
  };
  const head = '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>';
  const post = (words: string, id = 1) =>
    `<item><title>T</title><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>draft</wp:status><content:encoded>${words}</content:encoded></item>`;

  it('is refused when it declares a document type or an entity', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(10)}">]>${head}${post('&b;')}</channel></rss>`;
    expect(await why(bomb)).toEqual([0, 'it declares a document type']);
    const outside = `<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd">${head}</channel></rss>`;
    expect(await why(outside)).toEqual([0, 'it declares a document type']);
    expect(await why(`${head}${post('&nbsp;')}</channel></rss>`)).toEqual([0, 'it is cut or damaged']);
  });

  it('gives the posts before the place where it is cut, and says that it is cut', async () => {
    const whole = `${head}${post('un')}${post('deux', 2)}${post('trois', 3)}</channel></rss>`;
    const [read, reason] = await why(whole.slice(0, whole.indexOf('trois')));
    expect(read).toBe(2);
    expect(reason).toBe('it is cut or damaged');
    expect(await why(head)).toEqual([0, 'it is cut or damaged']);
  });

  it('is refused when nested too deeply, and read in spite of characters that XML forbids', async () => {
    expect(await why(`${head}${'<a>'.repeat(100_000)}`)).toEqual([0, 'it is nested too deeply']);
    expect(await why(`${head}${post('un\u0000\u0008deux')}</channel></rss>`)).toEqual([1]);
  });

  it('is not recognized in another XML file', async () => {
    const { refused } = await readAll(singleFile('autre.xml', '<rss><channel></channel></rss>'));
    expect(refused).toMatchObject([{ problem: { kind: 'format-unknown' } }]);
    expect((await readAll(folderOf({ 'autre.xml': '<a/>' }))).skipped).toEqual(['autre.xml (not-a-text)']);
  });
});

describe('an export of many megabytes', () => {
  it('is read without blocking other work', async () => {
    const words = 'La gare reste ouverte, et le guichet avec elle. '.repeat(400);
    const items = Array.from(
      { length: 600 },
      (_, index) =>
        `<item><title>Billet ${index}</title><link>https://ex.example/${index}/</link><wp:post_id>${index}</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${words}]]></content:encoded></item>`,
    );
    const xml = `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>${items.join('')}</channel></rss>`;
    let turns = 0;
    let other = setImmediate(function work() {
      turns += 1;
      other = setImmediate(work);
    });
    const turnOf: number[] = [];
    for await (const found of findTexts([singleFile('export.xml', xml)]))
      if (found.kind === 'text') turnOf.push(turns);
    clearImmediate(other);
    expect(turnOf).toHaveLength(600);
    const [whileCounting = 0] = turnOf;
    expect(whileCounting).toBeGreaterThan(20);
    expect(new Set(turnOf).size).toBeGreaterThan(20);
  });
});
