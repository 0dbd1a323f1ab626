import { describe, expect, it } from 'vitest';
import { checkArticle, emptyMasthead } from '../../src/article';
import type { Article, Block, Masthead } from '../../src/article';
import { specimenPicture } from '../fixtures/every-block';
import { paragraph, releaseWith } from './release';

const masthead: Masthead = {
  ...emptyMasthead(),
  email: 'presse@exemple.org',
  boilerplate: { fr: 'Nous sommes.' },
};
const sound: Partial<Article> = {
  headline: 'L’eau n’est pas à vendre',
  standfirst: 'Qui, quoi, où, quand, pourquoi.',
  dateline: 'Rennes',
  body: [paragraph('La régie publique sera défendue jusqu’au bout.')],
};

/** The kinds of what is found in a sound release, changed. */
function found(changes: Partial<Article>, of: Masthead = masthead, nowMs: number | null = null): string[] {
  return checkArticle(releaseWith({ ...sound, ...changes }), of, nowMs).map(({ kind }) => kind);
}

describe('the checks', () => {
  it('find nothing in a sound release', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, Partial<Article>]>([
    ['headline-missing', { headline: ' ' }],
    ['headline-empty-words', { headline: 'Communiqué de presse' }],
    ['headline-empty-words', { headline: 'COMMUNIQUÉ' }],
    ['headline-empty-words', { headline: 'Press release:' }],
    ['headline-long', { headline: 'un '.repeat(30) }],
    ['standfirst-missing', { standfirst: '' }],
    ['standfirst-long', { standfirst: 'mot '.repeat(200) }],
    ['body-missing', { body: [] }],
    ['body-long', { body: [paragraph('mot '.repeat(900))] }],
    ['dateline-missing', { dateline: '' }],
    ['straight-quotes', { standfirst: 'Il a dit "non".' }],
    ['straight-quotes', { body: [paragraph("L'eau")] }],
    ['joined-words', { body: [paragraph('C’est unrassemblement de plus.')] }],
    ['joined-words', { body: [paragraph('Il y avait demilliers de gens.')] }],
    ['joined-words', { body: [paragraph('Rendez-vous demain.Nous serons là.')] }],
    ['numeric-date', { standfirst: 'Le 20/11/2024, nous serons là.' }],
  ])('find %s', (kind, changes) => {
    expect(found(changes)).toEqual([kind]);
  });

  it.each([
    'Voir exemple.org et https://Exemple.Org/A.',
    'Un écran de 15" neuf.',
    'Un dixième, des unanimes, la population.',
    'La page 20/11 du dossier 2024.',
  ])('find nothing in: %s', (text) => {
    expect(found({ body: [paragraph(text)] })).toEqual([]);
  });

  it('say where in the body a thing is', () => {
    const quotation: Block = { type: 'quotation', content: [paragraph('Assez.')], speaker: '', role: '' };
    const body = [paragraph('Un début.'), quotation];
    expect(checkArticle(releaseWith({ ...sound, body }), masthead)).toEqual([
      { place: { part: 'body', block: 1 }, kind: 'speaker-missing' },
    ]);
  });

  it('ask for the description and the credit of every picture, the lead first', () => {
    const figure = { type: 'figure', picture: specimenPicture, caption: '', credit: '', alt: '' } as const;
    const checks = checkArticle(
      releaseWith({ ...sound, lead: figure, body: [paragraph('Un.'), figure] }),
      masthead,
    );
    expect(checks.map(({ place, kind }) => [place.part, kind])).toEqual([
      ['lead', 'alt-missing'],
      ['lead', 'credit-missing'],
      ['body', 'alt-missing'],
      ['body', 'credit-missing'],
    ]);
  });

  it('ask for headings in a table', () => {
    const cell = (header: boolean) => ({ header, content: paragraph('x').content });
    const table = (header: boolean): Block => ({
      type: 'table',
      caption: '',
      rows: [{ cells: [cell(header)] }],
    });
    expect(found({ body: [table(false)] })).toEqual(['table-headers-missing']);
    expect(found({ body: [table(true)] })).toEqual([]);
  });

  it('hold an embargo against the reader’s clock, or else the article’s date', () => {
    const embargo = { local: '2026-03-03T06:00', zone: 'Europe/Paris' };
    expect(found({ embargo })).toEqual([]);
    expect(found({ embargo }, masthead, Date.parse('2026-03-03T05:00:00Z'))).toEqual(['embargo-past']);
    expect(found({ embargo, date: { ...embargo, local: '2026-03-04T00:00' } })).toEqual(['embargo-past']);
  });

  it('ask of the masthead only what this kind of text prints', () => {
    expect(found({}, emptyMasthead())).toEqual(['contact-missing', 'boilerplate-missing']);
    expect(found({ kind: 'leaflet' }, emptyMasthead())).toEqual(['imprint-missing']);
    expect(found({ kind: 'article' }, emptyMasthead())).toEqual([]);
    expect(found({ language: 'fr-CA' })).toEqual([]);
    expect(found({ language: 'en-GB' })).toEqual(['boilerplate-missing']);
  });
});
