import Sqlite from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { Result } from '../../../src/contract';
import { storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';

/** An archive whose file is rewritten so that deleted rows leave it; nobody else writes to it meanwhile. */
export interface CompactOrder {
  folder: string;
  file: string;
}

/** Writes the database of an archive anew, while another process holds it open. */
export function compactArchive({ folder, file }: CompactOrder): Promise<Result<null, StorageProblem>> {
  let database: Sqlite.Database | null = null;
  try {
    database = new Sqlite(file, { fileMustExist: true, timeout: 5000 });
    database.pragma('synchronous = FULL');
    database.pragma('temp_store = MEMORY');
    database.exec('VACUUM');
    database.pragma('wal_checkpoint(PASSIVE)');
    return Promise.resolve(done(null));
  } catch (error) {
    return Promise.resolve(failed(storageProblemOf(error, folder)));
  } finally {
    database?.close();
  }
}
