import type { Database } from 'better-sqlite3';
import type { Delivery, DeliveryState } from '../../../src/contract';
import { checksumSql, isSoundSql } from './checksums';

/** Which state of a text went to whom; calls that write must run in a transaction. */
interface DeliveryTable {
  note(delivery: Delivery): void;
  mark(id: string, state: DeliveryState): void;
  find(id: string): Delivery | null;
  /** The last first. */
  ofPerson(person: string): Delivery[];
  ofArticle(article: string): Delivery[];
  /** When something last went to each person, by the person's identifier. */
  lastTimes(): Map<string, number>;
  /** Forgets to whom something was sent, but not that it was sent. */
  forgetPerson(person: string): void;
  /** Forgets what was sent, but not that something was. */
  forgetArticle(article: string): void;
}

/** Reads and writes the table of deliveries; rows that the disk altered are not read. */
export function deliveryTableOf(database: Database): DeliveryTable {
  const put = database.prepare(
    `INSERT OR REPLACE INTO press_delivery (id, person, article, revision, at, state)
     VALUES (@id, @person, @article, @revision, @at, @state)`,
  );
  const putChecksum = (where: string) =>
    database.prepare<[string]>(
      `UPDATE press_delivery SET checksum = ${checksumSql('press_delivery')} WHERE ${where}`,
    );
  const sound = isSoundSql('press_delivery');
  const select = (where: string) =>
    database.prepare<[string], Delivery>(
      `SELECT id, person, article, revision, at, state FROM press_delivery WHERE ${where} = ? AND ${sound} ORDER BY at DESC, rowid DESC`,
    );
  const [byId, byPerson, byArticle] = [select('id'), select('person'), select('article')];
  const sign = putChecksum('id = ?');
  const last = database.prepare<[], { person: string; at: number }>(
    "SELECT person, max(at) AS at FROM press_delivery WHERE person <> '' GROUP BY person",
  );
  const change = (id: string, more: Partial<Delivery>) => {
    const known = byId.get(id);
    if (!known) return;
    put.run({ ...known, ...more });
    sign.run(id);
  };
  // A row that the disk altered is emptied too.
  const empty = (column: 'person' | 'article') => {
    const rows = database
      .prepare<[string], string>(`SELECT id FROM press_delivery WHERE ${column} = ?`)
      .pluck();
    const clear = database.prepare<[string]>(`UPDATE press_delivery SET ${column} = '' WHERE id = ?`);
    return (value: string) => {
      if (value === '') return;
      for (const id of rows.all(value)) {
        clear.run(id);
        sign.run(id);
      }
    };
  };
  return {
    note(delivery) {
      put.run(delivery);
      sign.run(delivery.id);
    },
    mark: (id, state) => change(id, { state }),
    find: (id) => byId.get(id) ?? null,
    ofPerson: (person) => byPerson.all(person),
    ofArticle: (article) => byArticle.all(article),
    lastTimes: () => new Map(last.all().map(({ person, at }) => [person, at])),
    forgetPerson: empty('person'),
    forgetArticle: empty('article'),
  };
}
