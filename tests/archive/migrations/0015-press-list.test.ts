import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { steps } from '../../../electron/archive/migrations';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';

it.each([1, 6, 10, 14])('an archive of step %i gets an empty press list and keeps every row', (step) => {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, step));
  database.exec("INSERT INTO document (name, saved_at, content) VALUES ('masthead', 30, '{}')");
  migrate(database, steps.slice(0, 15));
  expect(stepOf(database)).toBe(15);
  expect(database.prepare('SELECT name, saved_at, content FROM document').raw().all()).toEqual([
    ['masthead', 30, '{}'],
  ]);
  for (const table of ['press_person', 'press_group', 'press_objection', 'press_delivery'])
    expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
});
