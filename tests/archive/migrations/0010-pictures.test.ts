import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';
import { steps } from '../../../electron/archive/migrations';

const [lead, whole, cut] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)];

const picture = (hash: string, width = 640) => ({ hash, type: 'image/png', width, height: 480 });

/** An archive as a program of that step left it: a text with two pictures, an earlier state of it with another, and a damaged one. */
function archiveAt(step: number): Database {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, step));
  const columns = 'id, revision, saved_at, kind, status, language, date, slug, tags, headline, standfirst';
  database.exec(`
    INSERT INTO article (${columns}) VALUES
      ('a', 2, 20, 'leaflet', 'published', 'fr', '2025-03-03T09:00', '', '[]', 'La gare', ''),
      ('b', 1, 10, 'release', 'draft', 'fr', '2024-03-03T09:00', '', '[]', 'La halte', '');
    INSERT INTO picture (hash, type, width, height, size, kept_at) VALUES ('${lead}', 'image/png', 640, 480, 1000, 5);`);
  const revision = database.prepare(
    `INSERT INTO revision (article, revision, started_at, saved_at, words, fullest, headline, content)
     VALUES (?, ?, 0, 0, 1, 1, '', ?)`,
  );
  const figure = (hash: string, more: object = {}) => ({
    type: 'figure',
    picture: picture(hash),
    caption: 'La gare',
    credit: 'Camille Roux',
    alt: 'Un quai',
    ...more,
  });
  revision.run(1, 1, JSON.stringify({ lead: figure('d'.repeat(64)), body: [] }));
  const crop = { of: picture(whole, 4000), left: 0, top: 0, width: 0.5, height: 0.5 };
  const body = [
    { type: 'paragraph', content: [] },
    figure(cut, { id: 'abcdefghijkl', licence: 'CC BY', crop }),
  ];
  revision.run(1, 2, JSON.stringify({ lead: figure(lead), body }));
  revision.run(2, 1, `{"lead":{"type":"figure","picture":{"hash":"${lead}"`);
  return database;
}

it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
  'an archive of step %i knows which texts show which pictures',
  (step) => {
    const database = archiveAt(step);
    migrate(database, steps.slice(0, 10));
    expect(stepOf(database)).toBe(10);
    expect(database.prepare('SELECT * FROM figure ORDER BY article, place').all()).toEqual([
      {
        article: 1,
        place: 0,
        block: 'lead',
        picture: lead,
        shown: lead,
        width: 640,
        caption: 'La gare',
        credit: 'Camille Roux',
        alt: 'Un quai',
        licence: '',
      },
      expect.objectContaining({
        place: 1,
        block: 'abcdefghijkl',
        picture: whole,
        shown: cut,
        licence: 'CC BY',
      }),
    ]);
    expect(database.prepare('SELECT hash, kept_at FROM picture').raw().all()).toEqual([[lead, 5]]);
    expect(database.prepare('SELECT count(*) FROM picture_facts').pluck().get()).toBe(0);
  },
);
