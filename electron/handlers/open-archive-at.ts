import type { Result } from '../../src/contract';
import type { Archive, Trouble } from '../archive';

/** Opens the archive of a folder for the command line, which loads SQLite only then; `create` makes one that is missing. */
export async function openArchiveAt(folder: string, create: boolean): Promise<Result<Archive, Trouble>> {
  const { openArchive } = await import('../archive');
  return openArchive(folder, { create });
}
