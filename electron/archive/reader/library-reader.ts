import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { failed } from '../../../src/contract';
import type {
  Cancelled,
  FoundTexts,
  LibraryPage,
  LibraryQuery,
  LookedThrough,
  Result,
} from '../../../src/contract';
import type { StyledOrder } from '../replacing/look-for-changes';
import type { StorageProblem } from '../storage-problem';
import type { ChangesMessage, LibraryThreadData, ThreadReading, ThreadRequest } from './library-thread';

/** What the thread reads; null when it died, and the caller must read by itself. */
type InThread<Name extends keyof ThreadReading> = (
  ...given: Parameters<ThreadReading[Name]>
) => Promise<Read<Name> | null>;

type Read<Name extends keyof ThreadReading> = Result<ReturnType<ThreadReading[Name]>, StorageProblem>;

/** Lists and searches an archive in a thread, so that the process that saves is never blocked. */
export interface LibraryReader {
  /**
   * A page of a list; null when the thread cannot give it, and the caller must read it. A query that still waits when the same list asks
   * for something else is cancelled.
   */
  list(
    query: LibraryQuery,
    damaged: ReadonlySet<number>,
  ): Promise<Result<LibraryPage, StorageProblem | Cancelled> | null>;
  choose: InThread<'choose'>;
  facets: InThread<'facets'>;
  pictures: InThread<'pictures'>;
  picture: InThread<'picture'>;
  /** Looks for changes and tells each that is found; null when the thread died. Another search, or an abort, ends it as cancelled. */
  look(
    order: StyledOrder,
    hear: (found: FoundTexts) => void,
    signal: AbortSignal,
  ): Promise<Result<LookedThrough, StorageProblem | Cancelled> | null>;
  /** Ends the threads and waits for none of them. The next call starts another. */
  stop(): void;
  /** Ends them for good, because the archive is closed or another lies at its path; from then on the process reads itself. */
  end(): void;
  /** Resolves once the threads that were ended have closed the archive. */
  closed(): Promise<void>;
  /** Ends the threads and does some work once they have closed the archive; what is asked meanwhile is answered after it. */
  whileClosed<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** The built thread, beside the built program. */
const libraryThreadFile = 'library-thread.js';

/** After how many deaths of a thread the process reads by itself. */
const maxDeaths = 3;

/** How long a thread may take to finish a query and end, in milliseconds, before it is terminated. */
const longestEnd = 2000;

interface Waiting {
  request: Exclude<ThreadRequest, 'close'>;
  settle: (answer: Result<never, StorageProblem | Cancelled> | null) => void;
}

/** The reader of the archive at a file; null where the thread was not built, as in tests. */
export function libraryReaderOf(
  archive: ArchivePlace,
  threadFile = join(import.meta.dirname, libraryThreadFile),
): LibraryReader | null {
  return existsSync(threadFile) ? new ThreadedReader(archive, threadFile) : null;
}

interface ArchivePlace {
  folder: string;
  file: string;
}

class ThreadedReader implements LibraryReader {
  readonly #archive: ArchivePlace;
  readonly #threadFile: string;
  #thread: LibraryThread | null = null;
  #deaths = 0;
  #waiting: Waiting[] = [];
  #isBusy = false;
  /** The threads that look for changes, including cancelled ones that have not ended yet. */
  readonly #looking = new Set<ChangesThread>();
  readonly #ending = new Set<Promise<void>>();
  #closedFor: Promise<unknown> | null = null;

  constructor(archive: ArchivePlace, threadFile: string) {
    this.#archive = archive;
    this.#threadFile = threadFile;
  }

  async list(query: LibraryQuery, damaged: ReadonlySet<number>) {
    const late = this.#waiting.filter(
      ({ request }) =>
        request.name === 'list' && isSuperseded((request.given as [LibraryQuery, unknown])[0], query),
    );
    this.#waiting = this.#waiting.filter((each) => !late.includes(each));
    for (const { settle } of late) settle(failed({ kind: 'cancelled' }));
    return this.#ask('list', query, [...damaged]) as Promise<Read<'list'> | Result<never, Cancelled> | null>;
  }

  choose: LibraryReader['choose'] = (query) => this.#ask('choose', query);
  facets: LibraryReader['facets'] = () => this.#ask('facets');
  pictures: LibraryReader['pictures'] = (query, enough) => this.#ask('pictures', query, enough);
  picture: LibraryReader['picture'] = (hash, enough) => this.#ask('picture', hash, enough);

