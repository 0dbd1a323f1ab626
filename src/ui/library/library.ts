import type { Bridge, LibraryRow } from '../../contract';
import { ask } from '../kit/request';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { Toasts } from '../kit/toasts';

/** What the library rail shows: some of the rows of a search, or of all articles. */
export interface LibraryState {
  words: string;
  total: number;
  /** Rows by their place in the whole list; those not yet asked for are missing. */
  rows: ReadonlyMap<number, LibraryRow>;
  /** False until the first answer. */
  known: boolean;
}

/** The list of articles, asked for page by page as it is looked at. */
export interface Library {
  state: Store<LibraryState>;
  search: (words: string) => void;
  /** Makes sure that the rows from one place to another are there. */
  look: (from: number, to: number) => void;
  /** Asks again for what is shown, now or in a moment. */
  refresh: () => void;
  refreshSoon: () => void;
}

/** Rows asked for at a time. */
export const pageSize = 100;
const searchDelay = 60;
const refreshDelay = 1000;

/** Keeps the list; answers to words that are no longer searched are dropped. */
export function createLibrary(bridge: Bridge, toasts: Toasts): Library {
  const state = createStore<LibraryState>({ words: '', total: 0, rows: new Map(), known: false });
  let round = 0;
  let asked = new Set<number>();
  /** The rows that answered this round; those of the round before are shown until the first answer. */
  let fresh: ReadonlyMap<number, LibraryRow> = new Map();
  let seen: [number, number] = [0, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Asks for pages of the list and puts them in their place, together. */
  async function load(pages: number[]): Promise<void> {
    const mine = round;
    for (const page of pages) asked.add(page);
    const { words } = state.get();
    const answers = await Promise.all(
      pages.map((page) => ask(bridge, 'library:list', { words, limit: pageSize, offset: page * pageSize })),
    );
    if (mine !== round) return;
    const rows = new Map(fresh);
    let { total } = state.get();
    for (const [index, answer] of answers.entries()) {
      if (!answer.ok) return void toasts.trouble(answer.problem);
      answer.value.rows.forEach((row, at) => rows.set((pages[index] ?? 0) * pageSize + at, row));
      total = answer.value.total;
    }
    fresh = keepUnchanged(rows, state.get().rows);
    state.set({ ...state.get(), total, rows: fresh, known: true });
  }

  function refresh(): void {
    clearTimeout(timer);
    timer = undefined;
    round += 1;
    asked = new Set();
    fresh = new Map();
    void load(pagesOf(...seen));
  }

  return {
    state,
    search(words) {
      state.set({ ...state.get(), words });
      seen = [0, 0];
      clearTimeout(timer);
      timer = setTimeout(refresh, searchDelay);
    },
    look(from, to) {
      seen = [from, to];
      const missing = pagesOf(from, to).filter((page) => !asked.has(page));
      if (missing.length > 0) void load(missing);
    },
    refresh,
    refreshSoon() {
      clearTimeout(timer);
      timer = setTimeout(refresh, refreshDelay);
    },
  };
}

function pagesOf(from: number, to: number): number[] {
  const first = Math.floor(from / pageSize);
  return Array.from({ length: Math.floor(to / pageSize) - first + 1 }, (_page, index) => first + index);
}

/** Rows that say the same stay the same object, so that nothing is drawn again for them. */
function keepUnchanged(
  rows: Map<number, LibraryRow>,
  before: ReadonlyMap<number, LibraryRow>,
): ReadonlyMap<number, LibraryRow> {
  const known = new Map([...before.values()].map((row) => [row.id, row]));
  for (const [place, row] of rows) {
    const old = known.get(row.id);
    if (old && JSON.stringify(old) === JSON.stringify(row)) rows.set(place, old);
  }
  return rows;
}
