import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { countPrintedWords, truncateWords } from '../../../src/render';
import { fitSmallest } from './fit-leaflet';
import { maxTries } from './search';
import type { Fitting, SetAt } from './search';
import { holds, roomFor, textHeight } from './leaflet-report';
import type { LeafletData } from '../../../src/render';

/**
 * By how many words a leaflet is too long at the smallest sizes: the fewest last words without which it fits, or, of more than a hundred,
 * up to a hundredth more. All of its words, when not even an empty body would fit under its headline. The search begins where the share of
 * the text that fits ends, and goes out from there in strides that double until the answer is between two tries.
 */
export async function countWordsTooMany(
  fitting: Fitting,
  setAt: (leaflet: LeafletData) => SetAt,
): Promise<Result<number, Problem>> {
  const { leaflet } = fitting;
  const words = countPrintedWords(leaflet.body);
  const setWords = (count: number) => {
    const shorter = { ...leaflet, body: truncateWords(leaflet.body, count) };
    return fitSmallest({ ...fitting, leaflet: shorter, tries: { left: maxTries } }, setAt(shorter));
  };
  const whole = await setWords(words);
  if (!whole.ok || !whole.value) return whole.ok ? done(words) : whole;
  const share = Math.max(0, roomFor(whole.value, whole.value.fit.pages)) / textHeight(whole.value);
  let [fits, tooLong] = [0, words];
  let next = Math.round(words * share);
  let stride = Math.ceil((words - next) / 50);
  while (tooLong - fits > Math.max(1, (words - fits) / 100)) {
    const count = Math.min(Math.max(next, fits + 1), tooLong - 1);
    const set = await setWords(count);
    if (!set.ok) return set;
    if (set.value && holds(set.value)) fits = count;
    else tooLong = count;
    if (fits > 0 && tooLong < words) next = Math.floor((fits + tooLong) / 2);
    else next = fits > 0 ? fits + stride : tooLong - stride;
    stride *= 2;
  }
  return done(words - fits);
}
