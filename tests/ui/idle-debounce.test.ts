import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { debounceUntilIdle } from '../../src/ui/kit/typing/idle-debounce';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('it runs once, a pause after the last trigger', () => {
  const run = vi.fn();
  const debounced = debounceUntilIdle(run, 100);
  debounced.trigger();
  vi.advanceTimersByTime(50);
  debounced.trigger();
  vi.advanceTimersByTime(40);
  debounced.trigger();
  vi.advanceTimersByTime(99);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(3);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledTimes(1);
});

test('a trigger after a run causes another run', () => {
  const run = vi.fn();
  const debounced = debounceUntilIdle(run, 100);
  for (const times of [1, 2]) {
    debounced.trigger();
    vi.advanceTimersByTime(102);
    expect(run).toHaveBeenCalledTimes(times);
  }
});

test('it sets no second timer while one runs', () => {
  const debounced = debounceUntilIdle(() => undefined, 100);
  for (let key = 0; key < 50; key++) debounced.trigger();
  expect(vi.getTimerCount()).toBe(1);
});

test.each([50, 100])('it does not run once it is cancelled, %i ms after the trigger', (when) => {
  const run = vi.fn();
  const debounced = debounceUntilIdle(run, 100);
  debounced.trigger();
  vi.advanceTimersByTime(when);
  debounced.cancel();
  vi.advanceTimersByTime(1_000);
  expect(run).not.toHaveBeenCalled();
});
