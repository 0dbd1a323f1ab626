import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { done, failed } from '../../../src/contract';
import type { BackupProblem, Result } from '../../../src/contract';
import { takeLock } from '../opening/lock';
import type { Lock } from '../opening/lock';
import { storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { isBackupName } from './backup-files';

const lockName = 'backup.lock';

/**
 * Takes a folder of backups for one program, until it is released or the program ends. A missing one is made only where the folder
 * above it is there, and not when it is known (`isKnown`): the mount point of a stick that was taken out is no place for a backup.
 */
export async function openPlace(
  folder: string,
  { archive, isKnown }: { archive: string; isKnown: boolean },
): Promise<Result<Lock, BackupProblem | StorageProblem>> {
  if (isInside(folder, archive)) return failed({ kind: 'folder-taken', path: folder });
  if (!existsSync(folder) && (isKnown || !existsSync(dirname(resolve(folder)))))
    return failed({ kind: 'place-absent', path: folder });
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!isOfBackups(await readdir(folder))) return failed({ kind: 'folder-taken', path: folder });
    return done(takeLock(join(folder, lockName)));
  } catch (error) {
    const problem = storageProblemOf(error, folder);
    if (problem.kind === 'archive-busy') return failed({ kind: 'backup-busy', path: folder });
    if (problem.kind === 'archive-read-only')
      return failed({ kind: 'not-writable', path: folder, why: 'EROFS' });
    return failed(problem);
  }
}

function isInside(folder: string, archive: string): boolean {
  const way = relative(resolve(archive), resolve(folder));
  return way === '' || (!way.startsWith('..') && way !== resolve(folder));
}

/** Whether these are the names of a folder that backups were written into, or of an empty one. */
function isOfBackups(names: readonly string[]): boolean {
  const own = names.filter((name) => name === lockName || isBackupName(name));
  const seen = names.filter((name) => !/^\.|^(lost\+found|System Volume Information)$/.test(name));
  return (own.length > 0 || seen.length === 0) && !names.includes('archive.sqlite');
}
