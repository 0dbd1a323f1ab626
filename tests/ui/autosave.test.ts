import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newArticle } from '../../src/article';
import type { Article } from '../../src/article';
import { done, failed } from '../../src/contract';
import type { Result, Saved } from '../../src/contract';
import { createAutosave, saveDelay } from '../../src/ui/article/autosave';
import type { RequestProblem } from '../../src/ui/kit/state/request';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An archive that answers after some milliseconds, and can be made to fail. */
function desk(answerAfter = 20) {
  const saves: { headline: string; base: number; at: number }[] = [];
  const state = {
    text: '',
    refusal: null as RequestProblem | null,
    revision: 1,
    flying: 0,
    mostFlying: 0,
    reads: 0,
  };
  const article = (): Article => {
    state.reads += 1;
    const seed = { id: '7d444840-9dc0-41d1-b245-5ffdce74fad2', kind: 'release', language: 'fr' } as const;
    return {
      ...newArticle({ ...seed, date: { local: '2026-03-03T06:00', zone: 'Europe/Paris' } }),
      headline: state.text,
    };
  };
  const save = async (draft: { article: Article; base: number }): Promise<Result<Saved, RequestProblem>> => {
    state.flying += 1;
    state.mostFlying = Math.max(state.mostFlying, state.flying);
    await new Promise((resolve) => setTimeout(resolve, answerAfter));
    state.flying -= 1;
    if (state.refusal) return failed(state.refusal);
    if (draft.base !== state.revision)
      return failed({ kind: 'conflict', id: draft.article.id, revision: state.revision });
    state.revision += 1;
    saves.push({ headline: draft.article.headline, base: draft.base, at: Date.now() });
    return done({ revision: state.revision, savedAt: Date.now() });
  };
  const autosave = createAutosave({ opened: { revision: 1, savedAt: 5 }, read: article, save });
  const type = (text: string) => {
    state.text = text;
    autosave.touch();
  };
  return { autosave, saves, state, type };
}

const diskFull: RequestProblem = { kind: 'disk-full', path: 'archive' };

test('a change is saved within 200 ms, even while typing goes on', async () => {
  const { saves, type } = desk();
  const start = Date.now();
  for (let key = 1; key <= 40; key += 1) {
    type('x'.repeat(key));
    await vi.advanceTimersByTimeAsync(50);
  }
  expect((saves[0]?.at ?? 0) - start).toBeLessThanOrEqual(saveDelay + 20);
  const gaps = saves.slice(1).map((save, index) => save.at - (saves[index]?.at ?? 0));
  expect(Math.max(...gaps)).toBeLessThan(500);
});

test('only one save is in flight, and the newest text is always saved last', async () => {
  const { autosave, saves, state, type } = desk(700);
  type('first');
  await vi.advanceTimersByTimeAsync(300);
  type('second');
  type('third');
  await vi.advanceTimersByTimeAsync(3000);
  expect(state.mostFlying).toBe(1);
  expect(saves.map((save) => save.headline)).toEqual(['first', 'third']);
  expect(saves.map((save) => save.base)).toEqual([1, 2]);
  expect(autosave.state.get()).toMatchObject({ kind: 'saved' });
});

test('what changes while a slow save is in flight is saved right after it', async () => {
  const { saves, type } = desk(700);
  const start = Date.now();
  type('first');
  await vi.advanceTimersByTimeAsync(saveDelay + 50);
  type('second');
  await vi.advanceTimersByTimeAsync(3000);
  expect(saves).toHaveLength(2);
  expect((saves[1]?.at ?? 0) - start).toBeLessThan(saveDelay + 1410);
});

test('the article is read when it is saved, not at each keystroke', async () => {
  const { state, type } = desk();
  for (let key = 0; key < 100; key += 1) type(`key ${key}`);
  expect(state.reads).toBe(0);
  await vi.advanceTimersByTimeAsync(saveDelay + 30);
  expect(state.reads).toBe(1);
});

test('the state is never "saved" before the archive has answered', async () => {
  const { autosave, type } = desk(400);
  const said: string[] = [];
  autosave.state.subscribe(() => said.push(autosave.state.get().kind));
  type('a word');
  await vi.advanceTimersByTimeAsync(saveDelay + 399);
  expect(said).toEqual(['unsaved']);
  await vi.advanceTimersByTimeAsync(1);
  expect(said).toEqual(['unsaved', 'saved']);
});

test('a change made while a save is in flight is still unsaved after it', async () => {
  const { autosave, type } = desk(100);
  type('one');
  await vi.advanceTimersByTimeAsync(saveDelay + 50);
  type('two');
  await vi.advanceTimersByTimeAsync(60);
  expect(autosave.state.get().kind).toBe('unsaved');
});

test('a flush saves at once, and waits for the save in flight first', async () => {
  const { autosave, saves, type } = desk(100);
  type('one');
  await vi.advanceTimersByTimeAsync(saveDelay + 10);
  type('two');
  const flushed = autosave.flush();
  await vi.advanceTimersByTimeAsync(200);
  expect(await flushed).toBe(true);
  expect(saves.map((save) => save.headline)).toEqual(['one', 'two']);
});

test('a flush with nothing unsaved sends no request', async () => {
  const { autosave, state } = desk();
  expect(await autosave.flush()).toBe(true);
  expect(state.reads).toBe(0);
});

