import { serveTasks } from '../../process';
import type { AnswersTo } from '../../process';
import { createTypesetter } from './typesetter';
import type { Typesetter } from './typesetter';
import type { TypesettingTasks } from './typeset-in-process';

// The process that typesets.
serveTasks<TypesettingTasks, object>(import.meta.url, () => Promise.resolve(createTasks()));

/** Typst is started with the first task, for the folder that all of them name. */
function createTasks(): AnswersTo<TypesettingTasks> {
  let typesetter: Typesetter | null = null;
  return {
    start: (resources) => {
      typesetter ??= createTypesetter(resources);
      return Promise.resolve(null);
    },
    typeset: ({ resources, request }) => {
      typesetter ??= createTypesetter(resources);
      return Promise.resolve(typesetter.typeset(request));
    },
  };
}
