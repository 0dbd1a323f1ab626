import { createContext, Script } from 'node:vm';
import { hitsIn } from '../../../src/article';
import type { Hit } from '../../../src/article';

/** Milliseconds that an expression may take in one text, as on the sheet. */
const timeLimit = 1500;

/** Thrown when an expression takes too long in a text. */
export class TooSlow extends Error {}

/** Searches lines for a pattern; an expression of a person's own, whose time is not bounded, is ended when it takes too long. */
export function searchOf(
  pattern: RegExp,
  isExpression: boolean,
): (lines: readonly string[]) => readonly (readonly Hit[])[] {
  const search = (lines: readonly string[]) => lines.map((line) => hitsIn(line, pattern));
  if (!isExpression) return search;
  const bounded: { lines: readonly string[]; search: typeof search } = { lines: [], search };
  const context = createContext(bounded);
  const script = new Script('search(lines)');
  return (lines) => {
    bounded.lines = lines;
    try {
      return script.runInContext(context, { timeout: timeLimit }) as (readonly Hit[])[];
    } catch (error) {
      throw isTimeout(error) ? new TooSlow() : error;
    }
  };
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
