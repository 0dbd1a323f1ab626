import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLogDamaged } from '../../electron/archive/opening/check-log';
import { aFolder } from './fixtures';

const [header, frameHeader] = [32, 24];

/** The log of a database with pages of some size, after so many saves of one or two pages each. */
function logOf(pageSize: number, saves: number): Buffer {
  const path = join(aFolder(), 'rows.sqlite');
  const database = new Sqlite(path);
  database.pragma(`page_size = ${pageSize}`);
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE row (text TEXT)');
  for (let save = 1; save < saves; save += 1)
    database.prepare('INSERT INTO row VALUES (?)').run(`${save}`.repeat(pageSize));
  const log = readFileSync(`${path}-wal`);
  database.close();
  return log;
}

/** The log of a database of which the log was taken in once and begun again, with frames of the one before behind it. */
function logBegunAgain(): Buffer {
  const path = join(aFolder(), 'rows.sqlite');
  const database = new Sqlite(path);
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE row (text TEXT)');
  database.prepare('INSERT INTO row VALUES (?)').run('a'.repeat(20_000));
  database.pragma('wal_checkpoint(RESTART)');
  database.prepare('INSERT INTO row VALUES (?)').run('b');
  database.prepare('INSERT INTO row VALUES (?)').run('c');
  const log = readFileSync(`${path}-wal`);
  database.close();
  return log;
}

function isDamaged(log: Uint8Array): boolean {
  const path = join(aFolder(), 'archive.sqlite-wal');
  writeFileSync(path, log);
  return isLogDamaged(path);
}

function altered(log: Buffer, at: number, change = (byte: number) => byte ^ 1): Buffer {
  const copy = Buffer.from(log);
  copy[at] = change(copy[at] ?? 0);
  return copy;
}

it.each([512, 1024, 4096, 65_536])('a whole log of pages of %i bytes is sound', (pageSize) => {
  const log = logOf(pageSize, 4);
  expect(log.readUInt32BE(8)).toBe(pageSize);
  expect(isDamaged(log)).toBe(false);
});

it('no log, and an empty one, are sound', () => {
  expect(isLogDamaged(join(aFolder(), 'archive.sqlite-wal'))).toBe(false);
  expect(isDamaged(Buffer.alloc(0))).toBe(false);
});

/** Sums a log of frames with pages of some size anew, in the other order of bytes, as a machine of that order writes it. */
function summedAnew(log: Buffer, pageSize: number): Buffer {
  const copy = Buffer.from(log);
  copy.writeUInt32BE(0x377f0683, 0);
  copy.writeUInt32BE(pageSize, 8);
  let sums: [number, number] = [0, 0];
  const add = (from: number, to: number) => {
    for (let at = from; at < to; at += 8) {
      const first = (sums[0] + copy.readUInt32BE(at) + sums[1]) >>> 0;
      sums = [first, (sums[1] + copy.readUInt32BE(at + 4) + first) >>> 0];
    }
  };
  const seal = (at: number) => {
    copy.writeUInt32BE(sums[0], at);
    copy.writeUInt32BE(sums[1], at + 4);
  };
  add(0, 24);
  seal(24);
  for (let at = header; at < copy.length; at += frameHeader + pageSize) {
    add(at, at + 8);
    add(at + frameHeader, at + frameHeader + pageSize);
    seal(at + 16);
  }
  return copy;
}

it('one that a machine of the other order of bytes wrote is sound too', () => {
  const log = summedAnew(logOf(512, 3), 512);
  expect(isDamaged(log)).toBe(false);
  expect(isDamaged(altered(log, log.length - 1))).toBe(true);
});

it('one with pages of a size that no database has is damaged, whatever its sums say', () => {
  const empty = logOf(512, 1).subarray(0, header);
  for (const size of [512, 65_536]) expect([size, isDamaged(summedAnew(empty, size))]).toEqual([size, false]);
  for (const size of [0, 511, 65_537])
    expect([size, isDamaged(summedAnew(empty, size))]).toEqual([size, true]);
});

it('every bit that is altered in it is seen, wherever it lies', () => {
  const log = logOf(512, 5);
  const places = fc.integer({ min: 0, max: log.length - 1 });
  const mask = fc.integer({ min: 1, max: 255 });
  fc.assert(
    fc.property(places, mask, (at, bits) => isDamaged(altered(log, at, (byte) => byte ^ bits))),
    { numRuns: 300 },
  );
  for (let at = 0; at < header + frameHeader; at += 1)
    expect([at, isDamaged(altered(log, at))]).toEqual([at, true]);
});

it('an end that was cut off in a frame, or in the header, is seen', () => {
  const log = logOf(512, 3);
  for (const length of [1, header - 1, header + 1, header + frameHeader, log.length - 513, log.length - 1])
    expect([length, isDamaged(log.subarray(0, length))]).toEqual([length, true]);
});

it('a save of which the last page is missing is seen, one that is missing as a whole cannot be', () => {
  const path = join(aFolder(), 'rows.sqlite');
  const database = new Sqlite(path);
  database.pragma('page_size = 512');
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE row (text TEXT)');
  const before = readFileSync(`${path}-wal`).length;
  database.prepare('INSERT INTO row VALUES (?)').run('a'.repeat(3000));
  const copy = `${path}-copy`;
  copyFileSync(`${path}-wal`, copy);
  database.close();
  const log = readFileSync(copy);
  expect((log.length - before) / (frameHeader + 512)).toBeGreaterThan(4);
  expect(isDamaged(log)).toBe(false);
  expect(isDamaged(log.subarray(0, log.length - frameHeader - 512))).toBe(true);
  expect(isDamaged(log.subarray(0, before))).toBe(false);
});

it('frames of the log before are no damage, unless one of this log follows them', () => {
  const log = logBegunAgain();
  const frames = (log.length - header) / (frameHeader + 4096);
  const salts = log.subarray(16, 24);
  const isOwn = (frame: number) => {
    const at = header + frame * (frameHeader + 4096);
    return log.subarray(at + 8, at + 16).equals(salts);
  };
  const own = Array.from({ length: frames }, (_, frame) => frame).filter(isOwn);
  expect(own.length).toBeGreaterThan(1);
  expect(own.length).toBeLessThan(frames);
  expect(isDamaged(log)).toBe(false);
  for (const frame of own.slice(0, -1))
    expect(isDamaged(altered(log, header + frame * (frameHeader + 4096) + 8))).toBe(true);
});

it('a log that is longer than a file that Node reads in one piece is looked at', () => {
  const path = join(aFolder(), 'archive.sqlite-wal');
  const log = logOf(65_536, 3);
  writeFileSync(path, log);
  // Behind its frames lies a hole, which no disk keeps.
  truncateSync(path, header + 33_000 * (frameHeader + 65_536));
  expect(statSync(path).size).toBeGreaterThan(2 ** 31);
  expect(isLogDamaged(path)).toBe(false);
  writeFileSync(path, altered(log, header + 8), { flag: 'r+' });
  expect(isLogDamaged(path)).toBe(true);
});
