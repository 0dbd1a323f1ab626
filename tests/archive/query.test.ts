import { describe, expect, it } from 'vitest';
import type { Archive } from '../../electron/archive';
import type { Article } from '../../src/article';
import { specimenPicture } from '../fixtures/every-block';
import { all, anArchive, anArticle, found, paragraph, value } from './fixtures';

/** An archive with one text for each part that can hold a word, and a leaflet of 2024 in English. */
function aGroupsArchive(): Archive {
  const archive = anArchive();
  const note = {
    type: 'footnote' as const,
    content: [{ type: 'text' as const, text: 'Rapport Lambert.', marks: [] }],
  };
  const date = (local: string) => ({ local, zone: 'Europe/Paris' });
  const texts: (Partial<Article> & { text?: string })[] = [
    { headline: 'Le verger ouvre', text: 'Samedi matin.', status: 'ready', date: date('2025-03-01T09:00') },
    { headline: 'Chapeau', standfirst: 'Le verger ferme.', kind: 'article', date: date('2025-03-02T09:00') },
    { headline: 'Corps', text: 'Le grand verger partagé, côté rue.', date: date('2025-03-03T09:00') },
    { headline: 'Note', body: [{ type: 'paragraph', content: [note] }], date: date('2025-03-04T09:00') },
    {
      headline: 'Légende',
      lead: {
        type: 'figure',
        picture: specimenPicture,
        caption: 'Des cagettes',
        credit: 'Photo Sarr',
        alt: 'Trois pommes',
        licence: 'CC BY',
      },
      date: date('2025-03-05T09:00'),
    },
    {
      headline: 'Parole',
      byline: 'Inès Kerloc’h',
      body: [{ type: 'quotation', content: [], speaker: 'Aïcha Benali', role: 'jardinière' }],
      tags: ['bien commun', 'Eau'],
      date: date('2025-03-06T09:00'),
    },
    {
      headline: 'Open day',
      kind: 'leaflet',
      status: 'published',
      language: 'en-GB',
      text: 'Bring a shared spade.',
      date: date('2024-05-12T09:00'),
    },
  ];
  for (const [index, text] of texts.entries()) value(archive.articles.create(anArticle(text), index));
  return archive;
}

describe('a search finds', () => {
  it.each<[string, string[]]>([
    ['"verger partagé"', ['Corps']],
    ['« verger partage » rue', ['Corps']],
    ['"partagé verger"', []],
    ['"verger part', ['Corps']],
    ['"verger part"', []],
    ['verger -partagé', ['Le verger ouvre', 'Chapeau']],
    ['verger -"grand verger" -ouvre', ['Chapeau']],
    ['-verger -tag:eau -lambert -photo', ['Open day']],
    ['dans:titre verger', ['Le verger ouvre']],
    ['in:standfirst verger', ['Chapeau']],
    ['verger dans:texte', ['Corps']],
    ['in:notes lambert', ['Note']],
    ['in:text lambert', []],
    ['in:captions cagettes', ['Légende']],
    ['trois pommes', ['Légende']],
    ['sarr', ['Légende']],
    ['kerloch', ['Parole']],
    ['benali jardiniere', ['Parole']],
    ['mot-clé:eau', ['Parole']],
    ['tag:"bien commun"', ['Parole']],
    ['tag:verger', []],
    ['tract', ['Open day']],
    ['brouillon verger', ['Corps', 'Chapeau']],
    ['Prêt', ['Le verger ouvre']],
    ['Anglais', ['Open day']],
    ['2024', ['Open day']],
    ['type:tract', ['Open day']],
    ['statut:prêt', ['Le verger ouvre']],
    ['langue:anglais', ['Open day']],
    ['langue:en-GB', ['Open day']],
    ['langue:en-US', []],
    ['avant:2025', ['Open day']],
    ['verger après:01/03/2025 avant:2025-03-03', ['Chapeau']],
    ['année:2024 shared', ['Open day']],
    ['verger year:2020-2024', []],
    ['verger -kind:article après:02/2025', ['Le verger ouvre', 'Corps']],
    ['verger -année:2025', []],
    ['-année:2025', ['Open day']],
    ['-avant:06/03/2025', ['Parole']],
    ['-année:2024 -avant:06/03/2025', ['Parole']],
    ['-langue:français', ['Open day']],
    ['-langue:en', ['Le verger ouvre', 'Chapeau', 'Corps', 'Note', 'Légende', 'Parole']],
    ['kind:zzz', []],
    ['verger type:zzz', []],
    ['👍', []],
  ])('%s', (words, headlines) => {
    expect(found(aGroupsArchive(), words).sort()).toEqual([...headlines].sort());
  });

  it('all texts while a field has no value yet', () => {
    expect(found(aGroupsArchive(), 'tag:')).toHaveLength(7);
  });

  it('what was removed, where the trash is searched, and nowhere else', () => {
    const archive = aGroupsArchive();
    const [row] = value(archive.library.list({ ...all, words: 'partagé' })).rows;
    value(archive.articles.remove(row?.id ?? '', 9));
    expect(found(archive, 'verger')).not.toContain('Corps');
    const trash = { ...all, words: 'verger', filters: { removed: true as const } };
    expect(value(archive.library.list(trash)).rows.map(({ headline }) => headline)).toEqual(['Corps']);
    value(archive.articles.restore(row?.id ?? '', 1e6));
    expect(value(archive.library.list(trash)).total).toBe(0);
    expect(found(archive, 'verger')).toContain('Corps');
  });
});

