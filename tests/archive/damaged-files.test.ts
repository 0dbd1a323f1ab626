import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { bringUpToDate, isLongOutOfDate, openArchive, readArchive } from '../../electron/archive';
import { keepEarlierArchive } from '../fixtures/earlier-archive';
import { aFolder, anArchive, anArticle, found, morning, value, aFolderWithTexts, why, all } from './fixtures';

const minute = 60_000;

describe('an archive whose pages were overwritten', () => {
  /** Overwrites the page that a table begins with, or the last one of it that holds a content. */
  function overwrite(folder: string, table: string): void {
    const file = join(folder, 'archive.sqlite');
    const database = new Sqlite(file, { readonly: true });
    const page = database
      .prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(table) as number;
    database.close();
    const bytes = readFileSync(file);
    bytes.fill(7, 4096 * (page - 1), 4096 * page);
    writeFileSync(file, bytes);
  }

  it('is read as far as it can be: the texts without their rows, the rows without their texts', () => {
    const first = aFolderWithTexts();
    overwrite(first.folder, 'article');
    expect(openArchive(first.folder, { create: true })).toMatchObject({
      problem: { kind: 'archive-damaged' },
    });
    const texts = value(readArchive(first.folder, why));
    expect(texts.readOnly).toMatchObject({ kind: 'archive-damaged' });
    expect(texts.notices()).toMatchObject([{ kind: 'archive-salvaged' }]);
    expect(value(texts.articles.open(first.pool.id)).article).toEqual(first.pool);
    expect(found(texts, 'dimanche').sort()).toEqual(['La gare', 'La piscine']);

    const second = aFolderWithTexts();
    overwrite(second.folder, 'revision');
    const rows = value(readArchive(second.folder, why));
    expect(value(rows.library.list(all)).rows.map(({ headline }) => headline)).toEqual([
      'La gare',
      'La piscine',
    ]);
    expect(rows.articles.open(second.pool.id)).toMatchObject({
      problem: { kind: 'text-damaged', headline: 'La piscine', sound: null, hasWords: false },
    });
  });

  it.each(['listing', 'tag', 'listing_by_saving'])('is read, and listed anew, without its %s', (table) => {
    const { folder } = aFolderWithTexts();
    overwrite(folder, table);
    expect(openArchive(folder, { create: true })).toMatchObject({ problem: { kind: 'archive-damaged' } });
    const read = value(readArchive(folder, why));
    expect(value(read.library.list(all)).rows).toHaveLength(2);
    expect(value(read.library.list({ ...all, filters: { statuses: ['ready'] } })).total).toBe(2);
    expect(found(read, 'dimanche').sort()).toEqual(['La gare', 'La piscine']);
  });

  it('of which one bit of a page of texts was flipped hides only what lay there', () => {
    const folder = join(aFolder(), 'archive');
    const archive = value(openArchive(folder, { create: true }));
    for (let n = 0; n < 60; n++)
      value(
        archive.articles.create(
          anArticle({ headline: `Texte ${n}`, text: 'Un mot. '.repeat(40) }),
          morning + n,
        ),
      );
    archive.close();
    const file = join(folder, 'archive.sqlite');
    const bytes = readFileSync(file);
    const inText = bytes.lastIndexOf('"headline":"Texte 17"');
    const page = Math.floor(inText / 4096) * 4096;
    bytes[page] = (bytes[page] ?? 0) ^ 0x40; // The kind of the page.
    writeFileSync(file, bytes);
    const read = value(readArchive(folder, why));
    const open = value(read.library.list({ ...all, limit: 100 })).rows.map(
      ({ id }) => read.articles.open(id).ok,
    );
    expect(open).toHaveLength(60);
    expect(open.filter(Boolean).length).toBeGreaterThan(45);
  });
});

