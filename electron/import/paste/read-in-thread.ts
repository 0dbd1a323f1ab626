import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ClipboardContent } from '../../../src/contract';
import type { ClipboardBlocks } from './read-clipboard';
import type { ReadCopied } from './read-paste';

/** Milliseconds until a read is given up, and the memory of its thread in megabytes. */
const limits = { time: 15_000, memory: 1024 };

/**
 * Reads clipboard content in a worker thread, one paste at a time: one that takes too long, or too much memory, ends
 * that thread and nothing else. `file` is the built paste-worker; where there is none, as in tests, it is read in this
 * thread.
 */
export function createPasteReader(file = join(import.meta.dirname, 'paste-worker.js')): ReadCopied {
  if (!existsSync(file)) return readInThisThread;
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const readOne = async (copied: ClipboardContent): Promise<ClipboardBlocks | null> => {
    worker ??= new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
    const result = await answerOf(worker, copied);
    if (!result) {
      await worker.terminate();
      worker = null;
    }
    return result;
  };
  return (copied) => {
    const next = queue.then(() => readOne(copied));
    queue = next.catch(() => undefined);
    return next;
  };
}

async function readInThisThread(copied: ClipboardContent): Promise<ClipboardBlocks | null> {
  const { readClipboard } = await import('./read-clipboard');
  return readClipboard(copied);
}

/** The answer of the thread, or null when it ends or takes too long; it keeps the program alive only meanwhile. */
async function answerOf(worker: Worker, copied: ClipboardContent): Promise<ClipboardBlocks | null> {
  worker.ref();
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<ClipboardBlocks | null>((resolve) => {
    timer = setTimeout(() => resolve(null), limits.time);
    worker.once('message', resolve);
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
  worker.postMessage(copied);
  const result = await answer;
  clearTimeout(timer);
  // By name: without one, the worker's own listeners would be removed too, and it would receive nothing more.
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  worker.unref();
  return result;
}
