import { emptyMasthead } from '../../article';
import type { Masthead } from '../../article';
import type { Bridge } from '../../contract';
import { ask } from '../kit/request';
import type { Trouble } from '../kit/request';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { Toasts } from '../kit/toasts';

/** The group's masthead, saved within a moment of each edit. */
export interface MastheadKeeper {
  state: Store<Masthead>;
  load: () => Promise<void>;
  change: (part: Partial<Masthead>) => void;
  /** The masthead as it was when editing began, to go back to. */
  before: Store<Masthead>;
  /** Editing begins. */
  mark: () => void;
  takeBack: () => void;
  /** Saves now what is unsaved; false when it could not be saved. */
  flush: () => Promise<boolean>;
}

/** Milliseconds from the first unsaved change to its save, and to the next try when the archive refused it. */
const saveDelay = 400;
const retryDelay = 5_000;

/** Holds the masthead: one save in flight, then always the newest; what the archive refuses is tried again until it is in. */
export function createMastheadKeeper(bridge: Bridge, toasts: Toasts): MastheadKeeper {
  const state = createStore(emptyMasthead());
  const before = createStore(state.get());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved = false;
  let trouble: Trouble | null = null;
  let flight: Promise<void> | null = null;

  function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    flight ??= deliver().finally(() => {
      flight = null;
      if (unsaved) plan(trouble ? retryDelay : saveDelay);
    });
    return flight;
  }

  async function deliver(): Promise<void> {
    unsaved = false;
    const answer = await ask(bridge, 'masthead:save', state.get());
    if (!answer.ok) unsaved = true;
    tell(answer.ok ? null : answer.problem);
  }

  /** Says each trouble once, and takes it back when it is over. */
  function tell(now: Trouble | null): void {
    if (JSON.stringify(now) === JSON.stringify(trouble)) return;
    if (trouble) toasts.over(trouble);
    if (now) toasts.trouble(now);
    trouble = now;
  }

  function plan(delay: number): void {
    timer ??= setTimeout(() => void save(), delay); // Never put off: one who goes on typing is saved meanwhile.
  }

  function set(masthead: Masthead): void {
    state.set(masthead);
    unsaved = true;
    if (!flight) plan(saveDelay);
  }

  async function flush(): Promise<boolean> {
    await flight;
    while (unsaved) {
      await save();
      if (trouble) break;
    }
    return !unsaved;
  }

  return {
    state,
    before,
    async load() {
      const answer = await ask(bridge, 'masthead:open', null);
      if (answer.ok) state.set(answer.value);
      else toasts.trouble(answer.problem);
    },
    change: (part) => set({ ...state.get(), ...part }),
    mark: () => before.set(state.get()),
    takeBack: () => set(before.get()),
    flush,
  };
}
