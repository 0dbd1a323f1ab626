import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';

/** The range of a search in whole steps: `least` is known to hold, `guess` is likely the largest that does. */
export interface SearchRange {
  least: number;
  most: number;
  guess: number;
}

/**
 * Finds the largest step that holds, when every smaller one holds too. Searches outwards from the guess in strides that
 * double until the answer is between two tries, and then by bisection; no step is tried twice. A problem ends it.
 */
export async function exponentialSearch(
  { least, most, guess }: SearchRange,
  holds: (step: number) => Promise<Result<boolean, Problem>>,
): Promise<Result<number, Problem>> {
  let [low, high] = [least, most + 1];
  let next = guess;
  for (let stride = 1; high - low > 1; stride *= 2) {
    const step = Math.min(Math.max(next, low + 1), high - 1);
    const tried = await holds(step);
    if (!tried.ok) return tried;
    if (tried.value) low = step;
    else high = step;
    const isBracketed = low > least && high <= most;
    if (isBracketed) next = Math.floor((low + high) / 2);
    else next = tried.value ? step + stride : step - stride;
  }
  return done(low);
}