describe('the log of a program that was killed', () => {
  /** A copy of an archive with a log, as a killed program leaves it. */
  function aKilledFolder() {
    const folder = join(aFolder(), 'archive');
    const archive = value(openArchive(folder, { create: true }));
    const { article } = value(archive.articles.create(anArticle({ headline: 'Un' }), morning));
    for (let base = 1; base < 6; base++)
      value(
        archive.articles.save(
          { article: { ...article, byline: `Nº ${base}` }, base },
          morning + base * 6 * minute,
        ),
      );
    const copy = join(aFolder(), 'copie');
    mkdirSync(copy);
    for (const name of ['archive.sqlite', 'archive.sqlite-wal'])
      writeFileSync(join(copy, name), readFileSync(join(folder, name)));
    archive.close();
    return copy;
  }

  it('is whole, and nothing is said', () => {
    expect(anArchive(aKilledFolder()).notices()).toEqual([]);
  });

  it.each(['altered', 'cut'] as const)('was %s: saves may be missing, and that is said', (how) => {
    const folder = aKilledFolder();
    const log = join(folder, 'archive.sqlite-wal');
    const bytes = readFileSync(log);
    if (how === 'altered')
      bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    writeFileSync(log, how === 'cut' ? bytes.subarray(0, bytes.length - 700) : bytes);
    const said = [{ kind: 'saves-missing', path: folder }];
    expect(value(readArchive(folder, why)).notices()).toEqual(said);
    expect(anArchive(folder).notices()).toEqual(said);
  });
});

describe('the log of a large archive of an earlier version', () => {
  /** A copy of one whose log was cut, as if its program had been killed. */
  function aKilledFolder(): string {
    const folder = join(aFolder(), 'archive');
    keepEarlierArchive(folder, 1600);
    const database = new Sqlite(join(folder, 'archive.sqlite'));
    database.pragma('journal_mode = WAL');
    database.exec("UPDATE article SET standfirst = 'Suite'");
    const copy = join(aFolder(), 'copie');
    mkdirSync(copy);
    for (const name of ['archive.sqlite', 'archive.sqlite-wal'])
      writeFileSync(join(copy, name), readFileSync(join(folder, name)));
    database.close();
    const log = join(copy, 'archive.sqlite-wal');
    writeFileSync(log, readFileSync(log).subarray(0, -700));
    return copy;
  }

  it('that is damaged is reported once the archive is brought up to date', () => {
    const folder = aKilledFolder();
    expect(isLongOutOfDate(folder)).toBe(true);
    const notices = value(bringUpToDate(folder, () => undefined));
    expect(notices).toEqual([{ kind: 'saves-missing', path: folder }]);
    expect(readdirSync(folder)).not.toContain('archive.updating');
    const archive = value(openArchive(folder, { create: false, notices }));
    expect(archive.notices()).toEqual(notices);
    archive.close();
  });

  it('is not reported where the update itself was killed', () => {
    const folder = aKilledFolder();
    writeFileSync(join(folder, 'archive.updating'), '');
    expect(isLongOutOfDate(folder)).toBe(true);
    expect(value(bringUpToDate(folder, () => undefined))).toEqual([]);
    expect(readdirSync(folder)).not.toContain('archive.updating');
  });

  it('is still reported after an update that was refused, which leaves no mark of a kill', () => {
    const { folder } = aFolderWithTexts();
    const open = value(openArchive(folder, { create: false }));
    expect(bringUpToDate(folder, () => undefined)).toMatchObject({ problem: { kind: 'archive-busy' } });
    expect(readdirSync(folder)).not.toContain('archive.updating');
    open.close();
  });
});

describe('a folder of pictures without its texts', () => {
  it.each(['missing', 'empty', 'blank'] as const)(
    'whose file of texts is %s never becomes a new archive',
    (how) => {
      const folder = aFolder();
      mkdirSync(join(folder, 'pictures', 'ab'), { recursive: true });
      writeFileSync(join(folder, 'pictures', 'ab', 'ab'.repeat(32)), 'une photo');
      const file = join(folder, 'archive.sqlite');
      if (how === 'empty') writeFileSync(file, '');
      if (how === 'blank') {
        const blank = new Sqlite(file);
        blank.pragma('journal_mode = WAL');
        blank.close();
      }
      const before = readdirSync(folder).filter((name) => name !== 'archive.lock');
      for (const create of [true, false])
        expect(openArchive(folder, { create })).toEqual({
          ok: false,
          problem: { kind: 'archive-lost', path: folder },
        });
      expect(readArchive(folder, why)).toMatchObject({ problem: { kind: 'archive-lost' } });
      expect(readdirSync(folder).filter((name) => name !== 'archive.lock')).toEqual(before);
    },
  );
});
