import type { Database, Statement } from 'better-sqlite3';
import type { Condition } from './filters';

/** Prepares each statement once; a query is one of few. */
export type Prepare = <Row>(sql: string) => Statement<[Record<string, string | number>], Row>;

/** How many statements are kept: typed dates keep making new ones. */
const maxStatements = 200;

/** Prepares the statements of a database as they are asked for. */
export function statementsOf(database: Database): Prepare {
  const known = new Map<string, Statement<[Record<string, string | number>]>>();
  return <Row>(sql: string) => {
    const statement = known.get(sql) ?? database.prepare<[Record<string, string | number>]>(sql);
    if (known.size >= maxStatements) known.clear();
    known.set(sql, statement);
    return statement as Statement<[Record<string, string | number>], Row>;
  };
}

/** Counts the rows of a part of a statement, "FROM … WHERE …". */
export type Count = (from: string, values: Condition['values']) => number;

/** How many counts are kept. */
const maxCounts = 20;

/** Remembers counts until the archive changes: every page of a list shows the total, and counting would take most of its time. */
export function countsOf(prepare: Prepare): Count {
  const known = new Map<string, number>();
  let counted = '';
  return (from, values) => {
    // Read before the count: a change in between makes the next call count again, instead of keeping an old count.
    const state = prepare<string>(stateOfArchive).pluck().get({}) ?? '';
    if (state !== counted || known.size >= maxCounts) known.clear();
    counted = state;
    const key = JSON.stringify([from, values]);
    const count = known.get(key) ?? prepare<number>(`SELECT count(*) ${from}`).pluck().get(values) ?? 0;
    known.set(key, count);
    return count;
  };
}

/** A value that changes with each change by this connection or another. Source: SQLite, PRAGMA data_version. */
const stateOfArchive = `SELECT data_version || ' ' || total_changes() FROM pragma_data_version`;
