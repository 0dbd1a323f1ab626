import { describe, expect, it } from 'vitest';
import { leafletRoom } from '../../src/article';
import { longLeaflet, mediumLeaflet, shortLeaflet } from '../fixtures/leaflet-articles';
import { paragraph, releaseWith } from './release';

describe('the room of a leaflet, before it is set', () => {
  it.each([
    ['120 words', shortLeaflet, 1],
    ['300 words', mediumLeaflet, 1],
    ['830 words', longLeaflet, 2],
  ])('is said of %s as setting them tells it', (_what, article, pages) => {
    expect(leafletRoom(article)).toEqual({ pages, wordsTooMany: 0 });
  });

  it('says by how many words a text is too long for both sides', () => {
    const long = releaseWith({ body: [paragraph('mot '.repeat(2000))] });
    expect(leafletRoom(long).wordsTooMany).toBeGreaterThan(150);
    expect(leafletRoom(releaseWith({})).pages).toBe(1);
  });
});
