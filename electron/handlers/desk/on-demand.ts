import { typesetInWorker } from '../../export';
import type { Job } from '../../export';
import type { Source } from '../../import';
import type { Result } from '../../../src/contract';
import type { Archive, Trouble } from '../../archive';

/** Typesets documents in worker threads, the first of which starts with the first document. */
export function typesetLate(resources: string): Job['typeset'] {
  return typesetInWorker(resources);
}

/** Typesets documents in worker threads, the first of which starts at once, while the texts are still read. */
export function typesetSoon(resources: string): Job['typeset'] {
  const typesetter = typesetInWorker(resources);
  typesetter.start();
  return typesetter;
}

/** The source at a path that the person gave: a file, or a folder of texts, which is read later. */
export async function sourceAt(path: string, name: string): Promise<Source> {
  const { sourceAt: at } = await import('../../import');
  return at(path, name);
}

/** Opens the archive of a folder, and only then loads SQLite; `create` creates a missing one. */
export async function openArchiveAt(folder: string, create: boolean): Promise<Result<Archive, Trouble>> {
  const { openArchive } = await import('../../archive');
  return openArchive(folder, { create });
}
