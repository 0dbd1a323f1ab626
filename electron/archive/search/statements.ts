import type { Database, Statement } from 'better-sqlite3';

/** Prepares each statement once; a query is one of few. */
export type Prepare = <Row>(sql: string) => Statement<[Record<string, string | number>], Row>;

/** How many statements are kept: typed dates keep making new ones. */
const limit = 200;

/** Prepares the statements of a database as they are asked for. */
export function statementsOf(database: Database): Prepare {
  const known = new Map<string, Statement<[Record<string, string | number>]>>();
  return <Row>(sql: string) => {
    const statement = known.get(sql) ?? database.prepare<[Record<string, string | number>]>(sql);
    if (known.size >= limit) known.clear();
    known.set(sql, statement);
    return statement as Statement<[Record<string, string | number>], Row>;
  };
}
