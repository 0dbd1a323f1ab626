import { join } from 'node:path';
import { failed } from '../../../src/contract';
import type { Cancelled, Problem, Result } from '../../../src/contract';
import type { Typeset, TypesetDocument, TypesetRequest } from './typesetter';
import { Worker } from 'node:worker_threads';

/** A typesetter in threads of its own, which start when they are needed; `close` ends them for good. */
export type WorkerTypesetter = Typeset & { close(): Promise<void> };

/** Threads that set at once: each holds the faces and what it has set, and most machines have little else to do. */
const threads = 2;

/**
 * Sets documents without holding up the thread it is called from, in two threads of which the second starts only when
 * the first is busy. A document whose signal is aborted answers "cancelled" at once. A thread that dies is replaced
 * and its document set once more; when the new one dies of it too, that is a typesetting problem. `file` is the built
 * typeset-worker.
 */
export function typesetInWorker(resources: string, file = workerBeside()): WorkerTypesetter {
  const all = Array.from({ length: threads }, () => keepThread(() => startThread(file, resources)));
  const free = [...all];
  const waiting: ((thread: KeptThread) => void)[] = [];
  const inTurn: Typeset = async (request, signal) => {
    const thread = free.shift() ?? (await new Promise<KeptThread>((take) => waiting.push(take)));
    try {
      return signal?.aborted ? cancelled : await thread.ask(request);
    } finally {
      const next = waiting.shift();
      if (next) next(thread);
      else free.unshift(thread); // The one that runs already comes first.
    }
  };
  const typeset: Typeset = (request, signal) => {
    const set = inTurn(request, signal);
    return signal ? unlessAborted(set, signal) : set;
  };
  const close = async () => void (await Promise.all(all.map((thread) => thread.close())));
  return Object.assign(typeset, { close });
}

const cancelled: Result<never, Cancelled> = failed({ kind: 'cancelled' });

function workerBeside(): string {
  return join(import.meta.dirname, 'typeset-worker.js');
}

type SetResult = Result<TypesetDocument, Problem>;

async function unlessAborted(turn: Promise<SetResult>, signal: AbortSignal): Promise<SetResult> {
  let giveUp: () => void = () => undefined;
  const aborted = new Promise<SetResult>((resolve) => (giveUp = () => resolve(cancelled)));
  if (signal.aborted) return cancelled;
  signal.addEventListener('abort', giveUp);
  return Promise.race([turn, aborted]).finally(() => signal.removeEventListener('abort', giveUp));
}

type KeptThread = ReturnType<typeof keepThread>;

/** Keeps one thread running: starts it when it is first needed, and again after it died. */
function keepThread(start: () => TypesetThread) {
  let thread: TypesetThread | null = null;
  let isClosed = false;
  const askOnce = async (request: TypesetRequest): Promise<TypesetAnswer> => {
    thread ??= start();
    const answer = await thread.ask(request);
    if (answer.kind !== 'set') {
      await thread.stop();
      thread = null;
    }
    return answer;
  };
  return {
    async ask(request: TypesetRequest): Promise<SetResult> {
      const first = isClosed ? null : await askOnce(request);
      const answer = first?.kind === 'died' && !isClosed ? await askOnce(request) : first;
      return isClosed || !answer ? cancelled : take(answer, request);
    },
    async close(): Promise<void> {
      isClosed = true;
      await thread?.stop();
    },
  };
}

function take(answer: TypesetAnswer, { title }: TypesetRequest): SetResult {
  switch (answer.kind) {
    case 'set':
      return answer.set;
    case 'died':
      return failed({ kind: 'typesetting', article: title, why: answer.why });
    case 'fault':
      throw new Error(answer.fault);
  }
}

/** What a thread answers: a document or its problem; a fault of ours, told whole; or nothing, when it died. */
export type TypesetAnswer =
  | { kind: 'set'; set: Result<TypesetDocument, Problem> }
  | { kind: 'fault'; fault: string }
  | { kind: 'died'; why: string };

/** A thread that sets documents, one at a time; it does not keep the program alive while it has none to set. */
interface TypesetThread {
  ask(request: TypesetRequest): Promise<TypesetAnswer>;
  stop(): Promise<void>;
}

/** Starts the thread of a worker file, which makes its typesetter of the resources folder. */
function startThread(file: string, resources: string): TypesetThread {
  const worker = new Worker(file, { workerData: resources });
  let end: TypesetAnswer | null = null;
  let settle: (answer: TypesetAnswer) => void = () => undefined;
  worker.unref();
  worker.on('message', (answer: TypesetAnswer) => settle(answer));
  worker.on('messageerror', (error) => settle(deathOrFault(error)));
  worker.on('error', (error) => settle(deathOrFault(error)));
  worker.on('exit', (code) => settle((end = { kind: 'died', why: `exit ${code}` })));
  return {
    async ask(request) {
      if (end) return end;
      const answered = new Promise<TypesetAnswer>((resolve) => (settle = resolve));
      worker.ref();
      worker.postMessage(request);
      return answered.finally(() => worker.unref());
    },
    stop: async () => void (await worker.terminate()),
  };
}

/** A thread that runs out of memory has died of its document; any other error it did not catch is ours. */
function deathOrFault(error: NodeJS.ErrnoException): TypesetAnswer {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'died', why: error.message };
  return { kind: 'fault', fault: error.stack ?? error.message };
}
