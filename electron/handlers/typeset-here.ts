import type { Job } from '../export';

/** Sets documents on the thread of the command line, which has nothing else to do; Typst is loaded with the first. */
export function typesetHere(resources: string): Job['typeset'] {
  let typesetter: Promise<Job['typeset']> | undefined;
  return async (request) => {
    typesetter ??= start(resources);
    return (await typesetter)(request);
  };
}

async function start(resources: string): Promise<Job['typeset']> {
  const { createTypesetter } = await import('../export');
  const { typeset } = createTypesetter(resources);
  return (request) => Promise.resolve(typeset(request));
}