test('a failed save keeps the text, shows the problem, and is tried again at growing intervals', async () => {
  const { autosave, saves, state, type } = desk(0);
  state.refusal = diskFull;
  const refusals: number[] = [];
  autosave.state.subscribe(() => autosave.state.get().kind === 'failed' && refusals.push(Date.now()));
  type('kept');
  await vi.advanceTimersByTimeAsync(20_000);
  const gaps = refusals.slice(1).map((at, index) => at - (refusals[index] ?? 0));
  expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  expect(refusals.length).toBeLessThan(9);
  state.refusal = null;
  await vi.advanceTimersByTimeAsync(31_000);
  expect(saves.map((save) => save.headline)).toEqual(['kept']);
  expect(autosave.state.get().kind).toBe('saved');
});

test('a failed flush answers false and loses nothing', async () => {
  const { autosave, saves, state, type } = desk(10);
  state.refusal = diskFull;
  type('not yet');
  const flushed = autosave.flush();
  await vi.advanceTimersByTimeAsync(20);
  expect(await flushed).toBe(false);
  expect(autosave.state.get()).toEqual({ kind: 'failed', problem: diskFull });
  state.refusal = null;
  const again = autosave.flush();
  await vi.advanceTimersByTimeAsync(20);
  expect(await again).toBe(true);
  expect(saves.at(-1)?.headline).toBe('not yet');
});

test('flushes at the same time all say false when the text cannot be saved, and true when it is', async () => {
  const { autosave, saves, state, type } = desk(10);
  state.refusal = diskFull;
  type('not yet');
  const refused = [autosave.flush(), autosave.flush(), autosave.flush(), autosave.flush()];
  await vi.advanceTimersByTimeAsync(100);
  expect(await Promise.all(refused)).toEqual([false, false, false, false]);
  state.refusal = null;
  const saved = [autosave.flush(), autosave.flush(), autosave.flush()];
  await vi.advanceTimersByTimeAsync(100);
  expect(await Promise.all(saved)).toEqual([true, true, true]);
  expect(saves.map((save) => save.headline)).toEqual(['not yet']);
});

test('typing after a failure does not cause more saves', async () => {
  const { state, type } = desk(0);
  state.refusal = diskFull;
  for (let key = 0; key < 200; key += 1) {
    type(`key ${key}`);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(state.reads).toBeLessThan(8);
});

test('a conflict stops saving until the person has chosen, then saves on top of the archive’s revision', async () => {
  const { autosave, saves, state, type } = desk(10);
  state.revision = 4;
  type('mine');
  await vi.advanceTimersByTimeAsync(5000);
  expect(autosave.state.get()).toEqual({ kind: 'conflict', revision: 4 });
  type('mine, longer');
  await vi.advanceTimersByTimeAsync(5000);
  expect(saves).toEqual([]);
  const settled = autosave.overwrite(4);
  await vi.advanceTimersByTimeAsync(20);
  expect(await settled).toBe(true);
  expect(saves).toMatchObject([{ headline: 'mine, longer', base: 4 }]);
  expect(autosave.revision()).toBe(5);
});

test('an exception while the article is read is a failed save, and is tried again', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let broken = true;
  const seen: string[] = [];
  const autosave = createAutosave({
    opened: { revision: 1, savedAt: 0 },
    read: () => {
      if (broken) throw new Error('torn');
      return newArticle({
        id: 'x',
        kind: 'release',
        language: 'fr',
        date: { local: '2026-03-03T06:00', zone: 'UTC' },
      });
    },
    save: ({ base }) => Promise.resolve(done({ revision: base + 1, savedAt: 1 })),
  });
  autosave.state.subscribe(() => seen.push(autosave.state.get().kind));
  autosave.touch();
  await vi.advanceTimersByTimeAsync(saveDelay);
  expect(autosave.state.get()).toEqual({ kind: 'failed', problem: { kind: 'unexpected' } });
  broken = false;
  await vi.advanceTimersByTimeAsync(2000);
  expect(seen.at(-1)).toBe('saved');
  expect(errors).toHaveBeenCalledOnce();
});

test('nothing is saved after a stop', async () => {
  const { autosave, saves, type } = desk();
  type('left behind');
  autosave.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(saves).toEqual([]);
});

test('a save that is due waits until the browser is idle, but a flush does not wait', async () => {
  const waiting: (() => void)[] = [];
  const date = { local: '2026-03-03T06:00', zone: 'Europe/Paris' };
  const seed = { id: '7d444840-9dc0-41d1-b245-5ffdce74fad2', kind: 'release', language: 'fr' } as const;
  const text = newArticle({ ...seed, date });
  const save = vi.fn(() => Promise.resolve(done({ revision: 2, savedAt: 9 })));
  const autosave = createAutosave({
    opened: { revision: 1, savedAt: 5 },
    read: () => text,
    save,
    whenIdle: (run) => void waiting.push(run),
  });
  autosave.touch();
  await vi.advanceTimersByTimeAsync(saveDelay);
  expect([waiting.length, save.mock.calls.length]).toEqual([1, 0]);
  expect(await autosave.flush()).toBe(true);
  waiting.shift()?.();
  expect(save).toHaveBeenCalledTimes(1);
  autosave.touch();
  await vi.advanceTimersByTimeAsync(saveDelay);
  autosave.stop();
  waiting.shift()?.();
  expect(save).toHaveBeenCalledTimes(1);
});
