import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { applicationId, migrate, stepOf } from '../../../electron/archive/migrations/migrate';
import { steps } from '../../../electron/archive/migrations';

it('an empty file becomes an archive that takes an article and finds it', () => {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, 1));
  expect(stepOf(database)).toBe(1);
  expect(database.pragma('application_id', { simple: true })).toBe(applicationId);
  database.exec(`
    INSERT INTO article (id, revision, saved_at, kind, status, language, date, slug, tags, headline, standfirst)
    VALUES ('a', 1, 0, 'release', 'draft', 'fr', '2025-03-03T09:00', '', '[]', 'Un', '');
    INSERT INTO revision (article, revision, started_at, saved_at, words, fullest, headline, content)
    VALUES (1, 1, 0, 0, 1, 1, 'Un', '{}');
    INSERT INTO search (rowid, headline, standfirst, body, tags, forms) VALUES (1, 'un', '', 'la gare', '', '');`);
  expect(database.prepare("SELECT rowid FROM search WHERE search MATCH 'gar*'").pluck().get()).toBe(1);
  expect(() => database.exec("INSERT INTO article (id) VALUES ('b')")).toThrow(/NOT NULL/);
  expect(() => database.exec("UPDATE article SET saved_at = 'hier'")).toThrow(/INTEGER/);
});
