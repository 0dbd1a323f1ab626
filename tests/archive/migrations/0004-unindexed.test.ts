import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';
import { steps } from '../../../electron/archive/migrations';

it('what was found before is found still, and an article can be noted once', () => {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, 3));
  database.exec(`
    INSERT INTO article (id, revision, saved_at, kind, status, language, date, slug, tags, headline, standfirst)
    VALUES ('a', 1, 0, 'release', 'draft', 'fr', '2025-03-03T09:00', '', '[]', 'Un', '');
    INSERT INTO search (rowid, headline, standfirst, body, tags, forms) VALUES (1, 'un', '', 'la gare', '', '');`);
  migrate(database, steps.slice(0, 4));
  expect(stepOf(database)).toBe(4);
  expect(database.prepare("SELECT rowid FROM search WHERE search MATCH 'gare'").pluck().all()).toEqual([1]);
  expect(database.prepare('SELECT count(*) FROM unindexed').pluck().get()).toBe(0);
  database.exec('INSERT INTO unindexed (article) VALUES (1)');
  expect(() => database.exec('INSERT INTO unindexed (article) VALUES (1)')).toThrow(/UNIQUE/);
  expect(() => database.exec('INSERT INTO unindexed (article) VALUES (NULL)')).toThrow(/NOT NULL/);
});
