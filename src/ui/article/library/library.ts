import type { ArticleId } from '../../../article';
import { choiceLimit } from '../../../contract';
import type {
  Bridge,
  ChosenFilters,
  ChosenText,
  LibraryFilters,
  LibraryQuery,
  LibraryRow,
  LibrarySort,
  LibraryView,
} from '../../../contract';
import { request } from '../../kit/state/request';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { Toasts } from '../../kit/state/toasts';
import type { SettingsStore } from '../../kit/state/settings-store';
import { createPart } from '../../kit/state/part';

/** The list of the library: all texts, or those that words and filters find. */
export interface LibraryState {
  query: string;
  filters: ChosenFilters;
  sort: LibrarySort;
  total: number;
  /** Rows by their index in the whole list; those not yet loaded are missing. */
  rows: ReadonlyMap<number, LibraryRow>;
  /** The number of the list: another for other words, filters or order. */
  list: number;
  /** False until the first answer. */
  isLoaded: boolean;
}

/** The list of articles, loaded page by page as it is scrolled. */
export interface Library {
  state: Store<LibraryState>;
  search: (query: string) => void;
  /** Changes some filters; undefined removes one. */
  filter: (changes: FilterChanges) => void;
  sortBy: (sort: LibrarySort) => void;
  /** Shows a list that was kept. */
  show: (view: Pick<LibraryView, 'words' | 'filters'>) => void;
  /** The present words and filters, as a query to the archive. */
  sought: () => Pick<LibraryQuery, 'words' | 'filters'>;
  /** Loads the rows between two indexes, unless they are loaded. */
  loadRange: (from: number, to: number) => void;
  /** The texts between two indexes; null when they could not be read. */
  textsBetween: (from: number, to: number) => Promise<ChosenText[] | null>;
  /** The index of a text in the list; null where it is not in it. */
  indexOf: (id: ArticleId) => Promise<number | null>;
  /** Waits for the rows of the present list; false when there was nothing to wait for. */
  answered: () => Promise<boolean>;
  /** Loads the list for the first time. */
  loadFirst: () => Promise<void>;
  /** Loads the list again. */
  refresh: () => void;
  /** Loads the list again a second after a text was saved; that text keeps its place, so that no line moves while one writes. */
  refreshSaved: (id: ArticleId) => void;
  /** Moves a text that kept its place to where it belongs, when the person comes to the list by keys or leaves it with the pointer. */
  settle: () => void;
}

export const useLibrary = createPart<Library>('library');

/** Filters that change. */
type FilterChanges = { [Name in keyof ChosenFilters]?: ChosenFilters[Name] | undefined };

/** Rows loaded at a time. */
export const pageSize = 100;
const searchDelay = 60;
const refreshDelay = 1000;

export function createLibrary(
  bridge: Bridge,
  toasts: Toasts,
  settings: Pick<SettingsStore, 'state' | 'change'>,
): Library {
  const usual = (): LibrarySort => settings.state.get().librarySort;
  const state = createStore<LibraryState>({
    query: '',
    filters: {},
    sort: usual(),
    total: 0,
    rows: new Map(),
    list: 0,
    isLoaded: false,
  });
  function sought(): Pick<LibraryQuery, 'words' | 'filters'> {
    const { query, filters } = state.get();
    return { words: query, filters: filtersNow(filters, Object.keys(settings.state.get().models)) };
  }

  function queryOf(offset: number, limit: number): LibraryQuery {
    return { ...sought(), sort: state.get().sort, limit, offset };
  }

  const loading = createLoading(bridge, toasts, state, queryOf);

  function change(part: Partial<LibraryState>, delay = 0): void {
    const next = { ...state.get(), ...part };
    state.set({ ...next, sort: part.sort ?? sortFor(next, state.get(), usual()) });
    loading.begin(delay);
  }

  return {
    state,
    search: (query) => change({ query }, searchDelay),
    filter(changes) {
      const all = Object.entries({ ...state.get().filters, ...changes });
      const chosen = all.filter(([, value]) =>
        Array.isArray(value) ? value.length > 0 : value !== undefined,
      );
      change({ filters: Object.fromEntries(chosen) });
    },
    sortBy(sort) {
      if (sort === 'edited' || sort === 'date' || sort === 'headline') settings.change({ librarySort: sort });
      change({ sort });
    },
    show: ({ words, filters }) => change({ query: words, filters }),
    sought,
    async textsBetween(from, to) {
      const chosen = await request(bridge, 'library:choose', queryOf(from, to - from + 1));
      if (chosen.ok) return JSON.parse(chosen.value.json) as ChosenText[];
      toasts.showProblem(chosen.problem);
      return null;
    },
    async indexOf(id) {
      const { rows, total } = state.get();
      const loaded = placeOf(rows, id);
      if (loaded !== undefined) return loaded;
      const answer = await request(bridge, 'library:choose', queryOf(0, Math.min(total + 1, choiceLimit)));
      if (!answer.ok) return null;
      const index = (JSON.parse(answer.value.json) as ChosenText[]).findIndex((text) => text.id === id);
      return index < 0 ? null : index;
    },
    loadRange: loading.range,
    answered: loading.answered,
    loadFirst: loading.now,
    refresh: () => void loading.now(),
    refreshSaved: loading.afterSave,
    settle: loading.settle,
  };
}

