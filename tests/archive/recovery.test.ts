import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openArchive, recoverArchive } from '../../electron/archive';
import type { Article } from '../../src/article';
import { aFolder, aFolderWithTexts, all, alter, anArticle, found, morning, value } from './fixtures';

/** Destroys the row of the station's last state and its list's row, and leaves the rows and entries that tell of it. */
function loseLastState(folder: string): void {
  const database = new Sqlite(join(folder, 'archive.sqlite'));
  database.pragma('foreign_keys = OFF');
  database.pragma('secure_delete = ON'); // Nothing of them is left where they stood.
  database.exec(
    'DELETE FROM revision WHERE article = 1 AND revision = 2; DELETE FROM article WHERE number = 1',
  );
  database.close();
}

it('says of a text whose list’s row is lost that what came back may not be the last state', async () => {
  const { folder, station } = aFolderWithTexts();
  loseLastState(folder);
  const report = value(await recoverArchive({ archive: folder, to: `${folder}-recovered` }));
  expect(report).toMatchObject({
    whole: 1,
    earlier: [],
    uncertain: [{ id: station.id, headline: 'La gare', savedAt: morning }],
  });
});

it('says that nothing is left of an archive overwritten as a whole, and leaves it as it is', async () => {
  const { folder } = aFolderWithTexts();
  const file = join(folder, 'archive.sqlite');
  const bytes = readFileSync(file).fill(0x55);
  writeFileSync(file, bytes);
  const recovered = await recoverArchive({ archive: folder, to: `${folder}-recovered` });
  expect(recovered).toEqual({ ok: false, problem: { kind: 'nothing-recovered', path: folder } });
  expect(readFileSync(file)).toEqual(bytes);
});

it('says nothing of texts that came back in their last state', async () => {
  const { folder } = aFolderWithTexts();
  const report = value(await recoverArchive({ archive: folder, to: `${folder}-recovered` }));
  expect(report).toMatchObject({ whole: 2, earlier: [], uncertain: [], words: [], lost: [] });
});

it('brings back every text from its rows alone where the roots of its tables are gone', async () => {
  const folder = join(aFolder(), 'archive');
  const archive = value(openArchive(folder, { create: true }));
  const text = 'Le conseil se réunit ce soir pour en parler avec les habitants. '.repeat(40);
  const ids = Array.from({ length: 60 }, (_, index) => {
    const article = anArticle({ headline: `Texte ${index}`, text: `${index} ${text}` });
    return value(archive.articles.create(article, morning + index)).article.id;
  });
  archive.close();
  const file = join(folder, 'archive.sqlite');
  const database = new Sqlite(file);
  const roots = database
    .prepare<[], number>(
      "SELECT rootpage FROM sqlite_schema WHERE name IN ('article', 'revision', 'listing')",
    )
    .pluck()
    .all();
  database.close();
  const bytes = readFileSync(file);
  const interior = 5;
  expect(roots.map((root) => bytes[(root - 1) * 4096])).toEqual([interior, interior, interior]);
  for (const root of roots) bytes.fill(0xff, (root - 1) * 4096, root * 4096);
  writeFileSync(file, bytes);
  const to = `${folder}-recovered`;
  const report = value(await recoverArchive({ archive: folder, to }));
  expect(report).toMatchObject({ whole: 60, earlier: [], uncertain: [], lost: [] });
  const recovered = value(openArchive(to, { create: false }));
  const read = ids.map((id) => value(recovered.articles.open(id)).article.headline);
  expect(read).toEqual(ids.map((_, index) => `Texte ${index}`));
  expect(found(recovered, 'conseil').length).toBeGreaterThan(0);
  recovered.close();
});

/** An archive of so many texts as a killed program leaves it: of some, the newest state is in the log alone. */
function aKilledArchive(count: number): { folder: string; texts: Article[] } {
  const folder = join(aFolder(), 'archive');
  const archive = value(openArchive(folder, { create: true }));
  const texts = Array.from(
    { length: count },
    (_, index) =>
      value(
        archive.articles.create(
          anArticle({ headline: `Texte ${index}`, slug: `t-${index}` }),
          morning + index,
        ),
      ).article,
  );
  archive.close();
  const again = value(openArchive(folder, { create: false }));
  for (const text of texts.slice(0, 5))
    value(again.articles.save({ article: { ...text, standfirst: 'Plus tard' }, base: 1 }, morning + 1e6));
  const killed = join(aFolder(), 'archive');
  cpSync(folder, killed, { recursive: true, filter: (from) => !/-shm$|\.lock$/.test(from) });
  again.close();
  return { folder: killed, texts };
}

it.each([
  ['page size', 16],
  ['reserved bytes', 20],
  ['count of pages', 28],
  ['encoding', 56],
])('brings back every text whatever the header says of the %s', async (_what, at) => {
  const { folder } = aKilledArchive(20);
  const file = join(folder, 'archive.sqlite');
  const bytes = readFileSync(file);
  bytes.writeUInt16BE(bytes.readUInt16BE(at) ^ 0x1800, at);
  writeFileSync(file, bytes);
  const to = `${folder}-recovered`;
  const report = value(await recoverArchive({ archive: folder, to }));
  expect(report).toMatchObject({ whole: 20, earlier: [], uncertain: [], words: [], lost: [] });
  const recovered = value(openArchive(to, { create: false }));
  const { rows } = value(recovered.library.list(all));
  recovered.close();
  expect(rows.filter(({ standfirst }) => standfirst === 'Plus tard')).toHaveLength(5);
});

