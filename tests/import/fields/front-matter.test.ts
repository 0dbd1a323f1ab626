import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../electron/import';
import { fileOf, keeper, problemOf, read, seed, sketch } from '../support/read-fixture';

const withFields = (yaml: string) => `---\n${yaml}\n---\n\nTexte.\n`;
const fieldsOf = async (yaml: string) => (await read('t.md', withFields(yaml))).article;
const why = async (yaml: string) => problemOf('t.md', withFields(yaml));

describe('front matter', () => {
  it('takes the last of a field that is there twice', async () => {
    expect(await fieldsOf('title: L’eau\ntags: [eau]\ntags: [régie]')).toMatchObject({ tags: ['régie'] });
  });

  it('sets every field of an article by its own name', async () => {
    const yaml = `
kind: release
language: fr
kicker: Eau
headline: L’eau
standfirst: Tout est dit.
byline: Jeanne
dateline: Rennes
date: 2026-03-03 06:00
zone: Europe/Brussels
embargo: 2026-03-04T07:30
status: published
slug: l-eau
tags: [eau, Rennes]
lead: { file: a.jpg, alt: Vue, caption: La place, credit: Ali }
notesToEditors: |
  Un **dossier**.

  - un`;
    const { article, notices } = await read('t.md', withFields(yaml), { 'a.jpg': 'a' });
    expect(article).toMatchObject({
      kind: 'release',
      language: 'fr',
      kicker: 'Eau',
      headline: 'L’eau',
      standfirst: 'Tout est dit.',
      byline: 'Jeanne',
      dateline: 'Rennes',
      date: { local: '2026-03-03T06:00', zone: 'Europe/Brussels' },
      embargo: { local: '2026-03-04T07:30', zone: 'Europe/Brussels' },
      status: 'published',
      slug: 'l-eau',
      tags: ['eau', 'Rennes'],
      lead: { alt: 'Vue', caption: 'La place', credit: 'Ali' },
    });
    expect(sketch(article.notesToEditors)).toEqual(['p Un *dossier*.', '- un']);
    expect(notices).toEqual([]);
  });

  it('keeps the lines of a headline', async () => {
    const { headline } = await fieldsOf('headline: |-\n  Nos quais sont vides,\n  nos trains sont pleins');
    expect(headline).toBe('Nos quais sont vides,\nnos trains sont pleins');
    expect((await fieldsOf('headline: >-\n  Nos quais\n  sont vides')).headline).toBe('Nos quais sont vides');
  });

  it('understands the names that other programs use', async () => {
    const yaml =
      'title: T\nauthor: [A, B]\ndescription: D\nlang: en_GB\ndraft: true\nimage: a.jpg\nkeywords: x, y\ncategories: [z]\npublished: 2026-03-03';
    const { article } = await read('t.md', withFields(yaml), { 'a.jpg': 'a' });
    expect(article).toMatchObject({
      headline: 'T',
      byline: 'A, B',
      standfirst: 'D',
      language: 'en-GB',
      status: 'draft',
    });
    expect(article.tags).toEqual(['x', 'y', 'z']);
    expect(article.lead?.picture.width).toBe(4);
    expect(article.date.local).toBe('2026-03-03T00:00');
  });

  it.each([
    ['image: a.jpg\nimageAlt: Un quai vide\nimage_caption: Le matin', 'Un quai vide'],
    [
      'featured_image: a.jpg\nfeatured_image_alt: Un quai vide\nfeatured_image_caption: Le matin',
      'Un quai vide',
    ],
    ['images:\n  - imgname: a.jpg\nimageAlt: Un quai vide\nimageCaption: Le matin', 'Un quai vide'],
    ['cover: { image: a.jpg }\ncoverAlt: Un quai vide\ncoverCaption: Le matin', 'Un quai vide'],
  ])('says what the lead picture shows in a field beside it: %s', async (fields, alt) => {
    const { article, notices } = await read('t.md', `---\ntitle: T\n${fields}\n---\nTexte.\n`, {
      'a.jpg': 'picture',
    });
    expect(article.lead).toMatchObject({ alt, caption: 'Le matin' });
    expect(notices).toEqual([]);
  });

  it('takes the words alone of a credit that is HTML', async () => {
    const credit = `'Foto: Ali <a href="https://exemple.org/licence">CC BY-SA</a>'`;
    const { article } = await read(
      't.md',
      `---\ntitle: T\nlead: { file: a.jpg, attribution: ${credit} }\n---\nT.\n`,
      {
        'a.jpg': 'picture',
      },
    );
    expect(article.lead?.credit).toBe('Foto: Ali CC BY-SA');
  });

  it('knows the kinds and the statuses in both languages', async () => {
    for (const word of ['communiqué', 'release', 'press-release', 'Communiqué de presse'])
      expect((await fieldsOf(`kind: ${word}`)).kind).toBe('release');
    for (const word of ['tract', 'leaflet']) expect((await fieldsOf(`kind: ${word}`)).kind).toBe('leaflet');
    expect((await fieldsOf('status: prêt')).status).toBe('ready');
    expect((await fieldsOf('draft: false')).status).toBe('ready');
    expect((await fieldsOf('published: true')).status).toBe('published');
    expect((await fieldsOf('kicker: x')).status).toBe('draft');
  });

  it('reads dates with and without time, offset and zone, and keeps the instant', async () => {
    const dateOf = async (date: string) => (await fieldsOf(`date: ${date}`)).date;
    expect(await dateOf('2026-03-03')).toEqual({ local: '2026-03-03T00:00', zone: 'Europe/Paris' });
    expect(await dateOf('"2026-03-03"')).toEqual({ local: '2026-03-03T00:00', zone: 'Europe/Paris' });
    expect(await dateOf('2026-03-03 6:05')).toEqual({ local: '2026-03-03T06:05', zone: 'Europe/Paris' });
    expect(await dateOf('2026-03-03 14h30')).toEqual({ local: '2026-03-03T14:30', zone: 'Europe/Paris' });
    for (const [written, time] of Object.entries({
      '07:54am': '07:54',
      '7:54 pm': '19:54',
      '12:05 AM': '00:05',
      '12:05 p.m.': '12:05',
      '6pm': '18:00',
    }))
      expect((await dateOf(`2026-03-03 ${written}`)).local, written).toBe(`2026-03-03T${time}`);
    expect(await why('date: 2026-03-03 15:00 am')).toMatchObject({ kind: 'invalid', where: 'date' });
    expect(await dateOf('2026-03-03T06:00:00Z')).toEqual({ local: '2026-03-03T07:00', zone: 'Europe/Paris' });
    expect(await dateOf('2026-07-01T23:30:00-05:00')).toEqual({
      local: '2026-07-02T06:30',
      zone: 'Europe/Paris',
    });
    expect(await dateOf('2026-03-03 06:00 America/Montreal')).toEqual({
      local: '2026-03-03T06:00',
      zone: 'America/Montreal',
    });
    expect((await fieldsOf('date: 2026-03-03T06:00:00Z\nzone: Asia/Tokyo')).date).toEqual({
      local: '2026-03-03T15:00',
      zone: 'Asia/Tokyo',
    });
  });

  it.each([
    [
      'German',
      'titel: Wasser\ndatum: 2026-03-03\nautorin: Ana Roth\nuntertitel: Kurz\nbild: a.png\nschlagworte: [Fluss]',
    ],
    [
      'Spanish',
      'título: Wasser\nfecha: 2026-03-03\nautora: Ana Roth\nsubtítulo: Kurz\nimagen: a.png\netiquetas: [Fluss]',
    ],
    [
      'Italian',
      'titolo: Wasser\ndata: 2026-03-03\nautore: Ana Roth\nsottotitolo: Kurz\nimmagine: a.png\netichette: [Fluss]',
    ],
  ])('is read by its %s names', async (_language, yaml) => {
    const { article, notices } = await read('a.md', `---\n${yaml}\n---\nMots.`, { 'a.png': 'x' });
    expect(article).toMatchObject({
      headline: 'Wasser',
      date: { local: '2026-03-03T00:00' },
      byline: 'Ana Roth',
      standfirst: 'Kurz',
      tags: ['Fluss'],
      lead: { alt: '' },
    });
    expect(notices).toEqual([]);
  });

  it('is invalid with the path of the field and the reason', async () => {
    expect(await why('date: le 3 mars')).toMatchObject({ kind: 'invalid', file: 't.md', where: 'date' });
    expect(await why('embargo: 2026-02-30')).toMatchObject({ kind: 'invalid', where: 'embargo' });
    expect(await why('kind: poème')).toMatchObject({ kind: 'invalid', where: 'kind' });
    expect(await why('lang: français moderne')).toMatchObject({ kind: 'invalid', where: 'lang' });
    expect(await why('zone: Mars/Olympus')).toMatchObject({ kind: 'invalid', where: 'zone' });
    expect(await why('lead: { alt: x }')).toMatchObject({ kind: 'invalid', where: 'lead.file' });
    expect(await why('title: { a: 1 }')).toMatchObject({ kind: 'invalid', where: 'title' });
    expect(await why('tags: [a, { b: 1 }]')).toMatchObject({ kind: 'invalid', where: 'tags.1' });
    expect(await why('slug: Pas Bon')).toMatchObject({ kind: 'invalid', where: 'slug' });
    expect(await why('title: a\nstandfirst: Eau : un bien: commun')).toMatchObject({
      kind: 'invalid',
      where: 'line 3',
      why: 'words with a colon must stand between quotes',
    });
  });

  it('makes a draft of a text held until a future or an unreadable date', async () => {
    const outcomeOf = async (yaml: string) => {
      const file = fileOf('t.md', withFields(`title: T\n${yaml}`));
      const result = await readArticle(file, { ...seed, lenient: true, status: 'published' }, keeper().keep);
      if (!result.ok) expect.fail(JSON.stringify(result.problem));
      const { article, notices } = result.value;
      return [article.status, ...notices.map((notice) => 'what' in notice && notice.what)];
    };
    for (const embargo of ['2027-03-03 06:00 CET', '3 mars 2027 à 6 h', '03/03/2027 06:00', 'true'])
      expect(await outcomeOf(`status: ready\nembargo: ${embargo}`)).toEqual([
        'draft',
        'status:embargo',
        'front matter: embargo',
      ]);
    expect(await outcomeOf('date: 2025-11-20\npublishDate: 2027-03-03T06:00:00+01:00')).toEqual([
      'draft',
      'status:future',
    ]);
    expect(await outcomeOf('date: 2025-11-20\npublishDate: bientôt')).toEqual([
      'draft',
      'status:embargo',
      'front matter: publishDate',
    ]);
    expect(await outcomeOf('date: 2025-11-20\npublishDate: 2025-11-21')).toEqual([
      'published',
      'front matter: publishDate',
    ]);
    expect(await outcomeOf('status: ready\nembargo: non')).toEqual(['ready']);
  });

  it('reports fields that an article does not have', async () => {
    const { notices } = await read(
      't.md',
      withFields('title: T\nlayout: post\nlead: { file: a.jpg, width: 3 }'),
      { 'a.jpg': 'a' },
    );
    expect(notices).toEqual([
      { kind: 'dropped', file: 't.md', what: 'front matter: lead.width', count: 1 },
      { kind: 'dropped', file: 't.md', what: 'front matter: layout', count: 1 },
    ]);
  });

  it('keeps both the headline and the first heading when they differ', async () => {
    const { article } = await read('t.md', '---\ntitle: Titre\n---\n# Autre\n\nTexte.');
    expect([article.headline, ...sketch(article.body)]).toEqual(['Titre', 'h1 Autre', 'p Texte.']);
    const same = await read('t.md', '---\ntitle: Titre\n---\n# Titre\n\nTexte.');
    expect([same.article.headline, ...sketch(same.article.body)]).toEqual(['Titre', 'p Texte.']);
  });

  it('is not read from text between two dividers, nor at the end of a text', async () => {
    expect(sketch((await read('t.md', '---\nUn mot\n---\n\nTexte.')).article.body)[0]).toContain('---');
    expect((await read('t.md', '---\n---\nTexte.')).article.body).toHaveLength(1);
    expect((await read('t.md', 'Texte.')).article).toMatchObject({
      id: seed.id,
      kind: 'article',
      date: seed.date,
    });
  });

  it('keeps an identifier only when it is a valid one', async () => {
    expect((await fieldsOf('id: 7B0C1A52-0f6f-4d6f-9d7a-0c5f0d4a2b22')).id).toBe(
      '7b0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2b22',
    );
    expect((await fieldsOf('id: 42')).id).toBe(seed.id);
  });

  it('cannot exhaust the memory with aliases', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
    ];
    expect(await why(bomb.join('\n'))).toMatchObject({ kind: 'invalid' });
  });
});
