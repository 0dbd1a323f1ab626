import { Worker } from 'node:worker_threads';
import type { Problem, Result } from '../../src/contract';
import type { TypesetDocument, TypesetRequest } from './typeset-request';

/** What a thread answers: a document or its problem; a fault of ours, told whole; or nothing, when it died. */
export type TypesetAnswer =
  | { kind: 'set'; set: Result<TypesetDocument, Problem> }
  | { kind: 'fault'; fault: string }
  | { kind: 'died'; why: string };

/** A thread that sets documents, one at a time; it does not keep the program alive while it has none to set. */
export interface TypesetThread {
  ask(request: TypesetRequest): Promise<TypesetAnswer>;
  stop(): Promise<void>;
}

/** Starts the thread of a worker file, which makes its typesetter of the resources folder. */
export function startThread(file: string, resources: string): TypesetThread {
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
