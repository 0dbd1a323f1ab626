import type { Article } from '../../article';
import type { Result } from '../../contract';
import type { Trouble } from '../ask';
import { createStore } from '../store';
import type { Store } from '../store';

/** What a proof pane shows: the last page that was drawn, and whether a newer one is being drawn. */
export interface ProofState<Value> {
  value: Value | null;
  trouble: Trouble | null;
  drawing: boolean;
}

/** One outlet's proof of the article at hand. */
export interface Proof<Value> {
  state: Store<ProofState<Value>>;
  /** Draws again after a pause; each call puts it off, and makes older answers stale. */
  refresh: (read: () => Article, delay: number) => void;
  /** Forgets the page, as another article comes. */
  clear: () => void;
}

/** A proof that takes longer than this, in milliseconds, is no longer waited for. */
const patience = 8000;

/** Draws one proof at a time; an answer that newer words made stale is dropped. */
export function createProof<Value>(
  draw: (article: Article) => Promise<Result<Value, Trouble>>,
): Proof<Value> {
  const state = createStore<ProofState<Value>>({ value: null, trouble: null, drawing: false });
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy: Promise<void> = Promise.resolve();

  function refresh(read: () => Article, delay: number): void {
    clear(state.get().value);
    const mine = round;
    // One still being drawn is waited for: two at once would only slow each other.
    timer = setTimeout(() => {
      busy = Promise.race([busy, pause(patience)]).then(() => start(read, mine));
    }, delay);
  }

  async function start(read: () => Article, mine: number): Promise<void> {
    if (mine !== round) return;
    state.set({ ...state.get(), drawing: true });
    const answer = await draw(read());
    if (mine !== round) return;
    if (answer.ok) state.set({ value: answer.value, trouble: null, drawing: false });
    else state.set({ ...state.get(), trouble: answer.problem, drawing: false });
  }

  function clear(value: Value | null): void {
    clearTimeout(timer);
    round += 1;
    if (value === null) state.set({ value, trouble: null, drawing: false });
  }

  return { state, refresh, clear: () => clear(null) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
