import { parentPort } from 'node:worker_threads';
import type { Copied } from '../../../src/contract';
import { readClipboard } from './read-clipboard';

// The thread that copies are read in: one in, its blocks out; null when it is nested so deep that the stack ends.
parentPort?.on('message', (copied: Copied) => {
  parentPort?.postMessage(answer(copied));
});

function answer(copied: Copied): ReturnType<typeof readClipboard> | null {
  try {
    return readClipboard(copied);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
