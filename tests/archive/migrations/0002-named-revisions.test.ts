import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';
import { steps } from '../../../electron/archive/migrations';

it('revisions kept before they could be named have none, and can be given one', () => {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, 1));
  database.exec(`
    INSERT INTO article (id, revision, saved_at, kind, status, language, date, slug, tags, headline, standfirst)
    VALUES ('a', 1, 0, 'release', 'draft', 'fr', '2025-03-03T09:00', '', '[]', 'Un', '');
    INSERT INTO revision (article, revision, started_at, saved_at, words, fullest, headline, content)
    VALUES (1, 1, 0, 0, 1, 1, 'Un', '{"headline":"Un"}');`);
  migrate(database, steps.slice(0, 2));
  expect(stepOf(database)).toBe(2);
  expect(database.prepare('SELECT name, content FROM revision').get()).toEqual({
    name: '',
    content: '{"headline":"Un"}',
  });
  database.exec("UPDATE revision SET name = 'Envoyé à la presse'");
  expect(() => database.exec('UPDATE revision SET name = NULL')).toThrow(/NOT NULL/);
});
