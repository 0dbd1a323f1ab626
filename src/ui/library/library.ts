import type { Bridge, LibraryRow } from '../../contract';
import { request } from '../kit/request';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { Toasts } from '../kit/toasts';

/** What the library shows: the results of a search, or all articles. */
export interface LibraryState {
  query: string;
  /** Whether only texts with an appointment to come are shown. */
  isToCome: boolean;
  total: number;
  /** Rows by their index in the whole list; those not yet loaded are missing. */
  rows: ReadonlyMap<number, LibraryRow>;
  /** False until the first answer. */
  isLoaded: boolean;
}

/** The list of articles, loaded page by page as it is scrolled. */
export interface Library {
  state: Store<LibraryState>;
  search: (query: string) => void;
  /** Shows only texts with an appointment to come, or all again. */
  showToCome: (isToCome: boolean) => void;
  /** Loads the rows between two indexes, unless they are loaded. */
  loadRange: (from: number, to: number) => void;
  /** Loads the list for the first time. */
  loadFirst: () => Promise<void>;
  /** Loads what is shown again, now or after a second. */
  refresh: () => void;
  refreshSoon: () => void;
}

/** Rows loaded at a time. */
export const pageSize = 100;
const searchDelay = 60;
const refreshDelay = 1000;

/** Keeps the list; answers to older queries are dropped. */
export function createLibrary(bridge: Bridge, toasts: Toasts): Library {
  const state = createStore<LibraryState>({
    query: '',
    isToCome: false,
    total: 0,
    rows: new Map(),
    isLoaded: false,
  });
  let round = 0;
  let requested = new Set<number>();
  /** The rows of the present round; until its first answer, those of the round before are shown. */
  let fresh: ReadonlyMap<number, LibraryRow> = new Map();
  let visible: [number, number] = [0, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Loads pages of the list, and adds them all at once. */
  async function load(pages: number[]): Promise<void> {
    const mine = round;
    for (const page of pages) requested.add(page);
    const { query, isToCome } = state.get();
    const filters = isToCome ? { toComeFrom: Date.now() } : {};
    const sort = query.trim() ? 'relevance' : isToCome ? 'appointment' : 'edited';
    const answers = await Promise.all(
      pages.map((page) =>
        request(bridge, 'library:list', {
          words: query,
          filters,
          sort,
          asker: 'library',
          limit: pageSize,
          offset: page * pageSize,
        }),
      ),
    );
    if (mine !== round) return;
    const rows = new Map(fresh);
    let { total } = state.get();
    for (const [index, answer] of answers.entries()) {
      if (!answer.ok) return void toasts.showProblem(answer.problem);
      answer.value.rows.forEach((row, at) => rows.set((pages[index] ?? 0) * pageSize + at, row));
      total = answer.value.total;
    }
    fresh = keepUnchanged(rows, state.get().rows);
    state.set({ ...state.get(), total, rows: fresh, isLoaded: true });
  }

  function reload(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    round += 1;
    requested = new Set();
    fresh = new Map();
    return load(pagesOf(...visible));
  }

  const refresh = () => void reload();

  return {
    state,
    search(query) {
      state.set({ ...state.get(), query });
      visible = [0, 0];
      clearTimeout(timer);
      timer = setTimeout(refresh, searchDelay);
    },
    showToCome(isToCome) {
      state.set({ ...state.get(), isToCome });
      visible = [0, 0];
      refresh();
    },
    loadRange(from, to) {
      visible = [from, to];
      const missing = pagesOf(from, to).filter((page) => !requested.has(page));
      if (missing.length > 0) void load(missing);
    },
    loadFirst: reload,
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

/** Rows that did not change stay the same object, so that they are not rendered again. */
function keepUnchanged(
  rows: Map<number, LibraryRow>,
  before: ReadonlyMap<number, LibraryRow>,
): ReadonlyMap<number, LibraryRow> {
  const known = new Map([...before.values()].map((row) => [row.id, row]));
  for (const [index, row] of rows) {
    const old = known.get(row.id);
    if (old && JSON.stringify(old) === JSON.stringify(row)) rows.set(index, old);
  }
  return rows;
}
