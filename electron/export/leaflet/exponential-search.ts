import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';

/** The range of a search in whole steps: `least` is known to hold, `guess` is likely the largest that does. */
export interface SearchRange {
  least: number;
  most: number;
  guess: number;
}

/** What a try of a step tells: whether it holds, and perhaps which is likely the largest that does, or the largest that can. */
export interface TriedStep {
  holds: boolean;
  guess?: number;
  most?: number;
}

/** How many tries may each say where the next is made: a guess that is always a little wrong would lead on for long. */
const guessedTries = 3;

/**
 * Finds the largest step that holds, when every smaller one holds too. Goes where the first tries guess; then searches outwards in
 * strides that double until the answer is between two tries, and then by bisection; no step is tried twice. A problem ends it.
 */
export async function exponentialSearch(
  { least, most, guess }: SearchRange,
  tryStep: (step: number) => Promise<Result<TriedStep, Problem>>,
): Promise<Result<number, Problem>> {
  let [low, high] = [least, most + 1];
  let next = guess;
  let stride = 1;
  for (let tries = 1; high - low > 1; tries += 1) {
    const step = Math.min(Math.max(next, low + 1), high - 1);
    const tried = await tryStep(step);
    if (!tried.ok) return tried;
    const { holds, guess: likely, most: bound } = tried.value;
    if (holds) low = step;
    else high = step;
    if (bound !== undefined) high = Math.min(high, Math.max(low, bound) + 1);
    const isBracketed = low > least && high <= most;
    if (likely !== undefined && tries < guessedTries) next = likely;
    else if (isBracketed) next = Math.floor((low + high) / 2);
    else {
      next = holds ? step + stride : step - stride;
      stride *= 2;
    }
  }
  return done(low);
}
