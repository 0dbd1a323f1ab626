import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { done, failed } from '../../src/contract';
import type { ArchiveFault, Result } from '../../src/contract';
import { writeDurably } from './durable-files';
import { faultsOfPictures, faultsOfTexts } from './faults';
import type { Share } from './faults';
import { steps } from './migrations';
import { reasonToRefuse } from './opening/inspect';
import { storageProblemOf } from './storage-problem';
import type { StorageProblem } from './storage-problem';
import { placeOf, readSound } from './tables/pictures';

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
    const database = new Sqlite(join(archive, 'archive.sqlite'), { readonly: true, timeout: 5000 });
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

async function putBack(hash: string, pictures: string, backups: readonly string[]): Promise<boolean> {
  for (const folder of backups) {
    const bytes = await readSound(join(folder, 'pictures'), hash);
    if (!bytes) continue;
    await writeDurably(placeOf(pictures, hash), bytes);
    return true;
  }
  return false;
}
