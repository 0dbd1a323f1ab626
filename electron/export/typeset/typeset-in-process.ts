import { failed } from '../../../src/contract';
import type { Cancelled, Problem, Result } from '../../../src/contract';
import { BoundedProcess } from '../../process';
import type { Budget, Outcome, ProcessPort } from '../../process';
import { lengthOfTexts, mostCharacters, tooLong } from './bounded-text';
import type { Typeset, TypesetDocument, TypesetRequest } from './typesetter';

/** A typesetter in processes of its own, which start when they are needed. */
export interface ProcessTypesetter extends Typeset {
  /** Starts the first process ahead of its first document. */
  start(): void;
  /** Ends the processes for good, whatever they are doing. */
  close(): void;
}

/** What a process that typesets is asked to do; `resources` is the folder of templates and fonts. */
export interface TypesettingTasks {
  /** Loads Typst, the templates and the fonts. */
  start: { argument: string; answer: null };
  typeset: { argument: { resources: string; request: TypesetRequest }; answer: SetResult };
}

type SetResult = Result<TypesetDocument, Problem>;
type TypesettingProcess = BoundedProcess<TypesettingTasks>;

/** How many processes: each holds the fonts and a cache in memory. */
const processCount = 2;

/** Milliseconds after its last document until a process is ended: a person who corrects a leaflet is not made to wait for its start. */
const idleTime = 300_000;

/**
 * Typesets documents in two processes, of which the second starts only when the first is busy. A document whose signal is aborted
 * answers `cancelled` at once. One that takes too long or too much memory ends its process and is a `typesetting` problem; one
 * whose process dies of something else is set once more by another before it is. Errors of our own code in a process are thrown.
 */
export function createProcessTypesetter(resources: string, start: () => ProcessPort): ProcessTypesetter {
  const all = Array.from(
    { length: processCount },
    (): TypesettingProcess => new BoundedProcess(start, idleTime),
  );
  const free = [...all];
  const waiting: ((process: TypesettingProcess) => void)[] = [];
  const inTurn: Typeset = async (request, signal) => {
    const process =
      free.shift() ?? (await new Promise<TypesettingProcess>((resolve) => waiting.push(resolve)));
    try {
      return signal?.aborted ? cancelled : await setWith(process, { resources, request });
    } finally {
      const next = waiting.shift();
      if (next) next(process);
      else free.unshift(process); // Put first, so that it is used again before another is started.
    }
  };
  const typeset: Typeset = (request, signal) => {
    const set = inTurn(request, signal);
    return signal ? unlessAborted(set, signal) : set;
  };
  return Object.assign(typeset, {
    start: () => void all[0]?.run('start', resources, budgetFor(0)).catch(() => undefined),
    close: () => all.forEach((process) => process.stop()),
  });
}

const cancelled: Result<never, Cancelled> = failed({ kind: 'cancelled' });

async function unlessAborted(typesetting: Promise<SetResult>, signal: AbortSignal): Promise<SetResult> {
  let abort: () => void = () => undefined;
  const aborted = new Promise<SetResult>((resolve) => (abort = () => resolve(cancelled)));
  if (signal.aborted) return cancelled;
  signal.addEventListener('abort', abort);
  return Promise.race([typesetting, aborted]).finally(() => signal.removeEventListener('abort', abort));
}

async function setWith(
  process: TypesettingProcess,
  task: TypesettingTasks['typeset']['argument'],
): Promise<SetResult> {
  const { data, title } = task.request;
  const characters = lengthOfTexts(data);
  // Its data is not even copied to the process.
  if (characters > mostCharacters) return failed({ kind: 'typesetting', article: title, why: tooLong });
  const budget = budgetFor(characters);
  const first = await process.run('typeset', task, budget);
  const hasCrashed = first.kind === 'ended' && first.cause === 'crash';
  return resultOf(hasCrashed ? await process.run('typeset', task, budget) : first, task.request);
}

function resultOf(outcome: Outcome<SetResult>, { title }: TypesetRequest): SetResult {
  switch (outcome.kind) {
    case 'done':
      return outcome.value;
    case 'ended':
      return failed({ kind: 'typesetting', article: title, why: reasons[outcome.cause] });
    case 'fault':
      throw new Error(outcome.stack);
    case 'stopped':
      return cancelled;
  }
}

const reasons = {
  time: 'it takes too long to be set',
  memory: 'it takes too much memory to be set',
  crash: 'it makes the typesetter fail',
} as const;

/**
 * What one setting may take: an ordinary leaflet or release takes a tenth of a second of processor time, and a book of 500,000
 * characters, the most that is set at all, two or three seconds and 300 MB.
 */
function budgetFor(characters: number): Budget {
  return { seconds: 5 + characters / 100_000, megabytes: 1500 };
}
