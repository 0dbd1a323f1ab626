import { describe, expect, test } from 'vitest';
import { coarsePictures } from '../../../electron/export/order/notices';
import type { Figure, Picture } from '../../../src/article';
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

describe('pictures that a leaflet prints too coarsely', () => {
  const article = { ...shortLeaflet, headline: 'La gare', lead: null };

  test('are named by what is under them or by their place, with what they lack', () => {
    const body = [figure(2000), figure(100, { caption: 'Le quai' })];
    expect(coarsePictures({ ...article, lead: figure(600, { alt: 'La gare' }), body })).toEqual([
      { kind: 'picture-coarse', article: 'La gare', caption: 'La gare', place: 1, density: 119, least: 200 },
      { kind: 'picture-coarse', article: 'La gare', caption: 'Le quai', place: 3, density: 41, least: 200 },
    ]);
  });

  test('are none where they are fine enough, or drawings', () => {
    const drawing = { ...figure(100), picture: picture(100, 'image/svg+xml') };
    expect(coarsePictures({ ...article, body: [figure(600), drawing] })).toEqual([]);
  });
});
