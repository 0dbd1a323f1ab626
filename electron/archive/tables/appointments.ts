import type { Database } from 'better-sqlite3';
import { overAt, spanOf } from '../../../src/article';
import type { Article } from '../../../src/article';
import { checksumSql } from './checksums';
import { readText } from './read-text';

/** The appointments of articles, beside their texts, by which lists are sorted; each call must run in a save's transaction. */
export interface Appointments {
  /** Stores the appointment of an article, or that it has none. */
  keep(number: number, article: Pick<Article, 'appointment'>): void;
}

/** Reads and writes the table of appointments. */
export function appointmentsOf(database: Database): Appointments {
  const put = database.prepare(
    'INSERT OR REPLACE INTO appointment (article, starts_at, over_at, content) VALUES (?, ?, ?, ?)',
  );
  const putChecksum = database.prepare<[number]>(
    `UPDATE appointment SET checksum = ${checksumSql('appointment')} WHERE article = ?`,
  );
  const strike = database.prepare<[number]>('DELETE FROM appointment WHERE article = ?');
  return {
    keep(number, { appointment }) {
      if (!appointment) return void strike.run(number);
      put.run(number, spanOf(appointment).from, overAt(appointment), JSON.stringify(appointment));
      putChecksum.run(number);
    },
  };
}

/** Rebuilds the appointments from the texts as they are now; that of a text that cannot be read stays as it is. */
export function refillAppointments(database: Database): void {
  const appointments = appointmentsOf(database);
  const texts = database
    .prepare<[], { number: number; content: string; hash: string }>(
      `SELECT a.number, r.content, r.hash FROM article a JOIN revision r ON r.article = a.number AND r.revision = a.revision
       WHERE instr(r.content, '"appointment":') > 0 OR a.number IN (SELECT article FROM appointment)`,
    )
    .all();
  for (const text of texts) {
    const article = readText(text);
    if (article) appointments.keep(text.number, article);
  }
}
