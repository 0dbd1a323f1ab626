import { expect, test } from 'vitest';
import { duplicateOf, freeSlug, isSlugOf, newAppointment, newArticle, reuseOf } from '../../src/article';
import type { Article } from '../../src/article';

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
  appointment: { ...newAppointment(date), place: 'Salle des fêtes' },
};
const id = '00000000-0000-4000-8000-000000000002';

test('a duplicate is a draft of the same words and dates, without what only one text can have', () => {
  const { formerPaths, translationKey, ...rest } = text;
  expect([formerPaths, translationKey]).not.toContain(undefined);
  expect(duplicateOf(text, id)).toEqual({ ...rest, id, status: 'draft', slug: '' });
});

test('a text that is used again keeps its words and none of its dates', () => {
  const again = reuseOf(text, { id, date: later });
  expect(again).toMatchObject({ id, headline: text.headline, standfirst: text.standfirst, tags: text.tags });
  expect(again).toMatchObject({ date: later, embargo: null, status: 'draft', slug: '' });
  for (const name of ['appointment', 'formerPaths', 'translationKey']) expect(again).not.toHaveProperty(name);
});

test('an address with a number still follows its headline', () => {
  const slug = freeSlug('la-gare', (each) => ['la-gare', 'la-gare-2'].includes(each));
  expect(slug).toBe('la-gare-3');
  expect(isSlugOf(slug, 'La gare', 'fr')).toBe(true);
  expect(isSlugOf('la-gare-de-nuit', 'La gare', 'fr')).toBe(false);
});
