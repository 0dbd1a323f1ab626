import { join } from 'node:path';
import { failed } from '../../src/contract';
import type { Cancelled, Problem, Result } from '../../src/contract';
import type { Typeset, TypesetDocument, TypesetRequest } from './typeset-request';
import { startThread } from './typeset-thread';
import type { TypesetAnswer, TypesetThread } from './typeset-thread';

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
