import { join } from 'node:path';
import { done } from '../../../src/contract';
import type { Handlers, ImportReport, OfferedLanguage } from '../../../src/contract';
import type { ChosenFiles } from '../../import';
import { keepStatus } from './arrival';
import { DroppedFiles } from './dropped-files';
import { importTexts } from './import-texts';
import { switchTypography } from './imported-typography';
import type { ImportRun } from './import-texts';
import { reviseEarlier } from './revise';
import { openChosen } from '../desk/on-demand';
import type { Tools } from '../desk/tools';

type ImportCall = Extract<keyof Handlers, `import:${string}`>;

/** What imports from the desk need. */
type ImportTools = Pick<
  Tools,
  'archive' | 'resources' | 'clock' | 'systemLanguage' | 'dialogs' | 'emit' | 'startProcess' | 'jobs'
>;

/** Imports the texts that are chosen or dropped on the desk, one import at a time; it can be cancelled. */
export function importHandlers(tools: ImportTools): Pick<Handlers, ImportCall> {
  const dropped = new DroppedFiles(tools.emit);
  let last: Last = { chosen: [], known: new Set(), report: null };

  async function run(
    chosen: readonly ChosenFiles[],
    options: Omit<ImportRun, 'progress'>,
  ): Promise<ImportReport> {
    const { report, known } = await importTexts(chosen, tools, {
      ...options,
      progress: throttledProgress(tools),
    });
    last = { chosen, known, report };
    return report;
  }

  async function enqueue(chosen: readonly ChosenFiles[], options: Pick<ImportRun, 'again' | 'only'> = {}) {
    return done(await tools.jobs.run('import', (signal) => run(chosen, { ...options, signal })));
  }

  return {
    'import:choose': async (what) => enqueue((await tools.dialogs.chooseTexts(what)) ?? []),
    'import:files': (files) => enqueue(dropped.chosen(files)),
    'import:give': (file) => {
      dropped.answer(file);
      return Promise.resolve(done(null));
    },
    'import:sample': async (language) =>
      enqueue([await openChosen(join(tools.resources, sampleFolders[language]), 'sample')]),
    'import:again': () => enqueue(last.chosen, { again: last.known, only: last.known }),
    'import:keep-status': (choice) => {
      const kept = last.report ? keepStatus(last.report, choice, tools) : done(nothingImported);
      if (kept.ok) last = { ...last, report: kept.value };
      return Promise.resolve(kept);
    },
    'import:revise': (texts) => Promise.resolve(reviseEarlier(tools.archive, texts, tools.clock())),
    'import:typography': (order) => Promise.resolve(switchTypography(order, tools.archive, tools.clock())),
    'import:cancel': () => {
      tools.jobs.cancel('import');
      dropped.cancel();
      return Promise.resolve(done(null));
    },
  };
}

/** The folders of the texts that come with the program. */
const sampleFolders: Readonly<Record<OfferedLanguage, string>> = { fr: 'sample', en: 'sample-en' };

/** What the last import came from, and what came of it. */
interface Last {
  chosen: readonly ChosenFiles[];
  known: ReadonlySet<string>;
  report: ImportReport | null;
}

const nothingImported: ImportReport = { imported: [], known: [], refused: [], skipped: [], remaining: null };

/** The least time between two reports of progress, in milliseconds. */
const interval = 100;

/** Reports an import's progress to the window, the first step at once, throttled to what can be read. */
function throttledProgress({ emit, clock }: Pick<Tools, 'clock' | 'emit'>): Required<ImportRun>['progress'] {
  let last = Number.NEGATIVE_INFINITY;
  return (step) => {
    if (clock() - last < interval) return;
    last = clock();
    emit('import:progress', step);
  };
}
