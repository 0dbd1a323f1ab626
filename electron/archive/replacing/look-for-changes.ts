import { createContext, Script } from 'node:vm';
import type { Database } from 'better-sqlite3';
import { hitsIn, patternOf, wordChanges } from '../../../src/article';
import type { Article, Hit, HouseStyle } from '../../../src/article';
import { maxChanges } from '../../../src/contract';
import type { FoundTexts, LookedThrough, ReplaceOrder, TextChanges } from '../../../src/contract';
import { nullIfDamaged } from '../storage-problem';
import type { RevisionTable } from '../tables/revision-table';
import { candidatesOf } from './candidates';

/** An order, in the house style in which the new words are set. */
export type StyledOrder = Omit<ReplaceOrder, 'search'> & { house: HouseStyle };

/** How often the changes found are reported, in milliseconds. */
const turn = 40;

/**
 * Looks for changes in the texts of an order, and reports what it found about every forty milliseconds; between two reports a caller
 * may stop. A text that is damaged or on which an expression takes too long is answered at the end.
 */
export function* lookForChanges(
  database: Database,
  revisions: RevisionTable,
  order: StyledOrder,
): Generator<FoundTexts, LookedThrough> {
  const end: LookedThrough = { looked: 0, found: 0, damaged: [], slowAt: null, isCut: false };
  const changesIn = changesFinderOf(order);
  const numbers = changesIn ? candidatesOf(database, order.among, order.query) : [];
  const headlineOf = database
    .prepare<[number], string>('SELECT headline FROM article WHERE number = ?')
    .pluck();
  let left = maxChanges;
  let texts: TextChanges[] = [];
  let started = Date.now();
  for (const number of numbers) {
    const article = articleAt(revisions, number);
    if (!article) end.damaged.push(headlineOf.get(number) ?? '');
    const changes = article && changesIn ? changesIn(article) : [];
    if (changes === 'too-slow') {
      end.slowAt = article?.headline ?? '';
      break;
    }
    if (changes.length > left) {
      end.isCut = true;
      break;
    }
    left -= changes.length;
    end.looked += 1;
    if (article && changes.length > 0) {
      texts.push({ ...factsOf(article), changes });
      end.found += 1;
    }
    if (Date.now() - started < turn) continue;
    yield { texts, looked: end.looked, total: numbers.length };
    texts = [];
    started = Date.now();
  }
  yield { texts, looked: end.looked, total: numbers.length };
  return end;
}

/** Finds the changes of one text; null for an expression that is not valid. */
function changesFinderOf({ query, by, keepCase, house }: StyledOrder) {
  const pattern = patternOf(query);
  if (!pattern) return null;
  const search = searchOf(pattern, query.expression);
  const style = { by, keepCase, expression: query.expression, house };
  return (article: Article) => {
    try {
      return wordChanges(article, search, style);
    } catch (error) {
      if (error instanceof TooSlow) return 'too-slow' as const;
      throw error;
    }
  };
}

/** The text of an article as it is now; null when the disk damaged it. */
function articleAt(revisions: RevisionTable, number: number): Article | null {
  try {
    return nullIfDamaged(() => revisions.peek(number)?.article ?? null);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function factsOf({ id, headline, language, status, embargo }: Article) {
  return { id, headline, language, status, embargo };
}

/** Milliseconds that an expression may take in one text, as on the sheet. */
const timeLimit = 1500;

/** Thrown when an expression takes too long in a text. */
class TooSlow extends Error {}

/** Searches lines for a pattern; an expression of a person's own, whose time is not bounded, is ended when it takes too long. */
function searchOf(
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
