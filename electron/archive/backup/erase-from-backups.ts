import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { BackupProblem, Result } from '../../../src/contract';
import type { ArticleId } from '../../../src/article';
import { syncFile, syncFolder } from '../durable-files';
import { faultsOfTexts } from '../faults';
import { steps } from '../migrations';
import { migrate } from '../migrations/migrate';
import { searchIndexOf } from '../search/search-index';
import { storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { addChecksumFunction } from '../tables/checksums';
import { documentsOf } from '../documents/documents';
import { eraserOf } from '../erasing/eraser';
import { pictureTableOf } from '../tables/picture-table';
import {
  backupsIn,
  freeBackupName,
  minuteOf,
  partEnd,
  removeBackup,
  removeParts,
  sha256Of,
  writeProof,
} from './backup-files';
import type { BackupFile } from './backup-files';
import { digestOf } from './digest';
import { sweepPictures } from './pictures';
import { ownBackups } from './own-backups';
import { openPlace } from './place';

/**
 * Takes texts that were deleted for ever out of every backup of an archive in a folder, with the pictures that nothing else there shows: each
 * backup that has one is written anew beside, proved, and takes the old one's place. Answers how many were.
 */
export async function eraseFromBackups(order: {
  archive: string;
  /** The archive's random name: what is another's is left as it is. */
  identity: string;
  folder: string;
  ids: readonly ArticleId[];
  now: number;
  zone: string;
}): Promise<Result<number, StorageProblem | BackupProblem>> {
  const { archive, identity, folder, ids, now, zone } = order;
  const place = await openPlace(folder, { archive, isKnown: true });
  if (!place.ok) return place;
  try {
    await removeParts(folder);
    let written = 0;
    for (const backup of ownBackups(await backupsIn(folder), { folder: archive, identity })) {
      if (!holdsAny(backup.file, ids)) continue;
      await writeWithout(backup, { folder, ids, now, zone });
      written += 1;
    }
    if (written > 0) await sweepPictures(folder, await backupsIn(folder));
    return done(written);
  } catch (error) {
    return failed(storageProblemOf(error, folder));
  } finally {
    await removeParts(folder).catch(() => undefined);
    place.value.release();
  }
}

/** Whether a backup may hold one of some texts; one that cannot be read is left as it is. */
function holdsAny(file: string, ids: readonly ArticleId[]): boolean {
  let database: Database | null = null;
  try {
    database = new Sqlite(file, { readonly: true });
    const find = database.prepare<[string], number>('SELECT number FROM article WHERE id = ?').pluck();
    return ids.some((id) => find.get(id) !== undefined);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return false;
    throw error;
  } finally {
    database?.close();
  }
}

async function writeWithout(
  backup: BackupFile,
  { folder, ids, now, zone }: { folder: string; ids: readonly ArticleId[]; now: number; zone: string },
): Promise<void> {
  const part = join(folder, `erased-${process.pid}${partEnd}`);
  await rm(part, { force: true });
  await copyFile(backup.file, part);
  const database = new Sqlite(part);
  try {
    migrate(database, steps);
    addChecksumFunction(database);
    const nowhere = `${part}-pictures`; // All backups of the folder share their pictures, which are swept at the end.
    const documents = documentsOf(database, '');
    const pictures = pictureTableOf(database, nowhere);
    const index = searchIndexOf(database);
    const eraser = eraserOf(database, index, documents, pictures, nowhere);
    const erased = eraser.picturesOf(ids);
    database.transaction(() => eraser.takeOut(ids, now))();
    await eraser.sweepFiles(erased);
    for (let isFirst = true; index.purgeSome(isFirst); isFirst = false);
    database.exec('VACUUM');
  } finally {
    database.close();
  }
  await syncFile(part);
  const { proof } = backup;
  const made = proof?.madeAt ?? now;
  const file = join(folder, freeBackupName(await backupsIn(folder), minuteOf(made, zone)));
  if (proof) {
    const copy = new Sqlite(part, { readonly: true });
    const faults = faultsOfTexts(copy).length;
    const digest = digestOf(copy);
    copy.close();
    const bytes = (await stat(part)).size;
    await writeProof(file, {
      ...proof,
      ...digest,
      provedAt: now,
      faults,
      bytes,
      sha256: await sha256Of(part),
    });
  }
  await rename(part, file);
  await syncFolder(folder);
  await removeBackup(backup);
}
