import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { done } from '../../../src/contract';
import type { Result } from '../../../src/contract';
import { steps } from '../migrations';
import { applicationId } from '../migrations/migrate';
import type { OnStep } from '../migrations/migrate';
import type { StorageProblem } from '../storage-problem';
import { isLogDamaged } from './check-log';
import { openArchive } from './open-archive';

/** Below so many bytes an archive is brought up to date in a moment. */
const large = 32 * 2 ** 20;

/**
 * Whether the archive of a folder is of an earlier version, and so large that bringing it up to date takes long. Not where its log is
 * damaged, or it cannot be read, which whoever opens it for good must learn. Source: SQLite, Database File Format, 1.3.
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
  return isOurs && step < steps.length && !isLogDamaged(`${file}-wal`);
}

/** Brings an archive to today's version, whole or not at all, and closes it. */
export function bringUpToDate(folder: string, onStep: OnStep): Result<null, StorageProblem> {
  const opened = openArchive(folder, { create: false, onStep });
  if (!opened.ok) return opened;
  opened.value.close();
  return done(null);
}
