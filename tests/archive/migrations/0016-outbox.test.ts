import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { steps } from '../../../electron/archive/migrations';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';

it('an archive with a press list gets an empty outbox, and keeps its people', () => {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, 15));
  database.exec("INSERT INTO press_person (id, saved_at, content) VALUES ('a', 1, '{}')");
  migrate(database, steps.slice(0, 16));
  expect(stepOf(database)).toBe(16);
  expect(database.prepare('SELECT id FROM press_person').pluck().all()).toEqual(['a']);
  for (const table of ['mailing', 'mail'])
    expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
});
