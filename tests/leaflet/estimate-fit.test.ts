import { describe, expect, it } from 'vitest';
import { estimateDesign, estimateFit, leafletFormats } from '../../src/leaflet';
import { longLeaflet, mediumLeaflet, shortLeaflet } from '../fixtures/leaflet-articles';
import { paragraph, releaseWith } from '../article/release';

describe('how a text would fit an A5, before it is typeset', () => {
  it.each([
    ['120 words', shortLeaflet, 1],
    ['300 words', mediumLeaflet, 1],
    ['830 words', longLeaflet, 2],
  ])('is said of %s as setting them tells it', (_what, article, pages) => {
    expect(estimateFit(article, leafletFormats.a5)).toEqual({ pages, wordsTooMany: 0 });
  });

  it('says by how many words a text is too long for both sides', () => {
    const long = releaseWith({ body: [paragraph('mot '.repeat(2000))] });
    expect(estimateFit(long, leafletFormats.a5).wordsTooMany).toBeGreaterThan(150);
    expect(estimateFit(releaseWith({}), leafletFormats.a5).pages).toBe(1);
  });

  it('says nothing against a long text on a poster, which does not print it', () => {
    const long = releaseWith({ body: [paragraph('mot '.repeat(2000))] });
    const design = { format: 'a5', ink: 'black' } as const;
    expect(estimateDesign(long, { ...design, template: 'tract' }).wordsTooMany).toBeGreaterThan(0);
    expect(estimateDesign(long, { ...design, template: 'affiche' })).toEqual({ pages: 1, wordsTooMany: 0 });
  });
});
