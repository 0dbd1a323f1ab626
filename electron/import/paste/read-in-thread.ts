import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Copied } from '../../../src/contract';
import type { ClipboardBlocks } from './read-clipboard';
import type { ReadCopied } from './read-paste';

/** Milliseconds after which a copy is given up, and what its thread may hold, in megabytes. */
const limits = { time: 15_000, memory: 1024 };

/**
 * Reads copies in a thread of its own, one at a time: one that would take for ever, or all the memory, ends that thread
 * and nothing else. `file` is the built paste-worker; where there is none, from the sources, they are read here.
 */
export function readInThread(file = join(import.meta.dirname, 'paste-worker.js')): ReadCopied {
  if (!existsSync(file)) return readHere;
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const readOne = async (copied: Copied): Promise<ClipboardBlocks | null> => {
    worker ??= new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
    const clip = await answerOf(worker, copied);
    if (!clip) {
      await worker.terminate();
      worker = null;
    }
    return clip;
  };
  return (copied) => {
    const turn = last.then(() => readOne(copied));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function readHere(copied: Copied): Promise<ClipboardBlocks | null> {
  const { readClipboard: readClip } = await import('./read-clipboard');
  return readClip(copied);
}

/** What the thread answers, or null when it ends or takes too long; it keeps the program alive only meanwhile. */
async function answerOf(worker: Worker, copied: Copied): Promise<ClipboardBlocks | null> {
  worker.ref();
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<ClipboardBlocks | null>((resolve) => {
    timer = setTimeout(() => resolve(null), limits.time);
    worker.once('message', resolve);
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
  worker.postMessage(copied);
  const clip = await answer;
  clearTimeout(timer);
  // By name: a worker hears nothing more once its own listeners are gone.
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  worker.unref();
  return clip;
}
