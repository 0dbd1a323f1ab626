import { statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { done, failed } from '../../src/contract';
import type { Result } from '../../src/contract';
import { archiveOver } from './archive';
import type { Archive } from './archive';
import { bytesOf } from './database-bytes';
import { reasonToRefuse } from './look';
import { migrate } from './migrate';
import { steps } from './migrations';
import { troubleOf } from './trouble';
import type { Trouble } from './trouble';

/**
 * Opens the archive of a folder to read it, where nothing can be written and `why` says so: a protected disk, a full one, someone
 * else's folder. Not a byte is written there; what a killed program left in its log is read too. Its texts are held in memory, as they were at that moment.
 */
export function readArchive(folder: string, why: Trouble): Result<Archive, Trouble> {
  const file = join(folder, 'archive.sqlite');
  try {
    if (!statSync(file, { throwIfNoEntry: false })) return failed({ kind: 'file-missing', path: folder });
    const database = new Sqlite(bytesOf(file));
    const refusal = reasonToRefuse(database, folder, steps.length);
    if (refusal) return failed(refusal);
    migrate(database, steps);
    return done(archiveOver({ folder, database, readOnly: why }));
  } catch (error) {
    return failed(troubleOf(error, folder));
  }
}
