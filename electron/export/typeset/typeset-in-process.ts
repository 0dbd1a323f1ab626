import { failed } from '../../../src/contract';
import type { Cancelled, Problem, Result } from '../../../src/contract';
import { abortable, BoundedProcess } from '../../process';
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
  start: (resources: string) => Promise<null>;
  typeset: (resources: string, request: TypesetRequest) => Promise<SetResult>;
}

type SetResult = Result<TypesetDocument, Problem>;
type TypesettingProcess = BoundedProcess<TypesettingTasks>;

/** How many processes: each holds the fonts and a cache in memory. */
const processCount = 2;

/** Milliseconds after its last document until a process is ended: a person who corrects a leaflet is not made to wait for its start. */
const idleTime = 300_000;

/**
 * Typesets documents in two processes, of which the second starts only when the first is busy. A document whose signal is aborted
 * answers `cancelled` at once. One that takes too long ends its process and is a `typesetting` problem; one whose process takes too
 * much memory, some of which documents before it may have left, or dies of something else is set once more by another before it is.
 * Errors of our own code in a process are thrown.
 */
export function createProcessTypesetter(resources: string, start: () => ProcessPort): ProcessTypesetter {
  const all = Array.from(
    { length: processCount },
    (): TypesettingProcess => new BoundedProcess(start, idleTime),
  );
  const free = [...all];
  const waiting: ((process: TypesettingProcess) => void)[] = [];
  const inTurn = async (request: TypesetRequest, signal?: AbortSignal, allowance?: Allowance) => {
    const process =
      free.shift() ?? (await new Promise<TypesettingProcess>((resolve) => waiting.push(resolve)));
    try {
      return signal?.aborted ? cancelled : await setWith(process, resources, request, allowance);
    } finally {
      const next = waiting.shift();
      if (next) next(process);
      else free.unshift(process); // Put first, so that it is used again before another is started.
    }
  };
  const typesetWithin =
    (allowance?: Allowance) =>
    async (request: TypesetRequest, signal?: AbortSignal): Promise<SetResult> => {
      const set = inTurn(request, signal, allowance);
      return signal ? ((await abortable(set, signal)) ?? cancelled) : set;
    };
  return Object.assign(typesetWithin(), {
    forExport: () => typesetWithin(new Allowance()),
    start: () => void all[0]?.run('start', [resources], budgetFor(0)).catch(() => undefined),
    close: () => all.forEach((process) => process.stop()),
  });
}

/**
 * How much processor time the documents of one export may still take in all processes together. Each text brings some, of which an
 * ordinary one takes a tenth.
 */
class Allowance {
  readonly #texts = new Set<string>();
  #seconds = 0;

  /** Whether any is left, once a text has brought its own. */
  isLeftFor(title: string, characters: number): boolean {
    if (!this.#texts.has(title)) this.#seconds += 20 + characters / 1000;
    this.#texts.add(title);
    return this.#seconds > 0;
  }

  spend(seconds: number): void {
    this.#seconds -= seconds;
  }
}

const cancelled: Result<never, Cancelled> = failed({ kind: 'cancelled' });

async function setWith(
  process: TypesettingProcess,
  resources: string,
  request: TypesetRequest,
  allowance?: Allowance,
): Promise<SetResult> {
  const { data, title } = request;
  const characters = lengthOfTexts(data);
  // Its data is not even copied to the process.
  if (characters > mostCharacters) return failed({ kind: 'typesetting', article: title, why: tooLong });
  if (allowance && !allowance.isLeftFor(title, characters))
    return failed({ kind: 'typesetting', article: title, why: exportTooLong });
  const budget = budgetFor(characters);
  const set = async () => {
    const outcome = await process.run('typeset', [resources, request], budget);
    allowance?.spend(outcome.kind === 'done' ? outcome.seconds : budget.seconds);
    return outcome;
  };
  const first = await set();
  const mayBeItsProcess = first.kind === 'ended' && first.cause !== 'time';
  return resultOf(mayBeItsProcess ? await set() : first, request);
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

const exportTooLong = 'the documents of its export take too long together';

const reasons = {
  time: 'it takes too long to be set',
  memory: 'it takes too much memory to be set',
  crash: 'it makes the typesetter fail',
} as const;

/**
 * What one setting may take: an ordinary leaflet or release takes a tenth of a second of processor time, and a book of 500,000
 * characters, the most that is set at all, two or three seconds and 300 MB, and twice that with what Typst keeps of it. Both processes
 * together take no more than 1.6 GB.
 */
function budgetFor(characters: number): Budget {
  return { seconds: 5 + characters / 100_000, megabytes: 800 };
}
