import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { done } from '../../src/contract';
import type { Bridge, LibraryPage, LibraryQuery, LibraryRow, Settings } from '../../src/contract';
import { createToasts } from '../../src/ui/kit/state/toasts';
import { createSettingsStore } from '../../src/ui/kit/state/settings-store';
import { settings } from './in-memory-bridge';
import { createLibrary, pageSize } from '../../src/ui/article/library/library';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const row = (place: number, headline: string): LibraryRow => ({
  id: `id ${place}`,
  kind: 'release',
  status: 'draft',
  language: 'fr',
  headline,
  standfirst: '',
  date: '2026-03-03T06:00',
  embargo: null,
  appointment: null,
  tags: [],
  savedAt: 0,
  removedAt: null,
  picture: null,
  place: null,
  snippet: null,
});

/** A library of ten thousand texts, whose answer to a query takes `delay` milliseconds. */
function desk(delay: (query: LibraryQuery) => number = () => 5, chosen: Partial<Settings> = {}) {
  const asked: LibraryQuery[] = [];
  const call = async (name: string, argument: unknown) => {
    const query = argument as LibraryQuery;
    asked.push(query);
    if (name === 'library:choose')
      return done({
        json: JSON.stringify(Array.from({ length: 10_000 }, (_text, index) => ({ id: `id ${index}` }))),
      });
    await new Promise((resolve) => setTimeout(resolve, delay(query)));
    const total = query.words ? 3 : 10_000;
    const count = Math.max(0, Math.min(query.limit, total - query.offset));
    const rows = Array.from({ length: count }, (_row, index) =>
      row(query.offset + index, `${query.words} ${query.offset + index}`),
    );
    return done<LibraryPage>({ total, rows });
  };
  const bridge: Bridge = {
    call: call as unknown as Bridge['call'],
    knowsWord: () => null,
    on: () => () => undefined,
  };
  const toasts = createToasts();
  return {
    asked,
    library: createLibrary(bridge, toasts, createSettingsStore(bridge, { ...settings(), ...chosen }, toasts)),
  };
}

test('only the pages in sight are requested, each once', async () => {
  const { asked, library } = desk();
  library.refresh();
  await vi.advanceTimersByTimeAsync(50);
  library.loadRange(0, 20);
  library.loadRange(5040, 5060);
  library.loadRange(5050, 5070);
  await vi.advanceTimersByTimeAsync(50);
  expect(asked.map((query) => query.offset)).toEqual([0, 5000]);
  expect(library.state.get().total).toBe(10_000);
  expect(library.state.get().rows.get(5065)?.id).toBe('id 5065');
  expect(library.state.get().rows.get(2000)).toBeUndefined();
});

test('a range across two pages loads both', async () => {
  const { library } = desk();
  library.refresh();
  library.loadRange(pageSize - 5, pageSize + 5);
  await vi.advanceTimersByTimeAsync(50);
  for (const place of [pageSize - 1, pageSize])
    expect(library.state.get().rows.get(place)?.id).toBe(`id ${place}`);
});

test('the slow answer to an older search never takes the place of the newer one', async () => {
  const { library } = desk((query) => (query.words === 'ea' ? 900 : 10));
  library.search('ea');
  await vi.advanceTimersByTimeAsync(100);
  library.search('eau');
  await vi.advanceTimersByTimeAsync(2000);
  expect(library.state.get().rows.get(0)?.headline).toBe('eau 0');
  expect(library.state.get()).toMatchObject({ query: 'eau', total: 3 });
});

test('a query is sent after a pause in typing, not at each letter', async () => {
  const { asked, library } = desk();
  for (const words of ['f', 'fo', 'for', 'forê', 'forêt']) {
    library.search(words);
    await vi.advanceTimersByTimeAsync(20);
  }
  await vi.advanceTimersByTimeAsync(200);
  expect(asked.map((query) => query.words)).toEqual(['forêt']);
});

test('rows that did not change stay the same object, so that they are not rendered again', async () => {
  const { library } = desk();
  library.refresh();
  await vi.advanceTimersByTimeAsync(50);
  const before = library.state.get().rows.get(3);
  library.refresh();
  await vi.advanceTimersByTimeAsync(50);
  expect(library.state.get().rows.get(3)).toBe(before);
});

test('the list is refreshed once after several saves', async () => {
  const { asked, library } = desk();
  for (let save = 0; save < 20; save += 1) {
    library.refreshSaved('id 3');
    await vi.advanceTimersByTimeAsync(250);
  }
  expect(asked).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toHaveLength(1);
});

test('a text that is saved keeps its place in the list until the person turns to it', async () => {
  const order = ['un', 'deux', 'trois', 'quatre'];
  const call = async () =>
    Promise.resolve(
      done<LibraryPage>({ total: 4, rows: order.map((name, place) => ({ ...row(place, name), id: name })) }),
    );
  const bridge: Bridge = {
    call: call as unknown as Bridge['call'],
    knowsWord: () => null,
    on: () => () => undefined,
  };
  const toasts = createToasts();
  const library = createLibrary(bridge, toasts, createSettingsStore(bridge, settings(), toasts));
  const shown = () =>
    [...library.state.get().rows].sort(([one], [other]) => one - other).map(([, { id }]) => id);
  await library.loadFirst();
  order.unshift(...order.splice(2, 1));
  library.refreshSaved('trois');
  await vi.advanceTimersByTimeAsync(1100);
  expect(shown()).toEqual(['un', 'deux', 'trois', 'quatre']);
  library.settle();
  await vi.advanceTimersByTimeAsync(10);
  expect(shown()).toEqual(['trois', 'un', 'deux', 'quatre']);
});

test('words, filters and the trash each bring their own order, and the chosen one comes back after them', async () => {
  const { asked, library } = desk();
  const sorts = async (change: () => void) => {
    change();
    await vi.advanceTimersByTimeAsync(100);
    return asked.at(-1)?.sort;
  };
  expect(await sorts(() => library.sortBy('headline'))).toBe('headline');
  expect(await sorts(() => library.search('gare'))).toBe('relevance');
  expect(await sorts(() => library.sortBy('date'))).toBe('date');
  expect(await sorts(() => library.search('gare centrale'))).toBe('date');
  expect(await sorts(() => library.show({ words: '', filters: { toCome: true } }))).toBe('appointment');
  expect(await sorts(() => library.show({ words: '', filters: { removed: true } }))).toBe('removed');
  expect(await sorts(() => library.show({ words: '', filters: {} }))).toBe('date');
  expect(asked.at(-1)?.filters).toEqual({});
});

test('a list of models asks for the texts that are models now', async () => {
  const { asked, library } = desk(undefined, { models: { 'id 4': 'Appel', 'id 7': 'Bilan' } });
  library.filter({ models: true });
  await vi.advanceTimersByTimeAsync(100);
  expect(asked.at(-1)?.filters).toEqual({ ids: ['id 4', 'id 7'] });
});

test('a text is found in the list whether its row is loaded or not', async () => {
  const { asked, library } = desk();
  await Promise.all([library.loadFirst(), vi.advanceTimersByTimeAsync(50)]);
  expect(await library.indexOf('id 40')).toBe(40);
  expect(asked).toHaveLength(1);
  expect(await library.indexOf('id 7123')).toBe(7123);
  expect(await library.indexOf('id elsewhere')).toBeNull();
});
