import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../electron/archive';
import { faultsOfTexts } from '../../electron/archive/faults';
import { emptyMasthead } from '../../src/article';
import { aFolderWithTexts, alter, morning, value } from './fixtures';

/** The SQL of a table that asks of its rows what none of them is. */
const withCheck =
  "replace(sql, 'saved_at INTEGER NOT NULL', 'saved_at INTEGER NOT NULL CHECK (saved_at < 0)')";

function opened(folder: string): Sqlite.Database {
  const database = new Sqlite(join(folder, 'archive.sqlite'));
  onTestFinished(() => void database.close());
  return database;
}

it('a sound archive has no fault, and each fault of the disk is reported with its place', () => {
  const { folder, station, pool } = aFolderWithTexts();
  const archive = value(openArchive(folder, { create: false }));
  value(archive.masthead.save({ ...emptyMasthead(), name: 'Collectif' }, morning));
  archive.close();
  expect(faultsOfTexts(opened(folder))).toEqual([]);

  alter(folder, "UPDATE revision SET content = replace(content, 'ouverte', 'fermee') WHERE article = 1");
  alter(folder, "UPDATE article SET headline = 'La mairie' WHERE number = 2");
  alter(folder, "UPDATE document SET content = replace(content, 'Collectif', 'Comite')");
  const faults = faultsOfTexts(opened(folder));
  expect(faults).toEqual([
    { kind: 'text', id: station.id, headline: 'La gare', revision: 1, isNewest: false },
    { kind: 'text', id: station.id, headline: 'La gare', revision: 2, isNewest: true },
    { kind: 'row', id: pool.id, headline: 'La mairie' },
    { kind: 'document', name: 'masthead' },
  ]);
});

it('an altered earlier state of the masthead is the masthead’s fault, named once', () => {
  const { folder } = aFolderWithTexts();
  const archive = value(openArchive(folder, { create: false }));
  value(archive.masthead.save({ ...emptyMasthead(), name: 'Collectif' }, morning));
  archive.close();
  alter(folder, "UPDATE masthead_revision SET content = replace(content, 'Collectif', 'Comite')");
  expect(faultsOfTexts(opened(folder))).toEqual([{ kind: 'document', name: 'masthead' }]);
  alter(folder, "UPDATE document SET saved_at = saved_at + 1 WHERE name = 'masthead'");
  expect(faultsOfTexts(opened(folder))).toEqual([{ kind: 'document', name: 'masthead' }]);
});

it('a row whose state is gone is a fault, and so is what SQLite says of the file', () => {
  const { folder, pool } = aFolderWithTexts();
  alter(folder, 'DELETE FROM revision WHERE article = 2');
  expect(faultsOfTexts(opened(folder))).toEqual([{ kind: 'row', id: pool.id, headline: 'La piscine' }]);
  alter(folder, `UPDATE sqlite_schema SET sql = ${withCheck} WHERE name = 'article'`);
  const faults = faultsOfTexts(opened(folder));
  expect(faults.map(({ kind }) => kind)).toEqual(['structure', 'structure', 'row']);
});

it('the tables of an earlier release are checked by SQLite alone', () => {
  const { folder } = aFolderWithTexts();
  alter(folder, "UPDATE article SET headline = 'La mairie' WHERE number = 2");
  const database = opened(folder);
  database.pragma('user_version = 9');
  expect(faultsOfTexts(database)).toEqual([]);
});
