import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { attempt, openingProblemOf, storageProblemOf } from '../../electron/archive/storage-problem';

const sqlite = (code: string) => new Sqlite.SqliteError('said', code);
const system = (code: string) => Object.assign(new Error('said'), { code });

const path = '/archive';
const why = 'said';

it.each([
  [sqlite('SQLITE_FULL'), { kind: 'disk-full', path }],
  [system('ENOSPC'), { kind: 'disk-full', path }],
  [system('EDQUOT'), { kind: 'disk-full', path }],
  [sqlite('SQLITE_CORRUPT'), { kind: 'archive-damaged', path, why }],
  [sqlite('SQLITE_CORRUPT_INDEX'), { kind: 'archive-damaged', path, why }],
  [sqlite('SQLITE_NOTADB'), { kind: 'archive-damaged', path, why }],
  [sqlite('SQLITE_BUSY'), { kind: 'archive-busy', path }],
  [sqlite('SQLITE_BUSY_SNAPSHOT'), { kind: 'archive-busy', path }],
  [sqlite('SQLITE_LOCKED'), { kind: 'archive-busy', path }],
  [sqlite('SQLITE_READONLY'), { kind: 'archive-read-only', path }],
  [sqlite('SQLITE_READONLY_DIRECTORY'), { kind: 'archive-read-only', path }],
  [system('EROFS'), { kind: 'archive-read-only', path }],
  [sqlite('SQLITE_IOERR_READ'), { kind: 'file-unreadable', path, why }],
  [sqlite('SQLITE_IOERR_SHORT_READ'), { kind: 'file-unreadable', path, why }],
  [system('EIO'), { kind: 'file-unreadable', path, why: 'EIO' }],
  [sqlite('SQLITE_IOERR_WRITE'), { kind: 'not-writable', path, why }],
  [sqlite('SQLITE_CANTOPEN'), { kind: 'not-writable', path, why }],
  [sqlite('SQLITE_PERM'), { kind: 'not-writable', path, why }],
  ...['EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'EISDIR', 'ENAMETOOLONG'].map(
    (code) => [system(code), { kind: 'not-writable', path, why: code }] as const,
  ),
  [system('ENOENT'), { kind: 'file-missing', path }],
] as const)('%o is a problem of the disk or of the archive', (error, problem) => {
  expect(storageProblemOf(error, path)).toEqual(problem);
  expect(openingProblemOf(error, path)).toEqual(problem);
  const fail = () => {
    throw error;
  };
  expect(attempt(path, fail)).toEqual({ ok: false, problem });
});

it.each(['SQLITE_ERROR', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_MISMATCH', 'SQLITE_TOOBIG', 'SQLITE_SCHEMA'])(
  '%s is a damaged archive while one is opened, and our own fault later',
  (code) => {
    expect(openingProblemOf(sqlite(code), path)).toEqual({
      kind: 'archive-damaged',
      path,
      why: 'tables altered: said',
    });
    expect(() => storageProblemOf(sqlite(code), path)).toThrow('said');
  },
);

it.each([new TypeError('ours'), system('EMFILE'), system('XEIO'), system('ENOENTS'), 'ours', null])(
  '%o is our own fault, and thrown on',
  (error) => {
    const fail = () => {
      throw error as Error;
    };
    expect(() => attempt(path, fail)).toThrow(error instanceof Error ? error : undefined);
    expect(() => openingProblemOf(error, path)).toThrow();
  },
);
