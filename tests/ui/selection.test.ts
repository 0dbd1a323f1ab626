import { expect, test } from 'vitest';
import { done } from '../../src/contract';
import type { Bridge, LibraryQuery } from '../../src/contract';
import { createToasts } from '../../src/ui/kit/toasts';
import { createLibrary } from '../../src/ui/library/library';
import { createSelection } from '../../src/ui/library/selection';
import { inMemoryBridge } from './in-memory-bridge';

/** A library of so many texts, in their order. */
async function libraryOf(total: number) {
  const asked: LibraryQuery[] = [];
  const bridge = {
    call(_name: string, query: LibraryQuery) {
      asked.push(query);
      const many = Math.max(0, Math.min(query.limit, total - query.offset));
      const rows = Array.from({ length: many }, (_row, at) => ({ id: `text ${query.offset + at}` }));
      return Promise.resolve(done({ total, rows }));
    },
  } as unknown as Bridge;
  const toasts = createToasts();
  const settings = { state: { get: () => inMemoryBridge().state.settings }, change: () => undefined };
  const library = createLibrary(bridge, toasts, settings as unknown as Parameters<typeof createLibrary>[2]);
  await library.loadFirst();
  return { library, toasts, selection: createSelection(library, toasts), asked };
}

test('all texts of a list can be chosen, however many they are', async () => {
  const { selection, toasts } = await libraryOf(12_345);
  await selection.chooseAll();
  expect(selection.state.get().size).toBe(12_345);
  expect([...selection.state.get().keys()].at(-1)).toBe('text 12344');
  expect(toasts.shown.get()).toEqual([]);
});
