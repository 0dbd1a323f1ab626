import { emptyMasthead, gapsFor } from '../../../article';
import type { Masthead } from '../../../article';
import type { Bridge } from '../../../contract';
import { request } from './request';
import type { RequestProblem } from './request';
import { createStore } from './store';
import type { Store } from './store';
import type { Toasts } from './toasts';
import { createPart } from './part';

/** The group's masthead, saved soon after each change. */
export interface MastheadStore {
  state: Store<Masthead>;
  /** Whether it was empty when the desk opened; null until it is known. */
  isNew: Store<boolean | null>;
  /** Reads it once; after a failure, again at the next change, edit or call of this. */
  load: () => Promise<void>;
  /** Refused, with a message, until it was read: a save would replace all of it. */
  change: (part: Partial<Masthead>) => void;
  /** The masthead as it was when editing began. */
  initial: Store<Masthead>;
  startEditing: () => void;
  /** Goes back to the initial masthead. */
  revert: () => void;
  /** Saves what is unsaved now; false when it could not be saved. */
  flush: () => Promise<boolean>;
}

export const useMasthead = createPart<MastheadStore>('masthead');

/** Milliseconds from the first unsaved change to its save, and from a failure to the next try. */
const saveDelay = 400;
const retryDelay = 5_000;

/** One save in flight at a time, then always the newest masthead; a failed save is tried again until it succeeds. */
export function createMastheadStore(bridge: Bridge, toasts: Toasts): MastheadStore {
  const state = createStore(emptyMasthead());
  const initial = createStore(state.get());
  const isNew = createStore<boolean | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;
  let problem: RequestProblem | null = null;
  let inFlight: Promise<void> | null = null;
  let loading: Promise<void> | null = null;
  let unread: RequestProblem | null = null;
  let refusal = 0;

  async function load(): Promise<void> {
    if (isNew.get() === null) await (loading ??= read().finally(() => (loading = null)));
  }

  async function read(): Promise<void> {
    const answer = await request(bridge, 'masthead:open', null);
    if (unread) toasts.dismissProblem(unread);
    unread = answer.ok ? null : answer.problem;
    if (!answer.ok) return toasts.showProblem(answer.problem);
    toasts.dismiss(refusal);
    state.set(answer.value);
    initial.set(answer.value);
    isNew.set(gapsFor(answer.value, { kind: 'article', language: '' }).includes('name'));
  }

  function set(masthead: Masthead): void {
    if (isNew.get() === null) {
      toasts.dismiss(refusal);
      refusal = toasts.show((messages) => messages.settings.unread);
      return void load();
    }
    state.set(masthead);
    isDirty = true;
    if (!inFlight) schedule(saveDelay);
  }

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
    const answer = await request(bridge, 'masthead:save', state.get());
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
    state,
    initial,
    isNew,
    load,
    change: (part) => set({ ...state.get(), ...part }),
    startEditing() {
      initial.set(state.get());
      void load();
    },
    revert: () => set(initial.get()),
    flush,
  };
}
