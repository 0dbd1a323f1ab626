import type { Database } from 'better-sqlite3';
import { overAt, spanOf } from '../../../src/article';
import type { Article } from '../../../src/article';
import { checksumSql } from './checksums';

/** The appointments of articles, beside their texts, which a list is ordered by; each call belongs in a save's transaction. */
export interface Appointments {
  /** Keeps what an article calls to now, or that it calls to nothing. */
  keep(number: number, article: Pick<Article, 'appointment'>): void;
}

/** Speaks to the table of appointments. */
export function appointmentsOf(database: Database): Appointments {
  const put = database.prepare(
    'INSERT OR REPLACE INTO appointment (article, starts_at, over_at, content) VALUES (?, ?, ?, ?)',
  );
  const seal = database.prepare<[number]>(
    `UPDATE appointment SET checksum = ${checksumSql('appointment')} WHERE article = ?`,
  );
  const strike = database.prepare<[number]>('DELETE FROM appointment WHERE article = ?');
  return {
    keep(number, { appointment }) {
      if (!appointment) return void strike.run(number);
      put.run(number, spanOf(appointment).from, overAt(appointment), JSON.stringify(appointment));
      seal.run(number);
    },
  };
}
