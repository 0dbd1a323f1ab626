import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openArchive, recoverArchive, takeText, textsOfBackup } from '../../electron/archive';
import { migrate } from '../../electron/archive/migrations/migrate';
import { steps } from '../../electron/archive/migrations';
import { addChecksumFunction, checksumSql, contentHash } from '../../electron/archive/tables/checksums';
import { columnsOf } from '../../electron/archive/tables/article-statements';
import { emptyMasthead } from '../../src/article';
import { march } from '../fixtures/appointment';
import { aFolder, all, alter, anArticle, found, morning, value } from './fixtures';

const masthead = { ...emptyMasthead(), name: 'Collectif de la gare', country: 'FR' } as const;
const texts = [
  anArticle({ headline: 'La gare', text: 'Elle rouvre.', appointment: march }),
  anArticle({ headline: 'La piscine', text: 'Elle rouvre.' }),
];

/** An archive as a program of that step left it: two texts and a masthead. */
function writeArchive(folder: string, step: number): void {
  mkdirSync(folder);
  const database = new Sqlite(join(folder, 'archive.sqlite'));
  migrate(database, steps.slice(0, step));
  addChecksumFunction(database);
  const article = database.prepare(
    `INSERT INTO article (number, id, revision, saved_at, kind, status, language, date, embargo, slug, tags, headline, standfirst)
     VALUES (@number, @id, @revision, @savedAt, @kind, @status, @language, @date, @embargo, @slug, @tags, @headline, @standfirst)`,
  );
  const revision = database.prepare(
    `INSERT INTO revision (article, revision, started_at, saved_at, words, fullest, headline, content, hash)
     VALUES (?, 1, ${morning}, ${morning}, 2, 2, ?, ?, ?)`,
  );
  for (const [index, text] of texts.entries()) {
    article.run({ ...columnsOf(text, 1, morning), number: index + 1 });
    const content = JSON.stringify(text);
    revision.run(index + 1, text.headline, content, contentHash(content));
  }
  const content = JSON.stringify(masthead);
  database.prepare("INSERT INTO document (name, saved_at, content) VALUES ('masthead', 1, ?)").run(content);
  database
    .prepare(
      `INSERT INTO masthead_revision (started_at, saved_at, hash, parent, installation, content) VALUES (1, 1, ?, '', '', ?)`,
    )
    .run(contentHash(content), content);
  for (const table of ['article', 'revision', 'document'] as const)
    database.exec(`UPDATE ${table} SET checksum = ${checksumSql(table)}`);
  database.close();
}

/** Makes the page that each table begins with unreadable to SQLite, and leaves its rows. */
function breakTables(folder: string, tables: readonly string[]): void {
  const file = join(folder, 'archive.sqlite');
  const database: Database = new Sqlite(file, { readonly: true });
  const root = database
    .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck();
  const starts = tables.map((table) => 4096 * ((root.get(table) ?? 0) - 1));
  database.close();
  const bytes = readFileSync(file);
  for (const start of starts) bytes[start] = 0xff;
  writeFileSync(file, bytes);
}

async function recovered(folder: string) {
  const to = `${folder}-recovered`;
  const report = value(await recoverArchive({ archive: folder, to }));
  const archive = value(openArchive(to, { create: false }));
  const rows = value(archive.library.list({ ...all, sort: 'headline' })).rows;
  const state = {
    report,
    read: rows.map(({ id }) => value(archive.articles.open(id)).article),
    found: found(archive, 'rouvre').sort(),
    masthead: archive.masthead.open(),
    calendar: value(archive.library.calendar({ from: '2026-06-01', to: '2026-06-30' })).map(({ entry }) => ({
      what: entry.what,
      headline: entry.headline,
      local: entry.local,
    })),
  };
  archive.close();
  return state;
}

const later = steps.map((_, index) => index + 1).filter((step) => step >= 6);

it.each(later)('texts and masthead of an archive of step %i are recovered, whole', async (step) => {
  const folder = join(aFolder(), 'archive');
  writeArchive(folder, step);
  expect(await recovered(folder)).toMatchObject({
    report: { whole: 2, earlier: [], lost: [], words: [], documentsLost: [] },
    read: texts,
    found: ['La gare', 'La piscine'],
    masthead,
  });
});

it.each(later)('and from their rows alone where every table of step %i is broken', async (step) => {
  const folder = join(aFolder(), 'archive');
  writeArchive(folder, step);
  breakTables(folder, ['article', 'revision', 'document', 'masthead_revision']);
  expect(await recovered(folder)).toMatchObject({
    report: { whole: 2, earlier: [], lost: [], words: [], documentsLost: [] },
    read: texts,
    masthead,
  });
});

it.each(later)('texts of a backup that a program of step %i made are listed and taken back', async (step) => {
  const folder = join(aFolder(), 'archive');
  writeArchive(folder, step);
  const backup = join(folder, 'archive.sqlite');
  const listed = value(await textsOfBackup(backup));
  expect(listed.map(({ headline, isRemoved }) => [headline, isRemoved])).toEqual([
    ['La piscine', false],
    ['La gare', false],
  ]);
  for (const text of texts) expect(value(await takeText(backup, text.id)).article).toMatchObject(text);
});

it.each(['lost', 'altered'])(
  'what a text calls to stands in the calendar again when its row is %s',
  async (fate) => {
    const folder = join(aFolder(), 'archive');
    writeArchive(folder, steps.length);
    if (fate === 'altered')
      alter(
        folder,
        "INSERT INTO appointment (article, starts_at, over_at, content) VALUES (1, 1, 2, '{}'), (2, ?, ?, '{}')",
        Date.parse(march.start.local),
        Date.parse('2026-06-21'),
      );
    const { calendar } = await recovered(folder);
    expect(calendar).toEqual([{ what: 'appointment', headline: 'La gare', local: march.start.local }]);
  },
);

it('a masthead whose document is lost is that of its last state, found by its rows', async () => {
  const folder = join(aFolder(), 'archive');
  writeArchive(folder, steps.length);
  const database = new Sqlite(join(folder, 'archive.sqlite'));
  database.pragma('secure_delete = ON');
  database.exec("DELETE FROM document WHERE name = 'masthead'");
  database.close();
  breakTables(folder, ['masthead_revision']);
  expect((await recovered(folder)).masthead).toEqual(masthead);
});
