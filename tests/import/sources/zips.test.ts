import { describe, expect, it, test } from 'vitest';
import { sketch } from '../support/read-fixture';
import { folderOf, readAll, singleFile } from '../support/read-source';
import { zipOf } from '../support/zip-of';

const readZip = async (files: Record<string, string>, name = 'export.zip') =>
  readAll(singleFile(name, await zipOf(files)));

/** The same files as a zip, and as the folder that a browser unpacks it to. */
const packedOrNot = [
  ['a zip', readZip],
  ['a folder', (files: Record<string, string>) => readAll(folderOf(files))],
] as const;

describe('a zip of texts', () => {
  it('is read as the folder that it was packed from, with its pictures', async () => {
    const read = await readZip({
      'textes/a.md': '# Eau\n\n![Une source](img/a.png)\n\nMots.',
      'textes/img/a.png': 'x',
      'textes/b.docx': 'no document',
      'notes.xyz': 'x',
    });
    expect([...read.texts.keys()]).toEqual(['textes/a.md']);
    expect(sketch(read.texts.get('textes/a.md')?.article.body ?? [])).toEqual([
      'figure alt=Une source caption= credit=',
      'p Mots.',
    ]);
    expect(read.refused).toMatchObject([{ name: 'textes/b.docx' }]);
    expect(read.skipped).toEqual(['notes.xyz (not-a-text)']);
  });

  it('of Google Docs is its page with its pictures', async () => {
    const read = await readZip({
      'Eau.html':
        '<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"></head><body><p class="c1 title"><span>Eau</span></p><p><span>Mots.</span></p><p><img alt="Une source" src="images/image1.png"></p></body></html>',
      'images/image1.png': 'x',
    });
    const [text] = read.texts.values();
    expect(text?.article.headline).toBe('Eau');
    expect(sketch(text?.article.body ?? [])).toEqual(['p Mots.', 'figure alt=Une source caption= credit=']);
  });

  it('that is damaged, protected or too large is refused', async () => {
    const bytes = await zipOf({ 'a.md': 'Mots.' });
    const cut = await readAll(singleFile('a.zip', bytes.subarray(0, bytes.length - 30)));
    expect(cut.refused).toMatchObject([{ name: 'a.zip', problem: { kind: 'file-unreadable' } }]);
  });
});

test.each(packedOrNot)(
  'an export of Substack as %s is its posts, those for subscribers as drafts',
  async (_, readFiles) => {
    const read = await readFiles({
      'posts.csv':
        'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle\n' +
        '11.eau,2024-03-02T07:00:00.000Z,true,,newsletter,everyone,"L’eau, encore","Un ""bien"" commun"\n' +
        '12.prive,2024-03-03T07:00:00.000Z,true,,newsletter,only_paid,Privé,\n' +
        '13.plus-tard,,false,,newsletter,everyone,Plus tard,\n',
      'posts/11.eau.html': '<p>Mots publics.</p>',
      'posts/12.prive.html': '<p>Mots payants.</p>',
      'posts/13.plus-tard.html': '<p>Brouillon.</p>',
      'posts/11.opens.csv': 'email\nana@exemple.invalid\n',
      'email_list.csv': 'email\nana@exemple.invalid\n',
    });
    const found = [...read.texts.values()].map(({ article }) => [
      article.headline,
      article.standfirst,
      article.status,
      article.slug,
      article.date.local,
      article.formerPaths,
    ]);
    expect(found).toEqual([
      ['L’eau, encore', 'Un "bien" commun', 'published', 'eau', '2024-03-02T08:00', ['p/eau']],
      ['Privé', '', 'draft', 'prive', '2024-03-03T08:00', undefined],
      ['Plus tard', '', 'draft', 'plus-tard', '2026-06-30T12:00', undefined],
    ]);
    expect(read.skipped).toEqual([
      'posts.csv (site-part)',
      'posts/11.opens.csv (not-a-text)',
      'email_list.csv (not-a-text)',
    ]);
    expect(JSON.stringify([...read.texts.values()])).not.toContain('ana@');
  },
);

test.each(packedOrNot)(
  'an export of Medium as %s is its posts, each with its fields once',
  async (_, readFiles) => {
    const post = (title: string) =>
      `<!DOCTYPE html><html><head><title>${title}</title></head><body><article class="h-entry"><header><h1 class="p-name">${title}</h1></header><section data-field="subtitle" class="p-summary">Un bien &amp; un droit</section><section data-field="body" class="e-content"><section><div class="section-divider"><hr class="section-divider"></div><div><h3 class="graf graf--h3 graf--leading graf--title">${title}</h3><h4 class="graf graf--h4 graf--subtitle">Un bien &amp; un droit</h4><p class="graf graf--p">Mots.</p></div></section></section><footer><p>By <a href="https://medium.com/@ana" class="p-author h-card">Ana Ba</a> on <a href="https://medium.com/p/1"><time class="dt-published" datetime="2019-03-02T10:00:00.000Z">March 2, 2019</time></a>.</p><p>Exported from <a href="https://medium.com">Medium</a> on June 1, 2020.</p></footer></article></body></html>`;
    const read = await readFiles({
      'posts/2019-03-02_L-eau-1a2b.html': post('L’eau'),
      'posts/draft_Plus-tard-3c4d.html': post('Plus tard'),
      'claps/claps-0001.html': '<p>Ana Ba</p>',
      'README.html': '<p>x</p>',
    });
    const [one, two] = [...read.texts.values()].map(({ article }) => article);
    expect(one).toMatchObject({
      headline: 'L’eau',
      standfirst: 'Un bien & un droit',
      byline: 'Ana Ba',
      date: { local: '2019-03-02T11:00' },
      status: 'published',
      formerPaths: ['L-eau-1a2b'],
    });
    expect(sketch(one?.body ?? [])).toEqual(['p Mots.']);
    expect(two).toMatchObject({ headline: 'Plus tard', status: 'draft' });
    expect(read.skipped).toEqual(['claps/claps-0001.html (site-part)', 'README.html (site-part)']);
  },
);

test('posts of Substack whose list cannot be read are drafts', async () => {
  const read = await readZip({ 'posts.csv': 'post_id\n"11.eau', 'posts/11.eau.html': '<p>Mots.</p>' });
  expect(read.texts.get('posts/11.eau.html')?.article.status).toBe('draft');
});

test('a page over 10 MB is read where its pictures make it so', async () => {
  const picture = `data:image/png;base64,${Buffer.alloc(9_000_000, 7).toString('base64')}`;
  // Again, since V8 compiles an expression that is used a second time, which then has another limit.
  for (const name of ['a.html', 'b.html', 'c.html']) {
    const page = `<h1>Eau</h1><p>Mots.</p><img src="${picture}" alt="Une source">`;
    const [text] = (await readAll(singleFile(name, page))).texts.values();
    expect(sketch(text?.article.body ?? [])).toEqual(['p Mots.', 'figure alt=Une source caption= credit=']);
  }
  const words = await readAll(singleFile('b.html', `<p>${'mots '.repeat(2_200_000)}</p>`));
  expect(words.refused).toMatchObject([{ problem: { why: 'it is larger than 10 MB' } }]);
});