  async look(order: StyledOrder, hear: (found: FoundTexts) => void, signal: AbortSignal) {
    if (this.#closedFor) await this.#closedFor;
    for (const earlier of this.#looking) earlier.cancel();
    if (signal.aborted) return failed({ kind: 'cancelled' as const });
    if (this.#deaths >= maxDeaths) return null;
    const onExit = () => void this.#looking.delete(started);
    const started = startChangesThread(this.#threadFile, this.#archive, order, hear, onExit);
    this.#looking.add(started);
    signal.addEventListener('abort', started.cancel);
    return started.end.finally(() => signal.removeEventListener('abort', started.cancel));
  }

  stop(): void {
    if (this.#thread) this.#end(this.#thread);
    this.#thread = null;
    for (const each of this.#looking) this.#end(each);
  }

  end(): void {
    this.#deaths = maxDeaths;
    this.stop();
  }

  async closed(): Promise<void> {
    await Promise.all(this.#ending);
  }

  async whileClosed<Value>(work: () => Promise<Value>): Promise<Value> {
    this.stop();
    const done = this.closed().then(work);
    this.#closedFor = done.catch(() => undefined);
    try {
      return await done;
    } finally {
      this.#closedFor = null;
      void this.#answerNext();
    }
  }

  #ask<Name extends keyof ThreadReading>(
    name: Name,
    ...given: Parameters<ThreadReading[Name]>
  ): Promise<Read<Name> | null> {
    return new Promise((settle) => {
      this.#waiting.push({ request: { name, given }, settle: settle as Waiting['settle'] });
      void this.#answerNext();
    });
  }

  async #answerNext(): Promise<void> {
    if (this.#isBusy || this.#closedFor) return;
    const next = this.#waiting.shift();
    if (!next) return;
    this.#isBusy = true;
    const asked =
      this.#deaths < maxDeaths ? (this.#thread ??= startThread(this.#threadFile, this.#archive)) : null;
    const answer = asked ? await asked.ask(next.request) : null;
    if (asked && answer === null && this.#thread === asked) {
      this.#thread = null;
      this.#deaths += 1;
    }
    this.#isBusy = false;
    next.settle(answer);
    void this.#answerNext();
  }

  #end({ stop }: { stop: () => Promise<void> }): void {
    const ended = stop().finally(() => this.#ending.delete(ended));
    this.#ending.add(ended);
  }
}

/** Whether nobody looks at the answer to a query any more, because its list asks for something else. */
function isSuperseded(earlier: LibraryQuery, later: LibraryQuery): boolean {
  if (earlier.asker === undefined || earlier.asker !== later.asker) return false;
  return soughtBy(earlier) !== soughtBy(later);
}

/** What a query asks for, without the times in it. */
function soughtBy({ words, filters, sort }: LibraryQuery): string {
  const { embargoedAt, toComeFrom, ...others } = filters;
  return JSON.stringify([words, others, embargoedAt !== undefined, toComeFrom !== undefined, sort]);
}

type Answer = Result<never, StorageProblem>;

interface LibraryThread {
  /** The answer; null when the thread died. */
  ask(request: ThreadRequest): Promise<Answer | null>;
  /** Resolves once it has closed the archive. */
  stop(): Promise<void>;
}

function startThread(threadFile: string, archive: { folder: string; file: string }): LibraryThread {
  const workerData: LibraryThreadData = archive;
  const worker = new Worker(threadFile, { workerData });
  let isDead = false;
  let settle: (answer: Answer | null) => void = () => undefined;
  const die = () => {
    isDead = true;
    settle(null);
  };
  worker.on('message', (answer: Answer) => settle(answer));
  for (const end of ['error', 'messageerror', 'exit']) worker.on(end, die);
  worker.unref();
  return {
    async ask(request) {
      if (isDead) return null;
      const answered = new Promise<Answer | null>((resolve) => (settle = resolve));
      worker.ref();
      worker.postMessage(request);
      return answered.finally(() => worker.unref());
    },
    stop() {
      if (isDead) return Promise.resolve();
      worker.postMessage('close' satisfies ThreadRequest);
      die();
      return exitOf(worker);
    },
  };
}

/** Waits until a thread has ended. One that takes too long is terminated; one that hangs in a disk access even then is left. */
async function exitOf(worker: Worker): Promise<void> {
  worker.ref();
  const exit = new Promise((resolve) => worker.once('exit', resolve));
  const hasExited = await within(longestEnd, exit);
  if (!hasExited && !(await within(longestEnd, worker.terminate()))) worker.unref();
}

function within(milliseconds: number, event: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    void event.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/** A thread that looks for changes and then ends. */
interface ChangesThread {
  /** How it ended; null when it died. */
  end: Promise<Result<LookedThrough, StorageProblem | Cancelled> | null>;
  /** Asks it to end after the text that it is reading; does not wait. */
  cancel: () => void;
  /** Ends it, and resolves once it has closed the archive. */
  stop: () => Promise<void>;
}

/** Looks for changes in a thread of its own, so that lists are answered meanwhile. */
function startChangesThread(
  threadFile: string,
  archive: { folder: string; file: string },
  order: StyledOrder,
  hear: (found: FoundTexts) => void,
  onExit: () => void,
): ChangesThread {
  const isEnding = new Int32Array(new SharedArrayBuffer(4));
  const workerData: LibraryThreadData = { ...archive, changes: { order, isEnding } };
  const worker = new Worker(threadFile, { workerData });
  let isCancelled = false;
  let settle: (end: Awaited<ChangesThread['end']>) => void = () => undefined;
  const end = new Promise<Awaited<ChangesThread['end']>>((resolve) => (settle = resolve));
  worker.on('message', (message: ChangesMessage) => {
    if (isCancelled) return;
    if (message.kind === 'found') hear(message.found);
    else settle(message.end);
  });
  for (const ending of ['error', 'messageerror', 'exit']) worker.on(ending, () => settle(null));
  worker.on('exit', onExit);
  const cancel = () => {
    isCancelled = true;
    Atomics.store(isEnding, 0, 1);
    settle(failed({ kind: 'cancelled' }));
  };
  return {
    end,
    cancel,
    stop() {
      cancel();
      return exitOf(worker);
    },
  };
}
