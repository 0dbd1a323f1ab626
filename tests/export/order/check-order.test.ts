import { expect, test } from 'vitest';
import {
  checkArticles,
  checkOrder,
  leftOutNotice,
  publicArticles,
} from '../../../electron/export/order/check-order';
import { done, failed } from '../../../src/contract';
import { lineArticle } from '../../fixtures/leaflet-articles';

const gare = lineArticle({ headline: 'La gare', slug: 'gare' });
const now = Date.parse('2026-06-01T10:00:00Z');

test('an order of no article is a problem', () => {
  expect(checkOrder([])).toEqual(failed({ kind: 'nothing-to-export' }));
});

test('an article without a slug gets one made of its headline', () => {
  const article = lineArticle({ headline: 'L’œuvre de tous', slug: '' });
  expect(checkOrder([article])).toEqual(done([{ ...article, slug: 'l-oeuvre-de-tous' }]));
});

test('an article without a headline is a problem', () => {
  const untitled = lineArticle({ headline: ' ' });
  expect(checkOrder([gare, untitled])).toEqual(failed({ kind: 'headline-missing', article: untitled.id }));
});

test('a slug that another article has, or gets from its headline, is a problem of the site alone', () => {
  for (const other of [
    { ...gare, headline: 'Une gare' },
    { ...gare, headline: 'Gare', slug: '' },
  ]) {
    const { sound, unsound } = checkArticles([gare, other]);
    expect(sound).toEqual([gare]);
    expect(unsound.map(({ problem }) => problem)).toEqual([{ kind: 'slug-taken', slug: 'gare' }]);
    expect(checkOrder([gare, other])).toEqual(done([gare, { ...other, slug: 'gare' }]));
  }
});

test('a reserved slug is a problem only where it is reserved', () => {
  expect(checkArticles([gare])).toEqual({ sound: [gare], unsound: [] });
  const problem = { kind: 'slug-taken', slug: 'gare' };
  expect(checkArticles([gare], (slug) => slug === 'gare')).toEqual({
    sound: [],
    unsound: [{ article: gare, problem }],
  });
});

test('a draft and an article under embargo are left out, with a notice', () => {
  const draft = lineArticle({ headline: 'Brouillon', status: 'draft' });
  const embargo = { local: '2026-06-01T12:01', zone: 'Europe/Paris' };
  const held = lineArticle({ headline: 'Tenu', status: 'ready', embargo });
  const ready = { ...gare, status: 'ready' as const };
  expect(publicArticles([draft, ready, held], now)).toEqual({
    articles: [ready],
    notices: [
      { kind: 'draft-left-out', article: 'Brouillon' },
      { kind: 'held-back', article: 'Tenu', until: embargo },
    ],
  });
  expect(leftOutNotice(held, now + 60_000)).toBeNull();
});

test('a ready text with a date to come waits until midnight where it is dated, and a published one does not', () => {
  const date = { local: '2026-06-02T18:00', zone: 'Asia/Tokyo' };
  const ahead = { ...gare, status: 'ready' as const, date };
  const midnight = { local: '2026-06-02T00:00', zone: 'Asia/Tokyo' };
  expect(leftOutNotice(ahead, now)).toEqual({ kind: 'dated-ahead', article: 'La gare', until: midnight });
  expect(leftOutNotice(ahead, Date.parse('2026-06-01T15:00:00Z'))).toBeNull();
  expect(leftOutNotice({ ...ahead, status: 'published' }, now)).toBeNull();
  const embargo = { local: '2026-06-03T06:00', zone: 'Europe/Paris' };
  expect(leftOutNotice({ ...ahead, embargo }, now)).toMatchObject({ kind: 'held-back', until: embargo });
});
