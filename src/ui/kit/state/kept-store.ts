import type { Result } from '../../../contract';
import type { Messages } from '../../../messages';
import type { RequestProblem } from './request';
import { createStore } from './store';
import type { Store } from './store';
import type { Toasts } from './toasts';

/** A document that the archive has one of, saved soon after each change. */
export interface KeptStore<Content> {
  state: Store<Content>;
  /** Reads it once; after a failure, again at the next change, edit or call of this. */
  load: () => Promise<void>;
  /** Refused, with a message, until it was read: a save would replace all of it. */
  change: (part: Partial<Content>) => void;
  /** The document as it was when editing began. */
  initial: Store<Content>;
  startEditing: () => void;
  /** Restores the initial document. */
  revert: () => void;
  /** Saves what is unsaved now; false when it could not be saved. */
  flush: () => Promise<boolean>;
}

/** Milliseconds from the first unsaved change to its save, and from a failure to the next try. */
const saveDelay = 400;
const retryDelay = 5_000;

interface Kept<Content> {
  /** Its value until it was read. */
  usual: Content;
  open: () => Promise<Result<Content, RequestProblem>>;
  save: (content: Content) => Promise<Result<null, RequestProblem>>;
  /** The message about a change that is refused because the document was not read yet. */
  unread: (messages: Messages) => string;
  /** Called once, when it was read. */
  onRead?: (content: Content) => void;
}

/** One save in flight at a time, then always the newest content; a failed save is tried again until it succeeds. */
export function createKeptStore<Content extends object>(
  kept: Kept<Content>,
  toasts: Toasts,
): KeptStore<Content> {
  const state = createStore(kept.usual);
  const initial = createStore(state.get());
  const saver = createSaver(() => kept.save(state.get()), toasts);
  let isRead = false;
  let loading: Promise<void> | null = null;
  let unread: RequestProblem | null = null;
  let refusal = 0;

  async function load(): Promise<void> {
    if (!isRead) await (loading ??= read().finally(() => (loading = null)));
  }

  async function read(): Promise<void> {
    const answer = await kept.open();
    if (unread) toasts.dismissProblem(unread);
    unread = answer.ok ? null : answer.problem;
    if (!answer.ok) return toasts.showProblem(answer.problem);
    toasts.dismiss(refusal);
    state.set(answer.value);
    initial.set(answer.value);
    isRead = true;
    kept.onRead?.(answer.value);
  }

  function set(content: Content): void {
    if (!isRead) {
      toasts.dismiss(refusal);
      refusal = toasts.show(kept.unread);
      return void load();
    }
    state.set(content);
    saver.changed();
  }

  return {
    state,
    initial,
    load,
    change: (part) => set({ ...state.get(), ...part }),
    startEditing() {
      initial.set(state.get());
      void load();
    },
    revert: () => set(initial.get()),
    flush: saver.flush,
  };
}

/** Saves soon after a change. */
function createSaver(
  saveNow: () => Promise<Result<null, RequestProblem>>,
  toasts: Toasts,
): { changed: () => void; flush: () => Promise<boolean> } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;
  let problem: RequestProblem | null = null;
  let inFlight: Promise<void> | null = null;

  function schedule(delay: number): void {
    timer ??= setTimeout(() => void save(), delay); // Not a debounce: saves go on while one types.
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    inFlight ??= saveOnce().finally(() => {
      inFlight = null;
      if (isDirty) schedule(problem ? retryDelay : saveDelay);
    });
    return inFlight;
  }

  async function saveOnce(): Promise<void> {
    isDirty = false;
    const answer = await saveNow();
    if (!answer.ok) isDirty = true;
    setProblem(answer.ok ? null : answer.problem);
  }

  /** Shows each problem once, and dismisses it when it is over. */
  function setProblem(now: RequestProblem | null): void {
    if (JSON.stringify(now) === JSON.stringify(problem)) return;
    if (problem) toasts.dismissProblem(problem);
    if (now) toasts.showProblem(now);
    problem = now;
  }

  async function flush(): Promise<boolean> {
    await inFlight; // It may not contain the last change.
    while (inFlight || isDirty) {
      await save(); // Another flush may have begun one: nothing is known to be saved until it ends.
      if (problem) return false;
    }
    return true;
  }

  return {
    changed() {
      isDirty = true;
      if (!inFlight) schedule(saveDelay);
    },
    flush,
  };
}
