import { describe, expect, test } from 'vitest';
import {
  appointmentNotices,
  coarsePictureNotices,
  missingTranslations,
} from '../../../electron/export/order/notices';
import type { Article, Figure, Picture } from '../../../src/article';
import { leafletFormats } from '../../../src/leaflet';
import { callToMarch } from '../../fixtures/appointment';
import { shortLeaflet } from '../../fixtures/leaflet-articles';

const picture = (width: number, type: Picture['type'] = 'image/jpeg'): Picture => ({
  hash: 'a'.repeat(64),
  type,
  width,
  height: width,
});
const figure = (width: number, said: Partial<Figure> = {}): Figure => ({
  type: 'figure',
  picture: picture(width),
  caption: '',
  credit: '',
  alt: '',
  ...said,
});

describe('the notices of pictures of too low a resolution', () => {
  const article = { ...shortLeaflet, headline: 'La gare', lead: null };

  test('name the picture by its caption or place, with its density and the least that is enough', () => {
    const body = [figure(2000), figure(100, { caption: 'Le quai' })];
    expect(
      coarsePictureNotices({ ...article, lead: figure(600, { alt: 'La gare' }), body }, leafletFormats.a5),
    ).toEqual([
      { kind: 'picture-coarse', article: 'La gare', caption: 'La gare', place: 1, density: 119, least: 200 },
      { kind: 'picture-coarse', article: 'La gare', caption: 'Le quai', place: 3, density: 41, least: 200 },
    ]);
  });

  test('are none for pictures of a high enough resolution and for drawings', () => {
    const drawing = { ...figure(100), picture: picture(100, 'image/svg+xml') };
    expect(coarsePictureNotices({ ...article, body: [figure(600), drawing] }, leafletFormats.a5)).toEqual([]);
  });
});

describe('the notice of an appointment that is past', () => {
  const kindsAt = (iso: string) => appointmentNotices(callToMarch, Date.parse(iso)).map(({ kind }) => kind);

  test('is given at an export after its end, and not before', () => {
    expect(kindsAt('2026-06-20T12:00+02:00')).toEqual([]);
    expect(kindsAt('2026-06-20T13:00+02:00')).toEqual(['appointment-past']);
    expect(appointmentNotices(shortLeaflet, Date.parse('2030-01-01'))).toEqual([]);
  });
});

describe('the notice of translations that a site lacks', () => {
  const text = (headline: string, said: Partial<Article> = {}) => ({
    ...shortLeaflet,
    headline,
    id: headline,
    ...said,
  });
  const station = text('La gare', { translationKey: 'gare' });
  const english = text('The station', {
    translationKey: 'gare',
    language: 'en',
    translationOf: { article: station.id, words: '' },
  });
  const german = text('Der Bahnhof', { language: 'de' });
  const about = text('Qui sommes-nous', { kind: 'page' });

  test('names, for each language, the pages and the translated texts that are not in it', () => {
    expect(missingTranslations([english, german, station, about])).toEqual([
      { kind: 'translations-missing', language: 'en', articles: ['Qui sommes-nous'] },
      { kind: 'translations-missing', language: 'de', articles: ['La gare', 'Qui sommes-nous'] },
    ]);
  });

  test('is not given of texts that nobody translated, in a site of one language, or of what is withdrawn', () => {
    expect(missingTranslations([station, german])).toEqual([]);
    expect(missingTranslations([station, about])).toEqual([]);
    const withdrawn = { date: station.date, reason: 'Tout était faux.' };
    expect(missingTranslations([{ ...about, withdrawn }, german, station])).toEqual([]);
  });
});
