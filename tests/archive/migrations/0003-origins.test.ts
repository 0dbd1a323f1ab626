import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';
import { steps } from '../../../electron/archive/migrations';

it('articles kept before their origin was remembered have none, and later ones can have one', () => {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, 2));
  database.exec(`
    INSERT INTO article (id, revision, saved_at, kind, status, language, date, slug, tags, headline, standfirst)
    VALUES ('a', 1, 0, 'release', 'draft', 'fr', '2025-03-03T09:00', '', '[]', 'Un', '');`);
  migrate(database, steps.slice(0, 3));
  expect(stepOf(database)).toBe(3);
  expect(database.prepare('SELECT count(*) FROM origin').pluck().get()).toBe(0);
  database.exec("INSERT INTO origin (digest, place, article) VALUES ('d', '_posts/un.md', 1)");
  expect(() => database.exec("INSERT INTO origin (digest, place, article) VALUES ('d', 'x', 1)")).toThrow(
    /UNIQUE/,
  );
});
