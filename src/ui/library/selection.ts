import { choiceLimit } from '../../contract';
import type { LibraryRow } from '../../contract';
import type { ArticleId } from '../../article';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { Toasts } from '../kit/toasts';
import type { Library } from './library';

/** Texts that are chosen in the list, with their rows as they were then. */
export type Chosen = ReadonlyMap<ArticleId, LibraryRow>;

/** The texts that are chosen for an act on several. */
export interface Selection {
  state: Store<Chosen>;
  /** Chooses a text, or no longer; a range begins here. */
  toggle: (row: LibraryRow, index: number) => void;
  /** Sets where a range begins. */
  startAt: (index: number) => void;
  /** Chooses the texts from where the range began to this index, and no others. */
  extendTo: (index: number) => Promise<void>;
  chooseAll: () => Promise<void>;
  clear: () => void;
}

/** Keeps what is chosen until another list is shown. */
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
    const rows = known.length === indexes.length ? chosenOf(known) : await readBetween(from, last);
    if (!rows || mine !== round) return;
    state.set(rows);
    if (last < to) toasts.show((messages) => messages.library.tooMany(choiceLimit));
  }

  /** A text that is saved between two pages takes another place, and would be in both or in none: they are read again then. */
  async function readBetween(from: number, last: number): Promise<Chosen | null> {
    let rows: Chosen | null = null;
    for (let times = 0; times < 3 && (rows?.size ?? 0) <= last - from; times += 1) {
      const read = await library.rowsBetween(from, last);
      if (!read) return null;
      rows = chosenOf(read);
    }
    return rows;
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

  /** After the list was read again, chosen texts have the rows that it shows now. */
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

function chosenOf(rows: readonly LibraryRow[]): Chosen {
  return new Map(rows.map((row) => [row.id, row]));
}

/** Says which texts a list shows, whatever their order. */
function shownBy({ state }: Library): string {
  const { query, filters } = state.get();
  return JSON.stringify([query, filters]);
}
