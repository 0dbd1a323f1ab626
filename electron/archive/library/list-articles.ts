import type { Database } from 'better-sqlite3';
import { isNothingSought, readWords } from '../../../src/contract';
import type { ChosenText, ChosenTexts, LibraryPage, LibraryQuery, SoughtWords } from '../../../src/contract';
import type { RevisionTable } from '../tables/revision-table';
import { countsOf } from '../search/counts';
import type { Count } from '../search/counts';
import { conditionOf, orderOf } from '../search/filters';
import { foundIn } from '../search/find-articles';
import { rowReaderOf } from './library-rows';
import { passagesOf } from './passage';
import { statementsOf } from '../search/statements';
import type { Prepare } from '../search/statements';

/** Lists of the articles that a query's filters let through and that hold every one of its words, sorted as it says. */
export interface Lists {
  list(query: LibraryQuery): LibraryPage;
  /** The same texts without what is only shown of them. */
  choose(query: LibraryQuery): ChosenTexts;
}

export function listsOf(database: Database, revisions: RevisionTable, damaged: ReadonlySet<number>): Lists {
  const prepare = statementsOf(database);
  const rowsOf = rowReaderOf(database, revisions, damaged);
  const find = foundIn(prepare);
  const count = countsOf(prepare);
  const one = database.prepare<[number], StoredText>(
    'SELECT id, kind, language, headline, tags, removed_at AS removedAt FROM article WHERE number = ?',
  );
  const numbersOf = (query: LibraryQuery, sought: SoughtWords) => {
    if (sought.terms.length > 0) return find(query, sought);
    if (sought.hasSigns && isNothingSought(sought)) return { total: 0, numbers: [] };
    return listed(prepare, count, query, sought);
  };
  return {
    list(query) {
      const sought = readWords(query.words);
      const { total, numbers } = numbersOf(query, sought);
      const passages = sought.terms.length > 0 ? passagesOf(revisions, sought) : null;
      return { total, rows: rowsOf(numbers, passages, query.filters.removed === true) };
    },
    choose(query) {
      const { numbers } = numbersOf(query, readWords(query.words));
      const texts = numbers.flatMap((number) => one.get(number) ?? []);
      return { json: JSON.stringify(texts.map((text): ChosenText => ({ ...text, tags: tagsIn(text) }))) };
    },
  };
}

type StoredText = Omit<ChosenText, 'tags'> & { tags: string };

/** None where the disk altered them. */
function tagsIn({ tags }: StoredText): string[] {
  try {
    return JSON.parse(tags) as string[];
  } catch {
    return [];
  }
}

function listed(
  prepare: Prepare,
  count: Count,
  { filters, sort, limit, offset }: LibraryQuery,
  sought: SoughtWords,
) {
  const { sql, values } = conditionOf(filters, sought);
  const from = `FROM listing WHERE is_removed = ${filters.removed ? 1 : 0}${sql && ` AND ${sql}`}`;
  const numbers = prepare<number>(
    `SELECT article ${from} ORDER BY ${orderOf(sort)} LIMIT @limit OFFSET @offset`,
  )
    .pluck()
    .all({ ...values, limit, offset });
  return { total: count(from, values), numbers };
}
