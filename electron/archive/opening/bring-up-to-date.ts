import { closeSync, existsSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { done } from '../../../src/contract';
import type { Notice, Result } from '../../../src/contract';
import { steps } from '../migrations';
import { applicationId } from '../migrations/migrate';
import type { OnStep } from '../migrations/migrate';
import { searchIndexOf } from '../search/search-index';
import { attempt } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { isLogDamaged } from './check-log';
import { openArchive } from './open-archive';

/** Archives of fewer bytes are brought up to date in a moment. */
const large = 32 * 2 ** 20;

/**
 * Whether the archive of a folder is of an earlier version, and so large that bringing it up to date takes long. False where it cannot be
 * read: opening it then says why. Source: SQLite, Database File Format, 1.3.
 */
export function isLongOutOfDate(folder: string): boolean {
  try {
    return isLargeOfEarlierVersion(join(folder, 'archive.sqlite'));
  } catch {
    return false;
  }
}

function isLargeOfEarlierVersion(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < large) return false;
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  const step = header.readUInt32BE(60);
  const isOurs = header.readUInt32BE(68) === applicationId;
  return isOurs && step < steps.length;
}

/**
 * Brings an archive to today's version, completely or not at all, indexes its texts again, and closes it. On a full disk, the texts are
 * indexed later, when someone searches. Answers the notices of the archive as it was opened.
 */
export function bringUpToDate(folder: string, onStep: OnStep): Result<Notice[], StorageProblem> {
  const begun = join(folder, 'archive.updating');
  // An update that was killed leaves an unfinished transaction in the log, which is not a missing save.
  const isBegunAgain = existsSync(begun);
  if (!isBegunAgain && !isLogDamaged(join(folder, 'archive.sqlite-wal')))
    attempt(folder, () => writeFileSync(begun, '', { mode: 0o600 }));
  const opened = openArchive(folder, {
    create: false,
    onStep: (count, total) => onStep(count, 2 * total), // Indexing the words takes as long.
  });
  if (!opened.ok) {
    if (!isBegunAgain) rmSync(begun, { force: true }); // It failed and was not killed: the next start reports all that it finds.
    return opened;
  }
  attempt(folder, () => indexTexts(join(folder, 'archive.sqlite'), onStep));
  const notices = opened.value.notices().filter(({ kind }) => !isBegunAgain || kind !== 'saves-missing');
  opened.value.close();
  rmSync(begun, { force: true });
  return done(notices);
}

/** How many texts are indexed at a time. */
const textsOfStep = 500;

function indexTexts(file: string, onStep: OnStep): void {
  const database = new Sqlite(file, { timeout: 5000 });
  try {
    const index = searchIndexOf(database);
    const total = Number(database.prepare('SELECT count(*) FROM unindexed').pluck().get());
    const takeSome = database.transaction(() => index.indexQueued(textsOfStep));
    for (let taken = 0; ; taken += textsOfStep) {
      onStep(total + Math.min(taken, total), 2 * total);
      if (!takeSome.immediate()) return;
    }
  } finally {
    database.close();
  }
}