it('reads the file and another archive’s log each alone, and brings back the texts of both', async () => {
  const [own, other] = [aKilledArchive(60), aKilledArchive(20)];
  cpSync(join(other.folder, 'archive.sqlite-wal'), join(own.folder, 'archive.sqlite-wal'));
  const to = `${own.folder}-recovered`;
  const report = value(await recoverArchive({ archive: own.folder, to }));
  expect(report).toMatchObject({ earlier: [], uncertain: [], words: [], lost: [] });
  const recovered = value(openArchive(to, { create: false }));
  for (const { id, headline } of own.texts)
    expect(value(recovered.articles.open(id)).article).toMatchObject({ headline, standfirst: '' });
  for (const { id } of other.texts.slice(0, 5))
    expect(value(recovered.articles.open(id)).article.standfirst).toBe('Plus tard');
  recovered.close();
});

it('an altered row of a list says again what its text says, and stays in its place', async () => {
  const { folder, station, pool } = aFolderWithTexts();
  alter(
    folder,
    "UPDATE article SET headline = 'La mairie', id = ?, status = 'published' WHERE number = 1",
    uuid,
  );
  const to = `${folder}-recovered`;
  const report = value(await recoverArchive({ archive: folder, to }));
  expect(report).toMatchObject({ whole: 2, earlier: [], uncertain: [], words: [] });
  // What the identifier became may as well have been another text's.
  expect(report.lost).toEqual([{ number: 0, id: uuid, headline: '' }]);
  const recovered = value(openArchive(to, { create: false }));
  const rows = value(recovered.library.list({ ...all, sort: 'headline' })).rows;
  recovered.close();
  expect(rows).toMatchObject([
    { id: station.id, headline: 'La gare', status: 'ready' },
    { id: pool.id, headline: 'La piscine', status: 'ready' },
  ]);
});

const uuid = '11111111-2222-4333-8444-555555555555';

/** Takes a text's rows out of an archive, and leaves what tells its name. */
function loseText(folder: string, sql: string): void {
  const database = new Sqlite(join(folder, 'archive.sqlite'));
  database.pragma('foreign_keys = OFF');
  database.pragma('secure_delete = ON');
  database.exec(sql);
  database.close();
}

it('names a text of which an entry of an index alone is left, by its address where that is left too', async () => {
  const { folder, station, pool } = aFolderWithTexts();
  const file = join(folder, 'archive.sqlite');
  const whole = new Sqlite(file);
  const root = whole
    .prepare<[], number>(
      `SELECT rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'article'
       AND (name LIKE 'sqlite_autoindex%' OR sql LIKE '%(slug%') ORDER BY name`,
    )
    .pluck();
  const pages = root.all().map((page) => 4096 * (page - 1));
  whole.close();
  const before = pages.map((start) => readFileSync(file).subarray(start, start + 4096));
  loseText(folder, 'DELETE FROM article WHERE number = 1; DELETE FROM revision WHERE article = 1');
  const bytes = readFileSync(file);
  for (const [index, start] of pages.entries()) before[index]?.copy(bytes, start);
  writeFileSync(file, bytes);
  const report = value(await recoverArchive({ archive: folder, to: `${folder}-recovered` }));
  expect(report.lost).toEqual([{ number: 1, id: station.id, headline: 'la-gare' }]);
  expect(report.whole).toBe(1);
  expect(pool.headline).toBe('La piscine');
});

it('names a text of which a scrap alone is left, with the headline that follows', async () => {
  const { folder } = aFolderWithTexts();
  const scrap = `{"id":"${uuid}","revision":1,"headline":"La \\"mairie\\" d’été","body":[]`;
  const row = `${uuid.replace(/^1/, '2')}\u0001\u0002\u0003\u0004releasedraft`;
  const file = join(folder, 'archive.sqlite');
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from(`${scrap}${row}`.padEnd(4096, '\0'))]));
  const report = value(await recoverArchive({ archive: folder, to: `${folder}-recovered` }));
  expect(report.lost).toEqual([
    { number: 0, id: uuid, headline: 'La \\"mairie\\" d’été' },
    { number: 0, id: uuid.replace(/^1/, '2'), headline: '' },
  ]);
});

it('an identifier that the disk altered is that of its text still, wherever it stands, and no text of its own', async () => {
  const { folder, station } = aFolderWithTexts();
  const file = join(folder, 'archive.sqlite');
  const whole = readFileSync(file);
  let tried = 0;
  for (let at = whole.indexOf(station.id); at >= 0; at = whole.indexOf(station.id, at + 1)) {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(file, bytes);
    const report = value(await recoverArchive({ archive: folder, to: `${folder}-recovered-${tried}` }));
    expect(report.lost).toEqual([]);
    const named = [report.earlier, report.uncertain, report.words].flat();
    for (const { id } of named) expect(id).toBe(station.id);
    expect(report.whole + named.length).toBe(2);
    tried += 1;
  }
  expect(tried).toBeGreaterThan(3);
});
