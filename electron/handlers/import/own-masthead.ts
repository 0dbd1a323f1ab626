import { isDeepStrictEqual } from 'node:util';
import { emptyMasthead, exactFolder } from '../../../src/article';
import type { Archive } from '../../archive';
import { mastheadFile } from '../../export';
import type { KeepPicture, Source } from '../../import';

/** The largest masthead in bytes that is read. */
const maxBytes = 1_000_000;

/**
 * Takes the masthead of an export of everything into an archive that has none yet. Answers whether it did; a masthead that cannot
 * be read stays where it is, and keeps no text from coming in.
 */
export async function takeMasthead(
  sources: readonly Source[],
  archive: Archive,
  clock: () => number,
  keep: KeepPicture,
): Promise<boolean> {
  const { readMasthead } = await import('../../import');
  for (const { folder, files } of sources) {
    if (folder === null || !files.some(({ path }) => path.startsWith(`${exactFolder}/`))) continue;
    if (!isDeepStrictEqual(archive.openMasthead(), emptyMasthead())) return false;
    const file = files.find(({ path, size }) => path === mastheadFile && size <= maxBytes);
    const bytes = await file?.read();
    if (!bytes?.ok) continue;
    const sibling = async (place: string) => {
      const read = await files.find(({ path }) => path === place)?.read();
      return read?.ok ? read.value : null;
    };
    const masthead = await readMasthead({ name: mastheadFile, bytes: bytes.value, sibling }, keep);
    if (masthead.ok) return archive.saveMasthead(masthead.value, clock()).ok;
  }
  return false;
}
