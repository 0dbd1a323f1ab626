import { serveTasks } from '../../process';
import type { createTypesetter, Typesetter } from './typesetter';
import type { TypesettingTasks } from './typeset-in-process';

// The process that typesets. Typst is loaded by the thread that works, and not by the one that watches it.
serveTasks<TypesettingTasks, object>(import.meta.url, async () =>
  createTasks((await import('./typesetter')).createTypesetter),
);

/** Typst is started with the first task, for the folder that all of them name. */
function createTasks(create: typeof createTypesetter): TypesettingTasks {
  let typesetter: Typesetter | null = null;
  return {
    start: (resources) => {
      typesetter ??= create(resources);
      return Promise.resolve(null);
    },
    typeset: (resources, request) => {
      typesetter ??= create(resources);
      return Promise.resolve(typesetter.typeset(request));
    },
  };
}