/** Loads the rows of the list that is asked for; answers to older lists are dropped. */
function createLoading(
  bridge: Bridge,
  toasts: Toasts,
  state: Store<LibraryState>,
  queryOf: (offset: number, limit: number) => LibraryQuery,
) {
  let round = 0;
  let requested = new Set<number>();
  /** The rows loaded since the last refresh; until its first answer, the rows before it are shown. */
  let fresh: ReadonlyMap<number, LibraryRow> = new Map();
  let visible: [number, number] = [0, 0];
  /** The list that was asked for last. */
  let list = 0;
  /** The saved text that keeps its place at the next refresh, and whether one has kept it since. */
  let saved: ArticleId | null = null;
  let isHeld = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Loads pages of the list, and adds them all at once. */
  async function load(pages: number[]): Promise<void> {
    const [mine, asked] = [round, list];
    for (const page of pages) requested.add(page);
    const answers = await Promise.all(
      pages.map((page) =>
        request(bridge, 'library:list', { ...queryOf(page * pageSize, pageSize), asker: 'library' }),
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
    const inPlace = saved === null ? null : keepPlace(rows, state.get().rows, saved);
    isHeld ||= inPlace !== null;
    saved = null;
    fresh = keepUnchanged(inPlace ?? rows, state.get().rows);
    state.set({ ...state.get(), total, rows: fresh, list: asked, isLoaded: true });
  }

  function reload(kept: ArticleId | null): Promise<void> {
    clearTimeout(timer);
    saved = kept;
    isHeld = false;
    timer = undefined;
    round += 1;
    requested = new Set();
    fresh = new Map();
    return load(pagesOf(...visible));
  }

  function after(delay: number, kept: ArticleId | null): void {
    clearTimeout(timer);
    timer = setTimeout(() => void reload(kept), delay);
  }

  return {
    now: () => reload(null),
    /** Loads another list from its top. */
    begin(delay: number) {
      visible = [0, 0];
      list += 1;
      if (delay > 0) after(delay, null);
      else void reload(null);
    },
    afterSave: (id: ArticleId) => after(refreshDelay, id),
    range(from: number, to: number) {
      visible = [from, to];
      const missing = pagesOf(from, to).filter((page) => !requested.has(page));
      if (missing.length > 0) void load(missing);
    },
    answered: async (): Promise<boolean> =>
      state.get().list !== list &&
      new Promise((resolve) => {
        const stop = state.subscribe(() => {
          if (state.get().list !== list) return;
          stop();
          resolve(true);
        });
      }),
    settle: () => isHeld && void reload(null),
  };
}

/** The filters with the present models and the time, to the minute, so that all pages of a list have the same. */
function filtersNow(
  { embargoed, toCome, models, ...others }: ChosenFilters,
  ids: ArticleId[],
): LibraryFilters {
  const now = Math.floor(Date.now() / 60_000) * 60_000;
  return {
    ...others,
    ...(embargoed && { embargoedAt: now }),
    ...(toCome && { toComeFrom: now }),
    ...(models && { ids }),
  };
}

type Listed = Pick<LibraryState, 'query' | 'filters' | 'sort'>;

/** The order of a list: the chosen one, unless words or filters that were added or removed have their own. */
function sortFor(next: Listed, before: Listed, usual: LibrarySort): LibrarySort {
  const own = ownSort(next);
  return own === ownSort(before) ? before.sort : (own ?? usual);
}

function ownSort({ query, filters }: Listed): LibrarySort | null {
  if (filters.removed) return 'removed';
  if (query.trim()) return 'relevance';
  return filters.toCome ? 'appointment' : null;
}

function pagesOf(from: number, to: number): number[] {
  const first = Math.floor(from / pageSize);
  return Array.from({ length: Math.floor(to / pageSize) - first + 1 }, (_page, index) => first + index);
}

/** The rows with one text at its former index; null where it is there already, or where one of the two is not loaded. */
function keepPlace(
  rows: ReadonlyMap<number, LibraryRow>,
  before: ReadonlyMap<number, LibraryRow>,
  id: ArticleId,
): Map<number, LibraryRow> | null {
  const [now, then] = [placeOf(rows, id), placeOf(before, id)];
  const moved = now === undefined ? undefined : rows.get(now);
  if (now === undefined || then === undefined || now === then || !moved || !rows.has(then)) return null;
  const [first, last] = [Math.min(now, then), Math.max(now, then)];
  const kept = new Map(rows);
  for (let index = first; index <= last; index += 1) {
    const row = index === then ? moved : rows.get(index + (now < then ? 1 : -1));
    if (!row) return null;
    kept.set(index, row);
  }
  return kept;
}

function placeOf(rows: ReadonlyMap<number, LibraryRow>, id: ArticleId): number | undefined {
  for (const [index, row] of rows) if (row.id === id) return index;
  return undefined;
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
