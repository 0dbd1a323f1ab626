import { parentPort, workerData } from 'node:worker_threads';
import { createTypesetter } from './typesetter';
import type { TypesetRequest } from './typesetter';
import type { TypesetAnswer } from './typeset-in-worker';

// A worker thread for typesetting: requests in, answers out, one at a time.
const typesetter = createTypesetter(workerData as string);

parentPort?.on('message', (request: TypesetRequest) => {
  parentPort?.postMessage(answer(request));
});

function answer(request: TypesetRequest): TypesetAnswer {
  try {
    return { kind: 'set', set: typesetter.typeset(request) };
  } catch (error) {
    return { kind: 'error', error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
