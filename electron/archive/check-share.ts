import { statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../src/contract';
import type { ArchiveFault, Result } from '../../src/contract';
import { writeDurably } from './durable-files';
import { faultsOfPictures, faultsOfTexts } from './faults';
import type { Share } from './faults';
import { steps } from './migrations';
import { reasonToRefuse } from './opening/inspect';
import { openingProblemOf, storageProblemOf } from './storage-problem';
import type { StorageProblem } from './storage-problem';
import { placeOf, readSound } from './tables/picture-table';

/** What was found in a share of an archive. */
export interface CheckedShare {
  faults: ArchiveFault[];
  /** The hashes of the pictures that were put back from a backup. */
  mended: string[];
}

/**
 * Looks at one of so many shares of an archive that may be open: its texts, rows and pictures against their checksums. A picture
 * that is gone or altered is put back where a folder of backups has it whole. Nothing else is written.
 */
export async function checkShare(order: {
  archive: string;
  share: Share;
  /** Folders of backups. */
  backups: readonly string[];
}): Promise<Result<CheckedShare, StorageProblem>> {
  const { archive, share, backups } = order;
  try {
    const database = openToCheck(archive);
    try {
      const refusal = reasonToRefuse(database, archive, steps.length, ['article', 'document', 'picture']);
      if (refusal?.kind === 'archive-damaged')
        return done({ faults: [{ kind: 'structure', why: refusal.why }], mended: [] });
      if (refusal) return failed(refusal);
      const pictures = join(archive, 'pictures');
      const lost = await faultsOfPictures(database, pictures, undefined, share);
      const mended: string[] = [];
      for (const fault of lost)
        if (fault.kind === 'picture' && (await putBack(fault.hash, pictures, backups)))
          mended.push(fault.hash);
      const left = lost.filter((fault) => fault.kind !== 'picture' || !mended.includes(fault.hash));
      return done({ faults: [...faultsOfTexts(database, share), ...left], mended });
    } finally {
      database.close();
    }
  } catch (error) {
    return failed(storageProblemOf(error, archive));
  }
}

/**
 * Of faults that were found before, those that are there still: a text that was taken back from a backup, a picture that was put back
 * and a version that is no longer kept are none. All of them where the archive cannot be read now.
 */
export async function stillFaulty(order: {
  archive: string;
  faults: readonly ArchiveFault[];
}): Promise<ArchiveFault[]> {
  const { archive, faults } = order;
  try {
    const database = openToCheck(archive);
    try {
      return await left(faults, database, join(archive, 'pictures'));
    } finally {
      database.close();
    }
  } catch (error) {
    openingProblemOf(error, archive); // Throws a fault of our own.
    return [...faults];
  }
}

/** An archive's database, to be read; that its folder is away is an error of the file system. */
function openToCheck(archive: string): Database {
  const file = join(archive, 'archive.sqlite');
  statSync(file);
  return new Sqlite(file, { readonly: true, timeout: 5000 });
}

async function left(
  faults: readonly ArchiveFault[],
  database: Database,
  pictures: string,
): Promise<ArchiveFault[]> {
  const share = faults.some(({ kind }) => kind === 'structure') ? null : { share: 0, of: 1 };
  const found = new Set(faultsOfTexts(database, share).map(placeOfFault));
  const isShown = database.prepare('SELECT 1 FROM picture WHERE hash = ?');
  const still: ArchiveFault[] = [];
  for (const fault of faults) {
    const isLeft =
      fault.kind === 'picture'
        ? isShown.get(fault.hash) !== undefined && !(await readSound(pictures, fault.hash))
        : found.has(placeOfFault(fault));
    if (isLeft) still.push(fault);
  }
  return still;
}

/** Where a fault is, by which it is known again. */
export function placeOfFault(fault: ArchiveFault): string {
  if (fault.kind === 'structure') return 'structure';
  if (fault.kind === 'text') return `text ${fault.id} ${fault.revision} ${fault.isNewest}`;
  return `${fault.kind} ${fault.kind === 'row' ? fault.id : fault.kind === 'picture' ? fault.hash : fault.name}`;
}

async function putBack(hash: string, pictures: string, backups: readonly string[]): Promise<boolean> {
  for (const folder of backups) {
    const bytes = await readSound(join(folder, 'pictures'), hash);
    if (!bytes) continue;
    await writeDurably(placeOf(pictures, hash), bytes);
    return true;
  }
  return false;
}
