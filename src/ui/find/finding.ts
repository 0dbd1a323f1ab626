import type { Articles } from '../article/articles';
import { createStore } from '../store';
import type { Store } from '../store';

/** The bar of find and replace, as it stands. */
export interface FindState {
  open: boolean;
  replacing: boolean;
}

/** Find and replace in the text on the sheet. */
export interface Finding {
  state: Store<FindState>;
  open: (replacing: boolean) => void;
  close: () => void;
  /** Goes to the next match, or with -1 to the one before. */
  step: (by: 1 | -1) => void;
}

/** Finds in the article that is on the sheet. */
export function createFinding(articles: Pick<Articles, 'current'>): Finding {
  const state = createStore<FindState>({ open: false, replacing: false });
  return {
    state,
    open: (replacing) => articles.current.get() && state.set({ open: true, replacing }),
    close: () => state.set({ ...state.get(), open: false }),
    step: () => undefined,
  };
}
