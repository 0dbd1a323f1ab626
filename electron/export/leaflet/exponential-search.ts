import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';

/** Whole steps to choose from, of which `least` is known to hold, and the one that is likely the largest to. */
export interface Steps {
  least: number;
  most: number;
  guess: number;
}

/**
 * The largest step that holds, when each step before one that holds does too. It is looked for around the guess, in
 * strides that double until it lies between two tries, and then by halving.
 */
export async function largestStep(
  { least, most, guess }: Steps,
  holds: (step: number) => Promise<Result<boolean, Problem>>,
): Promise<Result<number, Problem>> {
  let [low, high] = [least, most + 1];
  let next = guess;
  for (let stride = 1; high - low > 1; stride *= 2) {
    const at = Math.min(Math.max(next, low + 1), high - 1);
    const tried = await holds(at);
    if (!tried.ok) return tried;
    if (tried.value) low = at;
    else high = at;
    const isBetween = low > least && high <= most;
    if (isBetween) next = Math.floor((low + high) / 2);
    else next = tried.value ? at + stride : at - stride;
  }
  return done(low);
}
