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
  const text = new SavedText(options.opened);
  const { state } = text;
  let inFlight: Promise<void> | null = null;
  const due = createAlarm(() => void save(), options.whenIdle);

  function touch(): void {
    text.touch();
    if (!inFlight) schedule(saveDelay);
  }

  function schedule(delay: number): void {
    if (state.get().kind !== 'conflict') due.set(delay);
  }

  function save(): Promise<void> {
    due.clear();
    inFlight ??= saveOnce().finally(() => {
      inFlight = null;
      if (text.isDirty) schedule(text.failures > 0 ? retryDelay(text.failures) : text.remainingDelay());
    });
    return inFlight;
  }

  async function saveOnce(): Promise<void> {
    text.isDirty = false;
    const answer = await trySaving(() => options.save({ article: options.read(), base: text.revision }));
    if (answer.ok) text.onSaved(answer.value);
    else text.onFailed(answer.problem);
  }

  async function flush(): Promise<boolean> {
    if (inFlight) await inFlight; // It may not contain the last changes.
    while (inFlight || (text.isDirty && !due.isOff() && state.get().kind !== 'conflict')) {
      const before = text.failures;
      await save(); // Another flush may have begun one: nothing is known to be saved until it ends.
      if (text.failures > before) return false;
    }
    return !text.isDirty;
  }

  async function readNewest<Answer>(read: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      const isSaved = await flush();
      const before = text.revision;
      const answer = await read();
      if (!isSaved || (!text.isDirty && !inFlight && text.revision === before)) return answer;
    }
  }

  async function overwrite(revision: number): Promise<boolean> {
    text.overwrite(revision);
    return flush();
  }

  async function giveWay(work: () => Promise<Saved | null>): Promise<void> {
    while (inFlight) await inFlight;
    inFlight = work()
      .then((saved) => {
        if (saved) text.onSaved(saved);
      })
      .finally(() => {
        inFlight = null;
        if (text.isDirty) schedule(text.remainingDelay());
      });
    await inFlight;
  }

  const revision = () => text.revision;
  return { state, touch, flush, readNewest, revision, overwrite, giveWay, stop: due.turnOff };
}

/** The revision that the archive has, and whether there are changes on top of it. */
class SavedText {
  readonly state: Store<SaveState>;
  revision: number;
  isDirty = false;
  failures = 0;
  #dirtySince = 0;

  constructor({ revision, savedAt }: Saved) {
    this.revision = revision;
    this.state = createStore<SaveState>({ kind: 'saved', at: savedAt });
  }

  touch(): void {
    if (!this.isDirty) this.#dirtySince = performance.now();
    this.isDirty = true;
    if (this.state.get().kind === 'saved') this.state.set(unsaved);
  }

  onSaved({ revision, savedAt }: Saved): void {
    this.revision = revision;
    this.failures = 0;
    this.state.set(this.isDirty ? unsaved : { kind: 'saved', at: savedAt });
  }

  onFailed(problem: RequestProblem): void {
    this.isDirty = true;
    this.failures += 1;
    this.state.set(
      problem.kind === 'conflict'
        ? { kind: 'conflict', revision: problem.revision }
        : { kind: 'failed', problem },
    );
  }

  overwrite(revision: number): void {
    this.revision = revision;
    this.isDirty = true;
    this.state.set(unsaved);
  }

  /** What changed while a save was in flight has already waited for part of the delay. */
  remainingDelay(): number {
    return Math.max(0, this.#dirtySince + saveDelay - performance.now());
  }
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
