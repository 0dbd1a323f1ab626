import { emptyMasthead } from '../../article';
import type { Masthead } from '../../article';
import type { Bridge } from '../../contract';
import { ask } from '../ask';
import { createStore } from '../store';
import type { Store } from '../store';
import type { Toasts } from '../toasts';

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
  flush: () => Promise<void>;
}

const saveDelay = 400;

/** Holds the masthead; saves are in order, the newest last. */
export function createMastheadKeeper(bridge: Bridge, toasts: Toasts): MastheadKeeper {
  const state = createStore(emptyMasthead());
  const before = createStore(state.get());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();

  function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    saving = saving.then(async () => {
      const answer = await ask(bridge, 'masthead:save', state.get());
      if (!answer.ok) toasts.trouble(answer.problem);
    });
    return saving;
  }

  function set(masthead: Masthead): void {
    state.set(masthead);
    timer ??= setTimeout(() => void save(), saveDelay); // Never put off: one who goes on typing is saved meanwhile.
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
    flush: () => (timer === undefined ? saving : save()),
  };
}
