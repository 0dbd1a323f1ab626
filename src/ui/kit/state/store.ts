import { useSyncExternalStore } from 'react';

/** An observable value; subscribers are called after each change. */
export interface Store<State> {
  get: () => State;
  set: (next: State) => void;
  /** Calls the listener after each change, until the returned function is called. */
  subscribe: (listener: () => void) => () => void;
}

/** Creates a store; setting an equal value calls nobody. */
export function createStore<State>(first: State): Store<State> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(next) {
      if (Object.is(state, next)) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Reads a part of a store in a component, which renders again only when that part has changed. */
export function useStore<State, Part>(store: Store<State>, pick: (state: State) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}

/** Reads the whole value of a store in a component. */
export function useValue<State>(store: Store<State>): State {
  return useSyncExternalStore(store.subscribe, store.get);
}
