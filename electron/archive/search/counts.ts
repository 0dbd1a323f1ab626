import type { Condition } from './filters';
import type { Prepare } from './statements';

/** Counts the rows that a part of a statement, "FROM … WHERE …", leaves. */
export type Count = (from: string, values: Condition['values']) => number;

/** Counts that are remembered. */
const limit = 20;

/** Counts once as long as the archive does not change: each page of a list says the number of all, and most of a page's time would be this. */
export function countsOf(prepare: Prepare): Count {
  const known = new Map<string, number>();
  let counted = '';
  return (from, values) => {
    // Asked before the count, which may then be of a newer state: it is counted once too often, and never once too seldom.
    const state = prepare<string>(stateOfArchive).pluck().get({}) ?? '';
    if (state !== counted || known.size >= limit) known.clear();
    counted = state;
    const key = JSON.stringify([from, values]);
    const count = known.get(key) ?? prepare<number>(`SELECT count(*) ${from}`).pluck().get(values) ?? 0;
    known.set(key, count);
    return count;
  };
}

/** Another one after each change by this connection, or by any other. Source: SQLite, PRAGMA data_version. */
const stateOfArchive = `SELECT data_version || ' ' || total_changes() FROM pragma_data_version`;
