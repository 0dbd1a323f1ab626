import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';
import { steps } from '../../../electron/archive/migrations';

it.each([1, 2, 3, 4, 5, 6])(
  'the texts of an archive of step %i stay as they were, and call to nothing',
  (step) => {
    const database = new Sqlite(':memory:');
    migrate(database, steps.slice(0, step));
    database.exec(`
      INSERT INTO article (id, revision, saved_at, kind, status, language, date, slug, tags, headline, standfirst)
      VALUES ('a', 1, 0, 'release', 'draft', 'fr', '2025-03-03T09:00', '', '[]', 'Un', '');`);
    migrate(database, steps.slice(0, 7));
    expect(stepOf(database)).toBe(7);
    expect(database.prepare('SELECT headline FROM article').pluck().all()).toEqual(['Un']);
    expect(database.prepare('SELECT count(*) FROM appointment').pluck().get()).toBe(0);
    const add = 'INSERT INTO appointment (article, starts_at, over_at, content) VALUES';
    database.exec(`${add} (1, 5, 9, '{}')`);
    expect(() => database.exec(`${add} (1, 6, 9, '{}')`)).toThrow(/UNIQUE/);
  },
);
