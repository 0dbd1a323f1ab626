import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveProblem } from '../../../src/contract';

/** The files that are opened in an archive's folder. Reading one that is a pipe or a device might never return. */
const files = ['archive.sqlite', 'archive.sqlite-wal', 'archive.sqlite-shm', 'archive.lock'];

/**
 * Why nothing in a folder can be an archive or its backups: it is a file, belongs to another user, is a loop of links, or one of its files is a pipe.
 * Null where it may be looked at, and where it is not there. Nothing is opened.
 */
export function faultOfPlace(folder: string): ArchiveProblem | null {
  const unreadable = (why: string): ArchiveProblem => ({ kind: 'archive-unreadable', path: folder, why });
  try {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (!found) return null;
    if (!found.isDirectory()) return unreadable('ENOTDIR');
    accessSync(folder, constants.R_OK | constants.X_OK);
    for (const name of files) {
      const file = statSync(join(folder, name), { throwIfNoEntry: false });
      if (file && !file.isFile()) return unreadable('it is no ordinary file');
    }
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return unreadable(String(error.code));
    throw error;
  }
}
