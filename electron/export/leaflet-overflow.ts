import { done } from '../../src/contract';
import type { Problem, Result } from '../../src/contract';
import { keepWords, wordsOf } from '../../src/render';
import type { LeafletData } from '../../src/render';
import { fitsAt } from './leaflet-fit';
import type { TryFit } from './leaflet-fit';
import type { LeafletFit } from './leaflet-scale';

/**
 * By how many words a leaflet is too long at some sizes, found by setting it with fewer and fewer of its last words.
 * All of its words, when not even an empty body would fit under its headline.
 */
export async function wordsTooMany(
  leaflet: LeafletData,
  fit: LeafletFit,
  tryFit: TryFit,
): Promise<Result<number, Problem>> {
  const words = wordsOf(leaflet.body);
  let [tooFew, enough] = [0, words];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    const fits = await fitsAt({ ...leaflet, body: keepWords(leaflet.body, words - middle) }, fit, tryFit);
    if (!fits.ok) return fits;
    if (fits.value) enough = middle;
    else tooFew = middle;
  }
  return done(enough);
}
