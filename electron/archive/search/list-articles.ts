import type { Database } from 'better-sqlite3';
import { isNothingSought, readWords } from '../../../src/contract';
import type { LibraryPage, LibraryQuery, SoughtWords } from '../../../src/contract';
import type { Revisions } from '../tables/revisions';
import { countsOf } from './counts';
import type { Count } from './counts';
import { conditionOf, orderOf } from './filters';
import { foundIn } from './find-articles';
import { rowReaderOf } from './library-rows';
import { passagesOf } from './passage';
import { statementsOf } from './statements';
import type { Prepare } from './statements';

/** Lists the articles that a query's filters let through and that hold every one of its words, sorted as it says. */
export function libraryOf(
  database: Database,
  revisions: Revisions,
  damaged: ReadonlySet<number>,
): (query: LibraryQuery) => LibraryPage {
  const prepare = statementsOf(database);
  const rowsOf = rowReaderOf(database, revisions, damaged);
  const find = foundIn(prepare);
  const count = countsOf(prepare);
  return (query) => {
    const sought = readWords(query.words);
    const isTrash = query.filters.removed === true;
    if (sought.terms.length > 0) {
      const { total, numbers } = find(query, sought);
      return { total, rows: rowsOf(numbers, passagesOf(revisions, sought), isTrash) };
    }
    if (sought.hasSigns && isNothingSought(sought)) return { total: 0, rows: [] };
    const { total, numbers } = listed(prepare, count, query, sought);
    return { total, rows: rowsOf(numbers, null, isTrash) };
  };
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
