import { expect, test } from 'vitest';
import { done } from '../../src/contract';
import type { Bridge, LibraryQuery } from '../../src/contract';
import { createToasts } from '../../src/ui/kit/state/toasts';
import { createLibrary } from '../../src/ui/article/library/library';
import { createSelection } from '../../src/ui/article/library/selection';
import { inMemoryBridge } from './in-memory-bridge';

/** A library of so many texts, in their order. */
async function libraryOf(total: number) {
  const ids = Array.from({ length: total }, (_id, at) => `text ${at}`);
  const asked: string[] = [];
  const bridge = {
    call(name: string, query: LibraryQuery) {
      asked.push(name);
      const rows = ids.slice(query.offset, query.offset + query.limit).map((id) => ({ id }));
      return Promise.resolve(
        done(name === 'library:choose' ? { json: JSON.stringify(rows) } : { total, rows }),
      );
    },
  } as unknown as Bridge;
  const toasts = createToasts();
  const settings = { state: { get: () => inMemoryBridge().state.settings }, change: () => undefined };
  const library = createLibrary(bridge, toasts, settings as unknown as Parameters<typeof createLibrary>[2]);
  await library.loadFirst();
  return { asked, library, toasts, selection: createSelection(library, toasts) };
}

test('all texts of a list are chosen at once, however many they are', async () => {
  const { asked, selection, toasts } = await libraryOf(12_345);
  await selection.chooseAll();
  expect(selection.state.get().size).toBe(12_345);
  expect([...selection.state.get().keys()].at(-1)).toBe('text 12344');
  expect(toasts.shown.get()).toEqual([]);
  expect(asked).toEqual(['library:list', 'library:choose']);
});
