import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { findRows } from '../../electron/archive/recovery/find-rows';
import type { FoundRow } from '../../electron/archive/recovery/find-rows';
import { Pages, pageSize } from '../../electron/archive/recovery/pages';
import { aFolder } from './fixtures';

interface Row {
  number: number;
  name: string;
  size: number;
  note: string | null;
}

const integers = [0, 1, -1, 127, -300, 40_000, -8_000_000, 2 ** 31 - 1, -(2 ** 40), 2 ** 52];

/** Rows of every length around the ends of pages, with a number of each size that a record can hold. */
function someRows(): Row[] {
  const lengths = Array.from({ length: 60 }, (_, index) => index * Math.ceil(pageSize / 20));
  const edges = Array.from({ length: 40 }, (_, index) => pageSize - 60 + index);
  return [...lengths, ...edges].map((length, index) => {
    const size = integers[index % integers.length] ?? 0;
    const name = 'é'.repeat(3) + `${index}`.padEnd(length, 'abcdefghij');
    return { number: 3 * index + 1, name, size, note: index % 3 === 0 ? null : name.slice(-4) };
  });
}

const isSound = ({ name, note }: FoundRow) =>
  typeof name === 'string' && name.startsWith('ééé') && (note === null || note === name.slice(-4));

const tables = {
  numbered: 'number INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL, note TEXT',
  keyed:
    'name TEXT NOT NULL, note TEXT, number INTEGER NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (number, size)',
};

/** A database with a table of those rows in a log beside it or in the file itself, as bytes. */
function bytesOf(table: keyof typeof tables, where: 'file' | 'log') {
  const path = join(aFolder(), 'rows.sqlite');
  const database = new Sqlite(path);
  database.pragma('journal_mode = WAL');
  database.exec(`CREATE TABLE ${table} (${tables[table]})${table === 'keyed' ? ' WITHOUT ROWID' : ''}`);
  database.pragma('wal_checkpoint(TRUNCATE)');
  const insert = database.prepare(
    `INSERT INTO ${table} (number, name, size, note) VALUES (@number, @name, @size, @note)`,
  );
  database.transaction(() => {
    for (const row of someRows()) insert.run(row);
  })();
  if (where === 'file') database.pragma('wal_checkpoint(TRUNCATE)');
  const bytes = { file: readFileSync(path), log: readFileSync(`${path}-wal`), model: database };
  return bytes;
}

describe.each(['numbered', 'keyed'] as const)('each row of a %s table', (table) => {
  it.each(['file', 'log'] as const)('is found in the %s, whole and as it was written', (where) => {
    const { file, log, model } = bytesOf(table, where);
    expect(where === 'log' ? log.length : file.length).toBeGreaterThan(60 * pageSize);
    const found = new Map<unknown, FoundRow>();
    findRows(new Pages({ file, log }, where), model, [{ name: table, isSound }], (_name, row) => {
      found.set(row['number'], row);
    });
    model.close();
    expect([...found.values()].sort((a, b) => Number(a['number']) - Number(b['number']))).toEqual(someRows());
  });
});

it('the newest state of a page is read from the log, and the one before from the file', () => {
  const path = join(aFolder(), 'rows.sqlite');
  const database = new Sqlite(path);
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE numbered (number INTEGER PRIMARY KEY, name TEXT NOT NULL)');
  const before = 'avant '.repeat(2000);
  const after = 'après '.repeat(2000);
  database.prepare('INSERT INTO numbered VALUES (7, ?)').run(before);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.prepare('UPDATE numbered SET name = ? WHERE number = 7').run(after);
  const bytes = { file: readFileSync(path), log: readFileSync(`${path}-wal`) };
  const found: unknown[] = [];
  const table = { name: 'numbered', isSound: ({ name }: FoundRow) => name === before || name === after };
  for (const where of ['log', 'file'] as const)
    findRows(new Pages(bytes, where), database, [table], (_name, row) => found.push(row['name']));
  database.close();
  expect(found).toEqual([after, before]);
});

it('a row whose end was cut away with the file’s is not taken for a whole one', () => {
  const path = join(aFolder(), 'rows.sqlite');
  const database = new Sqlite(path);
  database.exec('CREATE TABLE numbered (number INTEGER PRIMARY KEY, name TEXT NOT NULL)');
  database.prepare('INSERT INTO numbered VALUES (7, ?)').run('abcdef'.repeat(100));
  const file = readFileSync(path);
  const any = { name: 'numbered', isSound: () => true };
  for (const [cut, wanted] of [
    [0, 1],
    [1, 0],
    [300, 0],
  ] as const) {
    const found: FoundRow[] = [];
    const pages = new Pages({ file: file.subarray(0, file.length - cut), log: Buffer.alloc(0) }, 'file');
    findRows(pages, database, [any], (_name, row) => found.push(row));
    expect(found.filter(({ number }) => number === 7)).toHaveLength(wanted);
  }
  database.close();
});
