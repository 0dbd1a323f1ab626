import { expect, test } from 'vitest';
import { done } from '../../src/contract';
import type { Bridge, LibraryQuery } from '../../src/contract';
import { createToasts } from '../../src/ui/kit/toasts';
import { createLibrary } from '../../src/ui/library/library';
import { createSelection } from '../../src/ui/library/selection';
import { inMemoryBridge } from './in-memory-bridge';

/** A library of so many texts, in their order. */
async function libraryOf(
  total: number,
  between: (ids: string[], query: LibraryQuery) => void = () => undefined,
) {
  const ids = Array.from({ length: total }, (_id, at) => `text ${at}`);
  const bridge = {
    call(_name: string, query: LibraryQuery) {
      const rows = ids.slice(query.offset, query.offset + query.limit).map((id) => ({ id }));
      between(ids, query);
      return Promise.resolve(done({ total, rows }));
    },
  } as unknown as Bridge;
  const toasts = createToasts();
  const settings = { state: { get: () => inMemoryBridge().state.settings }, change: () => undefined };
  const library = createLibrary(bridge, toasts, settings as unknown as Parameters<typeof createLibrary>[2]);
  await library.loadFirst();
  return { library, toasts, selection: createSelection(library, toasts) };
}

test('all texts of a list can be chosen, however many they are', async () => {
  const { selection, toasts } = await libraryOf(12_345);
  await selection.chooseAll();
  expect(selection.state.get().size).toBe(12_345);
  expect([...selection.state.get().keys()].at(-1)).toBe('text 12344');
  expect(toasts.shown.get()).toEqual([]);
});

test('a text that is saved, and moves to the top, while all are being chosen is among them', async () => {
  let isSaved = false;
  const { selection } = await libraryOf(1200, (ids, { offset, limit }) => {
    if (isSaved || offset !== 500 || limit !== 500) return;
    isSaved = true;
    ids.unshift(...ids.splice(1100, 1));
  });
  await selection.chooseAll();
  expect(isSaved).toBe(true);
  expect(selection.state.get().size).toBe(1200);
});
