import { expect, test } from 'vitest';
import {
  duplicateOf,
  freeSlug,
  isSlugOf,
  newAppointment,
  newArticle,
  reuseOf,
  translatedWords,
  translationFrom,
} from '../../src/article';
import type { Article, Block } from '../../src/article';

const date = { local: '2026-03-03T06:00', zone: 'Europe/Paris' };
const later = { local: '2026-03-10T09:30', zone: 'Europe/Paris' };

const text: Article = {
  ...newArticle({ id: '00000000-0000-4000-8000-000000000001', kind: 'release', language: 'fr', date }),
  headline: 'L’assemblée du jeudi',
  standfirst: 'Tous les jeudis à 18 h 30.',
  slug: 'assemblee',
  status: 'published',
  embargo: date,
  tags: ['assemblée'],
  formerPaths: ['2024/assemblee'],
  translationKey: 'assemblee',
  translationOf: { article: '00000000-0000-4000-8000-000000000003', words: 'a'.repeat(64) },
  appointment: { ...newAppointment(date), place: 'Salle des fêtes' },
  corrections: [{ date, words: 'Le jeudi, et non le mardi.' }],
  withdrawn: { date, reason: 'La salle est fermée.' },
};
const id = '00000000-0000-4000-8000-000000000002';

test('a duplicate is a draft of the same words and dates, without what only one text can have', () => {
  const { formerPaths, translationKey, translationOf, corrections, withdrawn, ...rest } = text;
  expect([formerPaths, translationKey, translationOf, corrections, withdrawn]).not.toContain(undefined);
  expect(duplicateOf(text, id)).toEqual({ ...rest, id, status: 'draft', slug: '' });
});

test('a text that is used again keeps its words and none of its dates', () => {
  const again = reuseOf(text, { id, date: later });
  expect(again).toMatchObject({ id, headline: text.headline, standfirst: text.standfirst, tags: text.tags });
  expect(again).toMatchObject({ date: later, embargo: null, status: 'draft', slug: '' });
  for (const name of ['appointment', 'formerPaths', 'translationKey', 'translationOf'])
    expect(again).not.toHaveProperty(name);
});

test('an address with a number still follows its headline', () => {
  const slug = freeSlug('la-gare', (each) => ['la-gare', 'la-gare-2'].includes(each));
  expect(slug).toBe('la-gare-3');
  expect(isSlugOf(slug, 'La gare', 'fr')).toBe(true);
  expect(isSlugOf('la-gare-de-nuit', 'La gare', 'fr')).toBe(false);
});

const quotation: Block = {
  type: 'quotation',
  id: 'quotation001',
  content: [said('Nous restons.')],
  speaker: 'Camille Roux',
  role: 'conductrice',
  approvedBy: 'Camille Roux, le 2 mars',
};

function said(words: string, href?: string): Extract<Block, { type: 'paragraph' }> {
  const marks = href === undefined ? [] : [{ type: 'link' as const, href }];
  return { type: 'paragraph', content: [{ type: 'text', text: words, marks }] };
}

test('a translation begins with the words and facts of its original, its embargo too, as a draft of the same family', () => {
  const original: Article = { ...text, body: [quotation] };
  const seed = {
    id,
    language: 'en-GB',
    translationKey: 'assemblee',
    translationOf: { article: text.id, words: 'b'.repeat(64) },
  };
  const translation = translationFrom(original, seed);
  const { formerPaths: _paths, corrections: _corrected, withdrawn: _since, ...carried } = original;
  const { approvedBy: _agreed, ...open } = quotation;
  expect(translation).toEqual({ ...carried, ...seed, status: 'draft', slug: '', body: [open] });
  expect(translation.embargo, 'an embargo that did not hold the translation would be a leak').toEqual(
    text.embargo,
  );
});

test('what a translation has to follow changes with words, appointment, links and pictures alone', () => {
  const of = (change: Partial<Article>) => translatedWords({ ...text, body: [quotation], ...change });
  const same: Partial<Article>[] = [
    { status: 'draft' },
    { date: later },
    { embargo: null },
    { tags: [] },
    { slug: 'autre' },
    { headline: "L'assemblée  du\u202fjeudi" },
    { body: [{ ...quotation, id: 'quotation002', approvedBy: '' }] },
  ];
  for (const change of same) expect(of(change), JSON.stringify(change)).toBe(of({}));
  const others: Partial<Article>[] = [
    { headline: 'L’assemblée du mardi' },
    { standfirst: '' },
    { dateline: 'Rennes' },
    { appointment: { ...newAppointment(later), place: 'Salle des fêtes' } },
    { body: [quotation, said('Venez.')] },
    { body: [said('Nous restons.'), quotation] },
    { body: [{ ...quotation, content: [said('Nous restons.', 'https://exemple.org/')] }] },
  ];
  const all = others.map(of);
  for (const each of all) expect(each).not.toBe(of({}));
  expect(new Set(all).size).toBe(all.length);
});
