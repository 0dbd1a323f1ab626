import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyMasthead } from '../../src/article';
import type { Masthead } from '../../src/article';
import { done, failed } from '../../src/contract';
import type { Bridge, Problem } from '../../src/contract';
import { createToasts } from '../../src/ui/kit/state/toasts';
import { createMastheadStore } from '../../src/ui/kit/state/masthead-store';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const diskFull: Problem = { kind: 'disk-full', path: 'archive' };
const unreadable: Problem = { kind: 'archive-busy', path: 'archive' };

/** A masthead store on an archive that answers after some milliseconds, and can be made to fail; it is loaded. */
async function kept(answerAfter = 20) {
  const desk = unread(answerAfter);
  const loading = desk.store.load();
  await vi.advanceTimersByTimeAsync(answerAfter);
  await loading;
  return desk;
}

function unread(answerAfter = 20) {
  const archive = {
    masthead: emptyMasthead(),
    saves: 0,
    refusal: null as Problem | null,
    isUnreadable: false,
  };
  const bridge: Pick<Bridge, 'call'> = {
    call: async (name, argument) => {
      await new Promise((resolve) => setTimeout(resolve, answerAfter));
      if (name === 'masthead:open')
        return (archive.isUnreadable ? failed(unreadable) : done(archive.masthead)) as never;
      if (archive.refusal) return failed(archive.refusal) as never;
      archive.saves += 1;
      archive.masthead = argument as Masthead;
      return done(null) as never;
    },
  };
  const toasts = createToasts();
  const store = createMastheadStore(bridge as Bridge, toasts);
  return { archive, store, said: () => toasts.shown.get().map(({ problem }) => problem) };
}

test('the masthead is saved while typing goes on, up to the last letter', async () => {
  const { archive, store } = await kept();
  for (let key = 1; key <= 40; key += 1) {
    store.change({ name: 'x'.repeat(key) });
    await vi.advanceTimersByTimeAsync(50);
    if (key === 20) expect(archive.masthead.name.length).toBeGreaterThan(5);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(archive.masthead.name).toHaveLength(40);
  expect(archive.saves).toBeLessThan(8);
});

test('what is changed while a save is in flight is saved next', async () => {
  const { archive, store } = await kept(300);
  store.change({ name: 'Collectif' });
  await vi.advanceTimersByTimeAsync(500);
  store.change({ name: 'Collectif du rail' });
  const flushed = store.flush();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await flushed).toBe(true);
  expect(archive.masthead.name).toBe('Collectif du rail');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(archive.saves).toBe(2);
});

test('a failed save is reported once, fails a flush, and succeeds once there is room again', async () => {
  const { archive, store, said } = await kept();
  archive.refusal = diskFull;
  store.change({ name: 'Collectif du rail' });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(said()).toEqual([diskFull]);
  const refused = store.flush();
  await vi.advanceTimersByTimeAsync(100);
  expect(await refused).toBe(false);
  archive.refusal = null;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(archive.masthead.name).toBe('Collectif du rail');
  expect(said()).toEqual([]);
  expect(await store.flush()).toBe(true);
});

test('flushes at the same time all say false when the masthead cannot be saved, and true when it is', async () => {
  const { archive, store } = await kept();
  archive.refusal = diskFull;
  store.change({ name: 'Collectif du rail' });
  const refused = [store.flush(), store.flush(), store.flush(), store.flush()];
  await vi.advanceTimersByTimeAsync(100);
  expect(await Promise.all(refused)).toEqual([false, false, false, false]);
  archive.refusal = null;
  const saved = [store.flush(), store.flush(), store.flush()];
  await vi.advanceTimersByTimeAsync(100);
  expect(await Promise.all(saved)).toEqual([true, true, true]);
  expect(archive.masthead.name).toBe('Collectif du rail');
});

test('nothing is saved while nothing has changed', async () => {
  const { archive, store } = await kept();
  expect(await store.flush()).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(archive.saves).toBe(0);
});

test.each([1, 2, 3])(
  'a masthead that could not be read %i times is not replaced by what is typed then',
  async (failures) => {
    const { archive, store, said } = unread();
    archive.masthead = { ...emptyMasthead(), name: 'Collectif du rail', address: 'BP 12, 35000 Rennes' };
    archive.isUnreadable = true;
    for (let failure = 0; failure < failures; failure += 1) {
      void (failure === 0 ? store.load() : store.change({ name: 'C' }));
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(said().filter((problem) => problem !== null)).toEqual([unreadable]);
    expect(store.state.get().name).toBe('');
    archive.isUnreadable = false;
    store.startEditing();
    await vi.advanceTimersByTimeAsync(1000);
    expect(said()).toEqual([]);
    store.change({ name: 'Collectif du rail et de la route' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(archive.masthead).toMatchObject({
      name: 'Collectif du rail et de la route',
      address: 'BP 12, 35000 Rennes',
    });
    store.revert();
    await vi.advanceTimersByTimeAsync(1000);
    expect(archive.masthead.name).toBe('Collectif du rail');
  },
);

test.each([0, 10, 30, 60])(
  'a change made %i ms after reading began never loses what was kept',
  async (at) => {
    const { archive, store } = unread();
    archive.masthead = { ...emptyMasthead(), name: 'Collectif du rail', address: 'BP 12, 35000 Rennes' };
    void store.load();
    await vi.advanceTimersByTimeAsync(at);
    store.change({ shortName: 'Rail' });
    void store.load();
    await vi.advanceTimersByTimeAsync(2000);
    expect(archive.masthead).toMatchObject({ name: 'Collectif du rail', address: 'BP 12, 35000 Rennes' });
    expect(archive.masthead).toEqual(store.state.get());
  },
);