describe('what is found', () => {
  it('is sorted by its date where the list says so, and follows a text whose date changes', () => {
    const archive = aGroupsArchive();
    const byDate = () =>
      value(archive.library.list({ ...all, words: 'verger', sort: 'date' })).rows.map(
        ({ headline }) => headline,
      );
    expect(byDate()).toEqual(['Corps', 'Chapeau', 'Le verger ouvre']);
    const [row] = value(archive.library.list({ ...all, words: 'in:title verger' })).rows;
    const { article, revision } = value(archive.articles.open(row?.id ?? ''));
    const date = { local: '2026-01-01T09:00', zone: 'Europe/Paris' };
    value(archive.articles.save({ article: { ...article, date }, base: revision }, 99));
    expect(byDate()).toEqual(['Le verger ouvre', 'Corps', 'Chapeau']);
    expect(value(archive.library.list({ ...all, words: 'ouvre' })).total).toBe(1);
  });

  it('has the newer of two equally telling texts first', () => {
    const archive = anArchive();
    for (const year of [2019, 2025, 2022]) {
      const date = { local: `${year}-03-03T09:00`, zone: 'Europe/Paris' };
      value(archive.articles.create(anArticle({ headline: `Nº ${year}`, date, text: 'La jachère.' }), year));
    }
    expect(found(archive, 'jachère')).toEqual(['Nº 2025', 'Nº 2022', 'Nº 2019']);
  });

  it('says where it stands in the text, so that the desk can go there', () => {
    const archive = anArchive();
    const article = anArticle({
      headline: 'Un',
      body: [paragraph('La gare. Un train.'), paragraph('Devant l’Éle\u0301phant vert.')],
    });
    const { article: kept } = value(archive.articles.create(article, 0));
    const [row] = value(archive.library.list({ ...all, words: 'elephant' })).rows;
    expect(row?.place).toEqual({ block: kept.body[1]?.id, offset: 9, words: 'Éléphant' });
    const [titled] = value(archive.library.list({ ...all, words: 'un' })).rows;
    expect(titled?.place).toBeNull();
    const both = value(archive.library.list({ ...all, words: 'un gare' })).rows;
    expect(both[0]?.place).toMatchObject({ block: kept.body[0]?.id, words: 'gare' });
  });
});
