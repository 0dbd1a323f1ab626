import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';
import { steps } from '../../../electron/archive/migrations';
import { addChecksumFunction, isSoundSql } from '../../../electron/archive/tables/checksums';
import type { CheckedTable } from '../../../electron/archive/tables/tables';

/** An archive as a program of that step left it: one text of one revision, and the settings. */
function archiveAt(step: number): Database {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, step));
  database.exec(`
    INSERT INTO article (id, revision, saved_at, kind, status, language, date, slug, tags, headline, standfirst)
    VALUES ('a', 1, 20, 'release', 'draft', 'fr', '2025-03-03T09:00', 'la-gare', '[]', 'La gare', 'Elle reste');
    INSERT INTO revision (article, revision, started_at, saved_at, words, fullest, headline, content)
    VALUES (1, 1, 10, 20, 1, 1, 'La gare', '{"headline":"La gare","body":[]}');
    INSERT INTO document (name, saved_at, content) VALUES ('settings', 30, '{"theme":"dark"}');
  `);
  return database;
}

const soundRows = (database: Database, table: CheckedTable) =>
  database
    .prepare(`SELECT ${isSoundSql(table)} FROM ${table}`)
    .pluck()
    .all();

it.each([1, 2, 3, 4, 5])(
  'the rows of an archive of step %i are sound, until one of them is altered',
  (step) => {
    const database = archiveAt(step);
    migrate(database, steps.slice(0, 6));
    expect(stepOf(database)).toBe(6);
    addChecksumFunction(database);
    for (const table of ['article', 'revision', 'document'] as const)
      expect(soundRows(database, table)).toEqual([1]);
    database.exec(`
    UPDATE article SET headline = 'La gase';
    UPDATE revision SET name = 'Envoyé';
    UPDATE document SET content = '{"theme":"dusk"}';
  `);
    for (const table of ['article', 'revision', 'document'] as const)
      expect(soundRows(database, table)).toEqual([0]);
  },
);
