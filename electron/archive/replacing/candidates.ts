import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { fold, wordsOf } from '../../../src/article';
import type { FindQuery } from '../../../src/article';
import { isNothingSought, readWords } from '../../../src/contract';
import type { LibraryQuery, ReplaceScope } from '../../../src/contract';
import { conditionOf } from '../search/filters';
import { foundIn } from '../search/find-articles';
import { numberAt } from '../search/indexed-words';
import { statementsOf } from '../search/statements';
import type { Prepare } from '../search/statements';

/** The numbers of the texts of a scope that may match, the last dated first, without those in the trash. */
export function candidatesOf(database: Database, among: ReplaceScope, query: FindQuery): number[] {
  const prepare = statementsOf(database);
  const numbers = numbersIn(prepare, among);
  const holding = holdersOf(database, query);
  return holding ? numbers.filter((number) => holding.has(number)) : numbers;
}

function numbersIn(prepare: Prepare, among: ReplaceScope): number[] {
  switch (among.kind) {
    case 'all':
      return listed(prepare, { words: '', filters: {} });
    case 'list':
      return listed(prepare, among);
    case 'texts':
      return prepare<number>(
        `SELECT number FROM article JOIN json_each(@ids) AS asked ON asked.value = article.id WHERE removed_at IS NULL ORDER BY date DESC, number DESC`,
      )
        .pluck()
        .all({ ids: JSON.stringify(among.ids) });
  }
}

function listed(prepare: Prepare, { words, filters }: Pick<LibraryQuery, 'words' | 'filters'>): number[] {
  const sought = readWords(words);
  const { removed: _never, ...onDesk } = filters;
  if (sought.terms.length > 0) {
    const query = {
      words,
      filters: onDesk,
      sort: 'date',
      limit: Number.MAX_SAFE_INTEGER,
      offset: 0,
    } as const;
    return foundIn(prepare)(query, sought).numbers;
  }
  if (sought.hasSigns && isNothingSought(sought)) return [];
  const { sql, values } = conditionOf(onDesk, sought);
  return prepare<number>(
    `SELECT article FROM listing WHERE is_removed = 0${sql && ` AND ${sql}`} ORDER BY date DESC, article DESC`,
  )
    .pluck()
    .all(values);
}

/** Letters that the index and the matcher take for letters alike. */
const indexed = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]+$/u;

/**
 * The numbers of all texts that may hold some plain words, by the index of words, which folds more than a match does; and of those
 * that are not indexed yet. Null when the index cannot tell: then every text has to be read.
 */
function holdersOf(database: Database, query: FindQuery): ReadonlySet<number> | null {
  const tokens = query.expression ? [] : wordsOf(fold(query.sought));
  if (tokens.length === 0 || !tokens.every((token) => indexed.test(token))) return null;
  try {
    const match = matchOf(database, tokens, query.wholeWord);
    if (match === null) return null;
    const found = database
      .prepare<[string], number>(
        `SELECT ${numberAt} FROM search WHERE search MATCH ? UNION SELECT article FROM unindexed`,
      )
      .pluck()
      .all(match);
    return new Set(found);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return null; // A damaged index: the texts themselves are sound.
    throw error;
  }
}

/** An FTS5 query for words that follow one another; the first may be the end of a word, and the last its beginning. */
function matchOf(database: Database, tokens: readonly string[], isWhole: boolean): string | null {
  const [first = '', ...others] = tokens;
  if (isWhole) return `"${tokens.join(' ')}"`;
  if (others.length > 0) return `"${others.join(' ')}" *${ending(database, first)}`;
  const words = wordsWith(database, 'instr(term, @word)', first);
  return words && (words.length > 0 ? anyOf(words) : '"\uE000none"');
}

function ending(database: Database, end: string): string {
  const words = wordsWith(database, 'substr(term, -length(@word)) = @word', end);
  return words && words.length > 0 ? ` AND (${anyOf(words)})` : '';
}

/** With more different words than this, the index is of no use. */
const maxWords = 500;

/** The words of the index for which a condition holds; null for too many. */
function wordsWith(database: Database, condition: string, word: string): string[] | null {
  database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_word USING fts5vocab (main, search, row)`);
  const words = database
    .prepare<{ word: string; limit: number }, string>(
      `SELECT term FROM temp.indexed_word WHERE ${condition} LIMIT @limit`,
    )
    .pluck()
    .all({ word, limit: maxWords + 1 });
  return words.length > maxWords ? null : words;
}

function anyOf(words: readonly string[]): string {
  return words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' OR ');
}
