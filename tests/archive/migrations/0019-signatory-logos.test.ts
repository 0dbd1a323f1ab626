import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { steps } from '../../../electron/archive/migrations';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';

it('raises the number and leaves every row', () => {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, 18));
  database.exec("INSERT INTO document (name, saved_at, content) VALUES ('masthead', 30, '{}')");
  migrate(database, steps.slice(0, 19));
  expect(stepOf(database)).toBe(19);
  expect(database.prepare('SELECT name, saved_at, content FROM document').raw().all()).toEqual([
    ['masthead', 30, '{}'],
  ]);
});
