import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { failed } from '../../../src/contract';
import type { Cancelled, Problem, Result } from '../../../src/contract';
import type { Typeset, TypesetDocument, TypesetRequest } from './typesetter';

/** A typesetter in worker threads, which start when they are needed. */
export interface WorkerTypesetter extends Typeset {
  /** Starts the first thread ahead of its first document. */
  start(): void;
  /** Ends the threads for good. */
  close(): Promise<void>;
}

/** How many threads: each holds the fonts and a cache in memory. */
const threadCount = 2;

/**
 * Typesets documents in two worker threads, of which the second starts only when the first is busy. A document whose
 * signal is aborted answers `cancelled` at once. A thread that dies is replaced and its document set once more; when the
 * new one dies too, that is a `typesetting` problem. Errors of our own code in a thread are thrown. `file` is the built
 * typeset-worker.
 */
export function createWorkerTypesetter(resources: string, file = workerBeside()): WorkerTypesetter {
  const all = Array.from({ length: threadCount }, () => superviseThread(() => startThread(file, resources)));
  const free = [...all];
  const waiting: ((thread: SupervisedThread) => void)[] = [];
  const inTurn: Typeset = async (request, signal) => {
    const thread = free.shift() ?? (await new Promise<SupervisedThread>((resolve) => waiting.push(resolve)));
    try {
      return signal?.aborted ? cancelled : await thread.typeset(request);
    } finally {
      const next = waiting.shift();
      if (next) next(thread);
      else free.unshift(thread); // Put first, so that it is used again before another is started.
    }
  };
  const typeset: Typeset = (request, signal) => {
    const set = inTurn(request, signal);
    return signal ? unlessAborted(set, signal) : set;
  };
  const start = () => free[0]?.start();
  const close = async () => void (await Promise.all(all.map((thread) => thread.close())));
  return Object.assign(typeset, { start, close });
}

const cancelled: Result<never, Cancelled> = failed({ kind: 'cancelled' });

function workerBeside(): string {
  return join(import.meta.dirname, 'typeset-worker.js');
}

type SetResult = Result<TypesetDocument, Problem>;

async function unlessAborted(typesetting: Promise<SetResult>, signal: AbortSignal): Promise<SetResult> {
  let abort: () => void = () => undefined;
  const aborted = new Promise<SetResult>((resolve) => (abort = () => resolve(cancelled)));
  if (signal.aborted) return cancelled;
  signal.addEventListener('abort', abort);
  return Promise.race([typesetting, aborted]).finally(() => signal.removeEventListener('abort', abort));
}

type SupervisedThread = ReturnType<typeof superviseThread>;

/** Starts a thread when it is first needed, and again after it died. */
function superviseThread(start: () => TypesetThread) {
  let thread: TypesetThread | null = null;
  let isClosed = false;
  const typesetOnce = async (request: TypesetRequest): Promise<TypesetAnswer> => {
    thread ??= start();
    const answer = await thread.typeset(request);
    if (answer.kind !== 'set') {
      await thread.stop();
      thread = null;
    }
    return answer;
  };
  return {
    start(): void {
      thread ??= start();
    },
    async typeset(request: TypesetRequest): Promise<SetResult> {
      const first = isClosed ? null : await typesetOnce(request);
      const answer = first?.kind === 'died' && !isClosed ? await typesetOnce(request) : first;
      return isClosed || !answer ? cancelled : resultOf(answer, request);
    },
    async close(): Promise<void> {
      isClosed = true;
      await thread?.stop();
    },
  };
}

function resultOf(answer: TypesetAnswer, { title }: TypesetRequest): SetResult {
  switch (answer.kind) {
    case 'set':
      return answer.set;
    case 'died':
      return failed({ kind: 'typesetting', article: title, why: answer.why });
    case 'error':
      throw new Error(answer.error);
  }
}

/** What a thread answers: a document or its problem, or the stack of an error in our own code; or that it died. */
export type TypesetAnswer =
  | { kind: 'set'; set: Result<TypesetDocument, Problem> }
  | { kind: 'error'; error: string }
  | { kind: 'died'; why: string };

/** A thread that typesets documents, one at a time; while it has none it does not keep the process alive. */
interface TypesetThread {
  typeset(request: TypesetRequest): Promise<TypesetAnswer>;
  stop(): Promise<void>;
}

/** Starts a worker file as a thread, with the resources folder as its data. */
function startThread(file: string, resources: string): TypesetThread {
  const worker = new Worker(file, { workerData: resources });
  let end: TypesetAnswer | null = null;
  let settle: (answer: TypesetAnswer) => void = () => undefined;
  worker.on('message', (answer: TypesetAnswer) => settle(answer));
  worker.on('messageerror', (error) => settle(deathOrError(error)));
  worker.on('error', (error) => settle(deathOrError(error)));
  worker.on('exit', (code) => settle((end = { kind: 'died', why: `exit ${code}` })));
  worker.unref(); // After its listeners, of which one for messages keeps the process alive.
  return {
    async typeset(request) {
      if (end) return end;
      const answered = new Promise<TypesetAnswer>((resolve) => (settle = resolve));
      worker.ref();
      worker.postMessage(request);
      return answered.finally(() => worker.unref());
    },
    stop: async () => void (await worker.terminate()),
  };
}

/** A thread that runs out of memory died of its document; any other uncaught error is one of our own code. */
function deathOrError(error: NodeJS.ErrnoException): TypesetAnswer {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'died', why: error.message };
  return { kind: 'error', error: error.stack ?? error.message };
}
