import { Worker } from 'node:worker_threads';
import { failed } from '../../../src/contract';
import type { Cancelled, FoundTexts, LookedThrough, Result } from '../../../src/contract';
import type { StyledOrder } from '../replace/look-for-changes';
import type { StorageProblem } from '../storage-problem';
import { threadState } from './library-thread';
import type { ChangesMessage, LibraryThreadData } from './library-thread';

/** A thread that looks for changes and then ends. */
export interface ChangesThread {
  /** How it ended; null when it died. */
  ended: Promise<Result<LookedThrough, StorageProblem | Cancelled> | null>;
  /** Ends it; when it returns, the thread has closed the archive. */
  stop(): void;
}

/** How long the end of a thread is waited for, in milliseconds: an expression may be at work. */
const patience = 2000;

/** Looks for changes in a thread of its own, so that lists are answered meanwhile. */
export function startChangesThread(
  threadFile: string,
  archive: { folder: string; file: string },
  order: StyledOrder,
  hear: (found: FoundTexts) => void,
): ChangesThread {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const workerData: LibraryThreadData = { ...archive, state, order };
  const worker = new Worker(threadFile, { workerData });
  let isStopped = false;
  let settle: (end: Awaited<ChangesThread['ended']>) => void = () => undefined;
  const ended = new Promise<Awaited<ChangesThread['ended']>>((resolve) => (settle = resolve));
  worker.on('message', (message: ChangesMessage) => {
    if (isStopped) return;
    if (message.kind === 'found') hear(message.found);
    else settle(message.end);
  });
  for (const end of ['error', 'messageerror', 'exit']) worker.on(end, () => settle(null));
  return {
    ended,
    stop() {
      isStopped = true;
      const isOpen =
        Atomics.compareExchange(state, 0, threadState.open, threadState.closing) === threadState.open;
      if (isOpen) Atomics.wait(state, 0, threadState.closing, patience);
      void worker.terminate();
      settle(failed({ kind: 'cancelled' }));
    },
  };
}
