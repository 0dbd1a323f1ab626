import type { Article } from '../../article';
import { debounceUntilIdle } from '../kit/typing/idle-debounce';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import type { Editing } from './editing';
import { createPart } from '../kit/state/part';

/** The article at the last pause in typing, for what counts or checks it. */
export interface Snapshot {
  article: Store<Article | null>;
  /** Takes a new snapshot soon, as after a change. */
  refreshSoon: () => void;
}

export const useSnapshot = createPart<Snapshot>('snapshot');

/** Milliseconds from the last key to a snapshot. */
const snapshotDelay = 300;

/** Takes snapshots after a pause, once the browser is idle, so that no keystroke waits for one. */
export function createSnapshot(editing: Editing): Snapshot {
  const article = createStore<Article | null>(null);
  const refresh = () => article.set(editing.current.get()?.draft.article() ?? null);
  const { trigger } = debounceUntilIdle(refresh, snapshotDelay);
  editing.current.subscribe(() => {
    refresh();
    editing.current.get()?.draft.onChange(trigger);
  });
  return { article, refreshSoon: trigger };
}
