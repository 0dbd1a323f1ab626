import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { steps } from '../migrations';
import { stepOf } from '../migrations/migrate';
import { addChecksumFunction } from '../tables/checksums';
import { documentsOf } from '../documents/documents';
import type { BackupFile } from './backup-files';

/** An archive as its backups know it. */
export interface Owner {
  folder: string;
  /** Its random name; "" where that cannot be read, and then every backup beside it is taken for its own. */
  identity: string;
}

/** The name of an open archive; one of an earlier version has none. */
export function identityIn(database: Database): string {
  if (stepOf(database) !== steps.length) return '';
  addChecksumFunction(database);
  return documentsOf(database, '').identity();
}

/**
 * The backups of a folder that belong to an archive, by the archive's name in their proofs. Backups of an earlier version have no name in
 * them: they belong to the archive when the newest of them has a text of it.
 */
export function ownBackups(backups: readonly BackupFile[], { folder, identity }: Owner): BackupFile[] {
  const [unnamed] = backups.filter(isUnnamed);
  const isOurs = unnamed !== undefined && sharesText(unnamed, join(folder, 'archive.sqlite'));
  return backups.filter((backup) =>
    isUnnamed(backup) ? isOurs : identity === '' || backup.proof?.archive === identity,
  );
}

const isUnnamed = ({ proof }: BackupFile): boolean => proof?.archive === undefined;

/** Whether a backup has a text of an archive. True also for a backup without texts, and where one of the two cannot be read. */
function sharesText({ file, proof }: BackupFile, archive: string): boolean {
  if (!proof || proof.texts + proof.removed === 0) return true;
  try {
    const ids = new Set(idsIn(archive));
    return idsIn(file).some((id) => ids.has(id));
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return true;
    throw error;
  }
}

function idsIn(file: string): string[] {
  const database = new Sqlite(file, { readonly: true, timeout: 5000 });
  try {
    return database.prepare<[], string>('SELECT id FROM article').pluck().all();
  } finally {
    database.close();
  }
}
