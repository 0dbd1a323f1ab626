import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { steps } from '../../../electron/archive/migrations';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';

it('an outbox keeps its messages, which are found by their identifiers', () => {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, 17));
  database.pragma('foreign_keys = OFF'); // The text is not needed.
  database.exec(
    "INSERT INTO mailing (id, article, created_at, content, message) VALUES ('m', 1, 1, '{}', '')",
  );
  database.exec(`INSERT INTO mail (mailing, place, article, person, name, address, message_id, state, at)
    VALUES ('m', 0, 1, 'p', '', 'a@example.org', '<x@example.org>', 'sent', 1)`);
  migrate(database, steps.slice(0, 18));
  expect(stepOf(database)).toBe(18);
  const found = database.prepare("SELECT person FROM mail WHERE message_id = '<x@example.org>'");
  expect(found.pluck().get()).toBe('p');
  const plan = database
    .prepare("EXPLAIN QUERY PLAN SELECT 1 FROM mail WHERE message_id = '<x@example.org>'")
    .all();
  expect(JSON.stringify(plan)).toContain('mail_by_message');
});
