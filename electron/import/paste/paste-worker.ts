import { parentPort } from 'node:worker_threads';
import type { ClipboardContent } from '../../../src/contract';
import { readClipboard } from './read-clipboard';

// The worker thread that reads pasted content: null when it is nested so deep that the stack overflows.
parentPort?.on('message', (copied: ClipboardContent) => {
  parentPort?.postMessage(answer(copied));
});

function answer(copied: ClipboardContent): ReturnType<typeof readClipboard> | null {
  try {
    return readClipboard(copied);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
