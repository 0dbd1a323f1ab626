import type { Condition } from './filters';
import type { Prepare } from './statements';

/** Counts the rows of a part of a statement, "FROM … WHERE …". */
export type Count = (from: string, values: Condition['values']) => number;

/** Counts that are remembered. */
const limit = 20;

/** Remembers counts until the archive changes: every page of a list shows the total, and counting would take most of its time. */
export function countsOf(prepare: Prepare): Count {
  const known = new Map<string, number>();
  let counted = '';
  return (from, values) => {
    // Read before the count: a change in between makes the next call count again, instead of keeping an old count.
    const state = prepare<string>(stateOfArchive).pluck().get({}) ?? '';
    if (state !== counted || known.size >= limit) known.clear();
    counted = state;
    const key = JSON.stringify([from, values]);
    const count = known.get(key) ?? prepare<number>(`SELECT count(*) ${from}`).pluck().get(values) ?? 0;
    known.set(key, count);
    return count;
  };
}

/** A value that changes with each change by this connection or another. Source: SQLite, PRAGMA data_version. */
const stateOfArchive = `SELECT data_version || ' ' || total_changes() FROM pragma_data_version`;
