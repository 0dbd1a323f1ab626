import { join } from 'node:path';
import { done } from '../../../src/contract';
import type { Handlers, ImportReport, OfferedLanguage } from '../../../src/contract';
import type { Source } from '../../import';
import { keepStatus } from './arrival';
import { DroppedFiles } from './dropped-files';
import { importTexts } from './import-texts';
import { switchTypography } from './imported-typography';
import type { ImportRun } from './import-texts';
import { reviseEarlier } from './revise';
import { openSource } from '../desk/on-demand';
import type { Tools } from '../desk/tools';

type ImportCall = Extract<keyof Handlers, `import:${string}`>;

/** Imports the texts that are chosen or dropped on the desk, one import at a time; it can be cancelled. */
export function importHandlers(tools: Tools): Pick<Handlers, ImportCall> {
  const dropped = new DroppedFiles(tools.emit);
  let running: Promise<unknown> = Promise.resolve();
  let stop = new AbortController();
  let last: Last = { sources: [], known: new Set(), report: null };

  async function run(
    sources: readonly Source[],
    options: Omit<ImportRun, 'progress'>,
  ): Promise<ImportReport> {
    const { report, known } = await importTexts(sources, tools, {
      ...options,
      progress: throttledProgress(tools),
    });
    last = { sources, known, report };
    return report;
  }

  function enqueue(sources: readonly Source[], options: Pick<ImportRun, 'again' | 'only'> = {}) {
    const { signal } = stop;
    const turn = running.then(() => run(sources, { ...options, signal }));
    running = turn.catch(() => undefined);
    return turn.then((report) => done(report));
  }

  return {
    'import:choose': async (what) => enqueue((await tools.dialogs.chooseTexts(what)) ?? []),
    'import:files': (files) => enqueue(dropped.sources(files)),
    'import:give': (file) => {
      dropped.answer(file);
      return Promise.resolve(done(null));
    },
    'import:sample': async (language) =>
      enqueue([await openSource(join(tools.resources, sampleFolders[language]), 'sample')]),
    'import:again': () => enqueue(last.sources, { again: last.known, only: last.known }),
    'import:keep-status': (choice) => {
      const kept = last.report ? keepStatus(last.report, choice, tools) : done(nothingImported);
      if (kept.ok) last = { ...last, report: kept.value };
      return Promise.resolve(kept);
    },
    'import:revise': (texts) => Promise.resolve(reviseEarlier(tools.archive, texts, tools.clock())),
    'import:typography': (order) => Promise.resolve(switchTypography(order, tools.archive, tools.clock())),
    'import:cancel': () => {
      stop.abort();
      dropped.cancel();
      stop = new AbortController();
      return Promise.resolve(done(null));
    },
  };
}

/** The folders of the texts that come with the program. */
const sampleFolders: Readonly<Record<OfferedLanguage, string>> = { fr: 'sample', en: 'sample-en' };

/** What the last import came from, and what came of it. */
interface Last {
  sources: readonly Source[];
  known: ReadonlySet<string>;
  report: ImportReport | null;
}

const nothingImported: ImportReport = { imported: [], known: [], refused: [], skipped: [], remaining: null };

/** The least time between two reports of progress, in milliseconds. */
const interval = 100;

/** Reports an import's progress to the window, the first step at once, throttled to what can be read. */
function throttledProgress({ emit, clock }: Tools): Required<ImportRun>['progress'] {
  let last = Number.NEGATIVE_INFINITY;
  return (step) => {
    if (clock() - last < interval) return;
    last = clock();
    emit('import:progress', step);
  };
}
