import type { Article } from '../../article';
import { failed } from '../../contract';
import type { Result, Saved } from '../../contract';
import type { RequestProblem } from '../kit/state/request';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';

/** Whether the text is saved; "saved" only after the archive has answered. */
export type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'unsaved' }
  | { kind: 'failed'; problem: RequestProblem }
  | { kind: 'conflict'; revision: number };

/** Keeps one open article saved. */
export interface Autosave {
  state: Store<SaveState>;
  /** The article has changed; cheap enough to be called at each keystroke. */
  touch: () => void;
  /** Saves all that is unsaved now; false when it could not be saved. */
  flush: () => Promise<boolean>;
  /** Reads something of the archive when all is saved, and again if the article was edited meanwhile. */
  readNewest: <Answer>(read: () => Promise<Answer>) => Promise<Answer>;
  /** The archive's latest revision, as far as the desk knows. */
  revision: () => number;
  /** After a conflict: saves on top of the revision that the archive holds. */
  overwrite: (revision: number) => Promise<boolean>;
  /**
   * Lets other code write a revision of the article, and saves on top of it; no save begins meanwhile. The work answers that
   * revision, or null for none. To be called after a flush.
   */
  giveWay: (work: () => Promise<Saved | null>) => Promise<void>;
  /** Ends saving; to be called after a flush, when the article is left. */
  stop: () => void;
}

export type WhenIdle = (run: () => void) => void;

/** Milliseconds from the first unsaved change to its save, whether typing goes on or not. */
export const saveDelay = 200;
const maxRetryDelay = 30_000;

/** One object, so that subscribers are not called again while typing goes on. */
const unsaved: SaveState = { kind: 'unsaved' };

/** Starts to keep an article saved: one save in flight at a time, then always the newest text. */
export function createAutosave(options: {
  opened: Saved;
  /** Returns the article as it is; called only when a save begins. */
  read: () => Article;
  save: (draft: { article: Article; base: number }) => Promise<Result<Saved, RequestProblem>>;
  /** Runs a save that is due once no keystroke waits for its frame; at once when left out. */
  whenIdle?: WhenIdle | undefined;
}): Autosave {
  const state = createStore<SaveState>({ kind: 'saved', at: options.opened.savedAt });
  let base = options.opened.revision;
  let isDirty = false;
  let dirtySince = 0;
  let failures = 0;
  let inFlight: Promise<void> | null = null;
  const due = createAlarm(() => void save(), options.whenIdle);

  function touch(): void {
    if (!isDirty) dirtySince = performance.now();
    isDirty = true;
    if (state.get().kind === 'saved') state.set(unsaved);
    if (!inFlight) schedule(saveDelay);
  }

  function schedule(delay: number): void {
    if (state.get().kind !== 'conflict') due.set(delay);
  }

  function save(): Promise<void> {
    due.clear();
    inFlight ??= saveOnce().finally(() => {
      inFlight = null;
      if (isDirty) schedule(failures > 0 ? retryDelay(failures) : remainingDelay());
    });
    return inFlight;
  }

  /** What changed while a save was in flight has already waited for part of the delay. */
  function remainingDelay(): number {
    return Math.max(0, dirtySince + saveDelay - performance.now());
  }

  async function saveOnce(): Promise<void> {
    isDirty = false;
    const answer = await trySaving(() => options.save({ article: options.read(), base }));
    if (answer.ok) onSaved(answer.value);
    else onFailed(answer.problem);
  }

  function onSaved(saved: Saved): void {
    base = saved.revision;
    failures = 0;
    state.set(isDirty ? unsaved : { kind: 'saved', at: saved.savedAt });
  }

  function onFailed(problem: RequestProblem): void {
    isDirty = true;
    failures += 1;
    state.set(
      problem.kind === 'conflict'
        ? { kind: 'conflict', revision: problem.revision }
        : { kind: 'failed', problem },
    );
  }

  async function flush(): Promise<boolean> {
    if (inFlight) await inFlight; // It may not contain the last changes.
    while (inFlight || (isDirty && !due.isOff() && state.get().kind !== 'conflict')) {
      const before = failures;
      await save(); // Another flush may have begun one: nothing is known to be saved until it ends.
      if (failures > before) return false;
    }
    return !isDirty;
  }

  async function readNewest<Answer>(read: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      const isSaved = await flush();
      const before = base;
      const answer = await read();
      if (!isSaved || (!isDirty && !inFlight && base === before)) return answer;
    }
  }

  async function overwrite(revision: number): Promise<boolean> {
    base = revision;
    isDirty = true;
    state.set(unsaved);
    return flush();
  }

  async function giveWay(work: () => Promise<Saved | null>): Promise<void> {
    while (inFlight) await inFlight;
    inFlight = work()
      .then((saved) => {
        if (saved) onSaved(saved);
      })
      .finally(() => {
        inFlight = null;
        if (isDirty) schedule(remainingDelay());
      });
    await inFlight;
  }

  return { state, touch, flush, readNewest, revision: () => base, overwrite, giveWay, stop: due.turnOff };
}

/** Runs a save after a delay, once no keystroke waits for its frame: one at a time, none once it is off. */
function createAlarm(run: () => void, whenIdle: WhenIdle = (start) => start()) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOff = false;
  const clear = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    set(delay: number) {
      if (isOff || timer !== undefined) return;
      const own = setTimeout(() => whenIdle(() => void (timer === own && run())), delay);
      timer = own;
    },
    clear,
    isOff: () => isOff,
    turnOff() {
      isOff = true;
      clear();
    },
  };
}

/** Saves; an exception is a fault of the program, and logged. */
async function trySaving(
  save: () => Promise<Result<Saved, RequestProblem>>,
): Promise<Result<Saved, RequestProblem>> {
  try {
    return await save();
  } catch (fault) {
    console.error(fault);
    return failed({ kind: 'unexpected' });
  }
}

/** 400 ms after the first failure, then twice as long each time, up to half a minute. */
function retryDelay(failures: number): number {
  return Math.min(saveDelay * 2 ** failures, maxRetryDelay);
}
