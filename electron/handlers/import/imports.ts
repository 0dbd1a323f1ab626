import { done } from '../../../src/contract';
import type { Handlers, ImportReport } from '../../../src/contract';
import type { Source } from '../../import';
import { DroppedFiles } from './dropped-files';
import { importTexts } from './import-texts';
import type { ImportRun } from './import-texts';
import type { Tools } from '../desk/tools';

type ImportCall = Extract<keyof Handlers, `import:${string}`>;

/** Makes articles of what is chosen or dropped on the desk: one import at a time, which can be stopped. */
export function importHandlers(tools: Tools): Pick<Handlers, ImportCall> {
  const dropped = new DroppedFiles(tools.emit);
  let running: Promise<unknown> = Promise.resolve();
  let stop = new AbortController();
  let last: { sources: readonly Source[]; known: ReadonlySet<string> } = { sources: [], known: new Set() };

  async function run(sources: readonly Source[], how: Omit<ImportRun, 'progress'>): Promise<ImportReport> {
    const { report, known } = await importTexts(sources, tools, { ...how, progress: paced(tools) });
    last = { sources, known };
    return report;
  }

  function take(sources: readonly Source[], how: Pick<ImportRun, 'again' | 'only'> = {}) {
    const { signal } = stop;
    const turn = running.then(() => run(sources, { ...how, signal }));
    running = turn.catch(() => undefined);
    return turn.then((report) => done(report));
  }

  return {
    'import:choose': async (what) => take((await tools.dialogs.chooseTexts(what)) ?? []),
    'import:files': (files) => take(dropped.sources(files)),
    'import:give': (file) => {
      dropped.give(file);
      return Promise.resolve(done(null));
    },
    'import:again': () => take(last.sources, { again: last.known, only: last.known }),
    'import:cancel': () => {
      stop.abort();
      dropped.giveUp();
      stop = new AbortController();
      return Promise.resolve(done(null));
    },
  };
}

/** Milliseconds between two things said of an import's progress. */
const pace = 100;

/** Tells the window how far an import is, the first text at once and then not more often than it can be read. */
function paced({ emit, clock }: Tools): Required<ImportRun>['progress'] {
  let said = Number.NEGATIVE_INFINITY;
  return (step) => {
    if (clock() - said < pace) return;
    said = clock();
    emit('import:progress', step);
  };
}
