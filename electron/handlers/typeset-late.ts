import type { Job } from '../export';

/** Sets documents in a thread of its own, which starts when the first of them is asked for. */
export function typesetLate(resources: string): Job['typeset'] {
  let typesetter: Promise<Job['typeset']> | undefined;
  return async (request, signal) => {
    typesetter ??= import('../export').then(({ typesetInWorker }) => typesetInWorker(resources));
    return (await typesetter)(request, signal);
  };
}
