import { join } from 'node:path';
import { done } from '../../../src/contract';
import type { ArchiveFault, BackupProblem, Result } from '../../../src/contract';
import { writeDurably } from '../durable-files';
import type { StorageProblem } from '../storage-problem';
import { placeOf, readSound } from '../tables/picture-table';
import { verify } from './verify';

/**
 * Checks all of an archive that may be open, and puts a picture that is gone or altered back where a folder of backups has it whole.
 * Answers the faults that are left; nothing else is written.
 */
export async function checkArchive({
  archive,
  backups,
}: {
  archive: string;
  /** Folders of backups. */
  backups: readonly string[];
}): Promise<Result<ArchiveFault[], StorageProblem | BackupProblem>> {
  const verified = await verify(archive);
  if (!verified.ok) return verified;
  const left: ArchiveFault[] = [];
  for (const fault of verified.value.flatMap(({ faults }) => faults)) {
    const isMended = fault.kind === 'picture' && (await putBack(fault.hash, archive, backups));
    if (!isMended) left.push(fault);
  }
  return done(left);
}

async function putBack(hash: string, archive: string, backups: readonly string[]): Promise<boolean> {
  for (const folder of backups) {
    const bytes = await readSound(join(folder, 'pictures'), hash);
    if (!bytes) continue;
    await writeDurably(placeOf(join(archive, 'pictures'), hash), bytes);
    return true;
  }
  return false;
}
