import { choiceLimit } from '../../../contract';
import type { ChosenText, LibraryRow } from '../../../contract';
import type { ArticleId } from '../../../article';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { Toasts } from '../../kit/state/toasts';
import type { Library } from './library';
import { createPart } from '../../kit/state/part';

/** The texts chosen in the list, as they were then. */
export type Chosen = ReadonlyMap<ArticleId, ChosenText>;

/** The texts that are chosen for an act on several. */
export interface Selection {
  state: Store<Chosen>;
  /** Adds or removes a text; a range begins here. */
  toggle: (row: LibraryRow, index: number) => void;
  /** Sets where a range begins. */
  startAt: (index: number) => void;
  /** Chooses the texts from where the range began to this index, and no others. */
  extendTo: (index: number) => Promise<void>;
  chooseAll: () => Promise<void>;
  clear: () => void;
}

export const useTextSelection = createPart<Selection>('selection');

/** The selection lasts until another list is shown. */
export function createSelection(library: Library, toasts: Toasts): Selection {
  const state = createStore<Chosen>(new Map());
  let anchor = 0;
  let round = 0;

  async function choose(from: number, to: number): Promise<void> {
    const mine = ++round;
    const { rows: loaded } = library.state.get();
    const last = Math.min(to, from + choiceLimit - 1);
    const indexes = Array.from({ length: last - from + 1 }, (_row, at) => from + at);
    const known = indexes.flatMap((index) => loaded.get(index) ?? []);
    const texts = known.length === indexes.length ? known : await library.textsBetween(from, last);
    if (!texts || mine !== round) return;
    state.set(chosenOf(texts));
    if (last < to) toasts.show((messages) => messages.library.tooMany(choiceLimit));
  }

  function clear(): void {
    round += 1;
    if (state.get().size > 0) state.set(new Map());
  }

  let shown = shownBy(library);
  library.state.subscribe(() => {
    const now = shownBy(library);
    if (now !== shown) clear();
    else renew();
    shown = now;
  });

  /** After the list was read again, chosen texts get their new rows. */
  function renew(): void {
    const chosen = state.get();
    if (chosen.size === 0) return;
    const rows = new Map([...library.state.get().rows.values()].map((row) => [row.id, row]));
    if ([...chosen].every(([id, row]) => (rows.get(id) ?? row) === row)) return;
    state.set(new Map([...chosen].map(([id, row]) => [id, rows.get(id) ?? row])));
  }

  return {
    state,
    toggle(row, index) {
      round += 1;
      anchor = index;
      const chosen = new Map(state.get());
      if (!chosen.delete(row.id)) chosen.set(row.id, row);
      state.set(chosen);
    },
    startAt: (index) => void (anchor = index),
    extendTo: (index) => choose(Math.min(anchor, index), Math.max(anchor, index)),
    chooseAll: () => choose(0, library.state.get().total - 1),
    clear,
  };
}

function chosenOf(rows: readonly ChosenText[]): Chosen {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Identifies the texts of a list, whatever their order. */
function shownBy({ state }: Library): string {
  const { query, filters } = state.get();
  return JSON.stringify([query, filters]);
}
