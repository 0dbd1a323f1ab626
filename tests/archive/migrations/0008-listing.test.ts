import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';
import { steps } from '../../../electron/archive/migrations';

const hash = 'a'.repeat(64);

/** An archive as a program of that step left it: a published text that was edited since, and a removed one. */
function archiveAt(step: number): Database {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, step));
  const embargo = JSON.stringify({ local: '2025-03-04T06:00', zone: 'Europe/Paris' });
  const columns =
    'id, revision, saved_at, removed_at, kind, status, language, date, embargo, slug, tags, headline, standfirst';
  database.exec(`
    INSERT INTO article (${columns}) VALUES
      ('a', 3, 20, NULL, 'leaflet', 'published', 'fr', '2025-03-03T09:00', '${embargo}', '', '["Eau","École"]', '« À la gare »', ''),
      ('b', 1, 10, 30, 'release', 'draft', 'fr', '2024-03-03T09:00', NULL, '', 'not a list', 'La halte', '');`);
  const revision = database.prepare(
    `INSERT INTO revision (article, revision, started_at, saved_at, words, fullest, headline, content)
     VALUES (?, ?, 0, 0, 1, 1, '', ?)`,
  );
  revision.run(1, 1, '{"status":"draft"}');
  revision.run(1, 2, '{"status":"published"}');
  revision.run(
    1,
    3,
    `{"status":"published","translationKey":"ga\\"re","lead":{"picture":{"hash":"${hash}"}}}`,
  );
  revision.run(2, 1, '{"status":"draft"}');
  return database;
}

it.each([1, 2, 3, 4, 5, 6, 7])(
  'the texts of an archive of step %i are listed, and their words noted',
  (step) => {
    const database = archiveAt(step);
    migrate(database, steps.slice(0, 8));
    expect(stepOf(database)).toBe(8);
    expect(database.prepare('SELECT * FROM listing ORDER BY article').all()).toEqual([
      {
        article: 1,
        is_removed: 0,
        saved_at: 20,
        date: '2025-03-03T09:00',
        kind: 'leaflet',
        status: 'published',
        language: 'fr',
        headline: 'a la gare',
        held_until: Date.UTC(2025, 2, 4, 5),
        picture: hash,
        translation: 'ga"re',
        revision: 3,
        published: 2,
        is_changed: 1,
        is_pictured: 1,
        words_at: null,
      },
      expect.objectContaining({
        article: 2,
        is_removed: 1,
        headline: 'la halte',
        held_until: null,
        published: null,
      }),
    ]);
    expect(database.prepare('SELECT article, name, key FROM tag').raw().all()).toEqual([
      [1, 'Eau', 'eau'],
      [1, 'École', 'ecole'],
    ]);
    expect(database.prepare('SELECT article FROM unindexed').pluck().all()).toEqual([1, 2]);
    expect(database.prepare('SELECT count(*) FROM search').pluck().get()).toBe(0);
  },
);
