import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';

/** Checks the whole file of an archive, its words' index too: "ok", or the first thing that is wrong, in SQLite's words or ours. */
export function integrityOf({ folder }: { folder: string }): string {
  const database = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
  try {
    return firstFault(database) ?? firstStrayReference(database) ?? firstTextlessArticle(database) ?? 'ok';
  } finally {
    database.close();
  }
}

function firstFault(database: Database): string | null {
  const answer = database.pragma('integrity_check(1)', { simple: true }) as string;
  return answer === 'ok' ? null : answer;
}

function firstStrayReference(database: Database): string | null {
  const [stray] = database.pragma('foreign_key_check') as { table: string; rowid: number }[];
  return stray ? `row ${stray.rowid} of ${stray.table} belongs to nothing` : null;
}

function firstTextlessArticle(database: Database): string | null {
  const id = database
    .prepare<[], string>(
      `SELECT id FROM article a WHERE NOT EXISTS
       (SELECT 1 FROM revision r WHERE r.article = a.number AND r.revision = a.revision) LIMIT 1`,
    )
    .pluck()
    .get();
  return id === undefined ? null : `article ${id} has no text`;
}
