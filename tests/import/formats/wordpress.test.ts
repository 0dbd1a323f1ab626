import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../electron/import';
import { articleSchema } from '../../../src/article';
import { sketch } from '../support/read-fixture';
import { aloneOf, folderOf, readAll, told } from '../support/read-source';
import type { Met } from '../support/read-source';

const written = readFileSync(join(import.meta.dirname, '../../fixtures/import/wordpress/export.xml'), 'utf8');
const textOf = (met: Met, address: string) => {
  const text = met.texts.get(`export.xml › ${address}`);
  if (!text) expect.fail(`${address} is not among ${[...met.texts.keys()].join(', ')}`);
  return text;
};

describe('an export of WordPress', async () => {
  const met = await readAll(aloneOf('export.xml', written));

  it('gives its posts and pages, and names every entry that is neither', () => {
    expect([...met.texts.keys()]).toEqual([
      'export.xml › /2024/03/guichet/',
      'export.xml › /2014/07/reunion/',
      'export.xml › /qui/',
      'export.xml › /?p=50',
    ]);
    expect(met.aside).toEqual([
      'export.xml › Fête de la gare — Samedi, dès midi. (post-type:evenement)',
      'export.xml › À jeter — Rien. (trash)',
      'export.xml › https://gare-ouverte.example/wp-content/uploads/2012/01/logo.png — vieux logo (not-shown)',
      'export.xml › Appel commun (reused)',
    ]);
    for (const { article } of met.texts.values()) expect(articleSchema.safeParse(article).success).toBe(true);
  });

  it('is read with its blocks, its notes and what it keeps once for many posts', () => {
    const { article } = textOf(met, '/2024/03/guichet/');
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

  it('tells what has no place in an article, and each picture that it only gives the address of', () => {
    const { account } = textOf(met, '/2024/03/guichet/');
    expect(told(account)).toEqual([
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

  it('never tells the addresses of those who wrote or commented', () => {
    const all = JSON.stringify([...met.texts.values()]);
    expect(all).not.toMatch(/riveraine@|bureau@|_edit_lock/);
  });

  it('is read as the classic editor shows it: lines, shortcodes, addresses alone', () => {
    const { article, account } = textOf(met, '/2014/07/reunion/');
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
    expect(told(account).filter((line) => line.startsWith('-'))).toEqual([
      '- shortcode:contact-form-7 ×1: [contact-form-7 id="9" title="Nous écrire"]',
      '- shortcode:colonnes ×1: [colonnes]',
      '- iframe ×1: https://framacarte.example/carte/12',
    ]);
    expect(account.missing.map(({ address }) => address.replace(/^.*\//, ''))).toEqual([
      'quai-300x200.png',
      'guichet.jpg',
      'quai.png',
    ]);
  });

  it('keeps the hour of its own clock, and publishes only what every reader could see', () => {
    const told = (address: string) => {
      const { article, account } = textOf(met, address);
      return [
        article.status,
        article.date,
        account.changed.filter(({ what }) => what.startsWith('status')).length,
      ];
    };
    expect(told('/2014/07/reunion/')).toEqual([
      'draft',
      { local: '2014-07-01T23:30', zone: 'Etc/GMT-11' },
      1,
    ]);
    expect(told('/qui/')).toEqual(['draft', { local: '2014-01-05T09:00', zone: 'Europe/Paris' }, 1]);
    expect(told('/?p=50')).toEqual(['draft', { local: '2026-06-30T12:00', zone: 'Europe/Paris' }, 0]);
    expect(textOf(met, '/2014/07/reunion/').article.slug).toBe('reunion-dete');
  });
});

describe('an export among the files of its site', () => {
  it('finds its pictures in the uploads beside it, in full size where that is what there is', async () => {
    const met = await readAll(
      folderOf({
        'export.xml': written,
        'wp-content/uploads/2024/03/guichet.jpg': 'guichet',
        'wp-content/uploads/2024/03/quai.png': 'quai',
      }),
    );
    const { article, account } = textOf(met, '/2024/03/guichet/');
    expect(account.missing).toEqual([]);
    expect(article.lead).toMatchObject({
      alt: 'Le guichet éclairé',
      caption: 'Le guichet un lundi.',
      credit: 'Gare ouverte',
    });
    expect(sketch(article.body).filter((line) => line.startsWith('figure'))).toEqual([
      'figure alt=Le guichet éclairé caption=Le guichet, lundi. credit=Gare ouverte',
      'figure alt=Le quai caption=Le quai à sept heures credit=',
    ]);
    expect(met.aside.some((name) => name.includes('quai'))).toBe(false);
  });
});

describe('an export made or damaged so as to harm', () => {
  const why = async (xml: string | Uint8Array) => {
    const { refused, texts } = await readAll(aloneOf('export.xml', xml));
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

  it('gives what stands before the place where it is cut, and says that it is', async () => {
    const whole = `${head}${post('un')}${post('deux', 2)}${post('trois', 3)}</channel></rss>`;
    const [read, reason] = await why(whole.slice(0, whole.indexOf('trois')));
    expect(read).toBe(2);
    expect(reason).toBe('it is cut or damaged');
    expect(await why(head)).toEqual([0, 'it is cut or damaged']);
  });

  it('is refused when it nests without end, and read when it holds what XML forbids', async () => {
    expect(await why(`${head}${'<a>'.repeat(100_000)}`)).toEqual([0, 'it is nested too deeply']);
    expect(await why(`${head}${post('un\u0000\u0008deux')}</channel></rss>`)).toEqual([1]);
  });

  it('is no export when it is another XML file', async () => {
    const { refused } = await readAll(aloneOf('autre.xml', '<rss><channel></channel></rss>'));
    expect(refused).toMatchObject([{ problem: { kind: 'format-unknown' } }]);
    expect((await readAll(folderOf({ 'autre.xml': '<a/>' }))).aside).toEqual(['autre.xml (not-a-text)']);
  });
});

describe('an export of many megabytes', () => {
  it('is read with other work going on meanwhile', async () => {
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
    for await (const found of textsIn([aloneOf('export.xml', xml)]))
      if (found.kind === 'text') turnOf.push(turns);
    clearImmediate(other);
    expect(turnOf).toHaveLength(600);
    const [whileCounting = 0] = turnOf;
    expect(whileCounting).toBeGreaterThan(20);
    expect(new Set(turnOf).size).toBeGreaterThan(20);
  });
});
