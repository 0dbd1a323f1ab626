import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { steps } from '../../../electron/archive/migrations';
import { migrate } from '../../../electron/archive/migrations/migrate';
import { addChecksumFunction, checksumSql, isSoundSql } from '../../../electron/archive/tables/checksums';
import { aFolder } from '../fixtures';

it.each([6, 7, 8, 9, 10, 11])(
  'the folder of exports and the appointments of other texts leave the settings of step %i, and the file',
  (step) => {
    const file = join(aFolder(), 'archive.sqlite');
    const database = new Sqlite(file);
    migrate(database, steps.slice(0, step));
    addChecksumFunction(database);
    const settings = {
      theme: 'dark',
      exportFolder: '/home/camille/Bureau',
      calledTo: { a: { place: 'Salle des fêtes' } },
      lastArticle: null,
    };
    database
      .prepare("INSERT INTO document (name, saved_at, content) VALUES ('settings', 30, ?)")
      .run(JSON.stringify(settings));
    database.exec(`UPDATE document SET checksum = ${checksumSql('document')}`);
    migrate(database, steps.slice(0, 12));
    const stored = database
      .prepare(`SELECT content, saved_at AS savedAt, ${isSoundSql('document')} AS isSound FROM document`)
      .all();
    expect(stored).toEqual([{ content: '{"theme":"dark","lastArticle":null}', savedAt: 30, isSound: 1 }]);
    database.close();
    const bytes = readFileSync(file);
    expect([bytes.includes('camille'), bytes.includes('Salle des f')]).toEqual([false, false]);
  },
);

it('settings that the disk altered are left as they are', () => {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, 11));
  database.exec("INSERT INTO document (name, saved_at, content) VALUES ('settings', 30, '{\"theme')");
  migrate(database, steps.slice(0, 12));
  expect(database.prepare('SELECT content FROM document').pluck().all()).toEqual(['{"theme']);
});
