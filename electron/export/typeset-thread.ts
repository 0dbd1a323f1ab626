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
  worker.unref();
  return {
    ask: (request) => askWorker(worker, request),
    stop: async () => void (await worker.terminate()),
  };
}

function askWorker(worker: Worker, request: TypesetRequest): Promise<TypesetAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: TypesetAnswer) => {
      worker.removeAllListeners().unref();
      resolve(answer);
    };
    worker.ref();
    worker.once('message', settle);
    worker.once('error', (error) => settle(deathOrFault(error)));
    worker.once('exit', (code) => settle({ kind: 'died', why: `exit ${code}` }));
    worker.postMessage(request);
  });
}

/** A thread that runs out of memory has died of its document; any other error it did not catch is ours. */
function deathOrFault(error: NodeJS.ErrnoException): TypesetAnswer {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'died', why: error.message };
  return { kind: 'fault', fault: error.stack ?? error.message };
}
