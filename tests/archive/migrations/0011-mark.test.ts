import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { steps } from '../../../electron/archive/migrations';
import { migrate } from '../../../electron/archive/migrations/migrate';

it('gives every archive a mark of its own', () => {
  const marks = [1, 2].map(() => {
    const database = new Sqlite(':memory:');
    migrate(database, steps.slice(0, 10));
    migrate(database, steps.slice(0, 11));
    return database.prepare('SELECT value FROM mark').pluck().all();
  });
  expect(marks.flat()).toHaveLength(2);
  expect(new Set(marks.flat()).size).toBe(2);
});
