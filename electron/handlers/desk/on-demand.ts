import type { Job } from '../../export';
import type { Source } from '../../import';
import type { Result } from '../../../src/contract';
import type { Archive, Trouble } from '../../archive';

/** Sets documents in a thread of its own, which starts when the first of them is asked for. */
export function typesetLate(resources: string): Job['typeset'] {
  let typesetter: Promise<Job['typeset']> | undefined;
  return async (request, signal) => {
    typesetter ??= import('../../export').then(({ typesetInWorker }) => typesetInWorker(resources));
    return (await typesetter)(request, signal);
  };
}

/** What lies at a path that the person gave, a file or a folder of texts; it is read when its turn comes. */
export async function sourceAt(path: string, name: string): Promise<Source> {
  const { sourceAt: at } = await import('../../import');
  return at(path, name);
}

/** Opens the archive of a folder for the command line, which loads SQLite only then; `create` makes one that is missing. */
export async function openArchiveAt(folder: string, create: boolean): Promise<Result<Archive, Trouble>> {
  const { openArchive } = await import('../../archive');
  return openArchive(folder, { create });
}
