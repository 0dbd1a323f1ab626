import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRest } from '../../src/ui/kit/idle-debounce';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (act: () => void) => setTimeout(act));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('it acts once, a pause after the last touch', () => {
  const act = vi.fn();
  const rest = createRest(act, 100);
  rest.touch();
  vi.advanceTimersByTime(50);
  rest.touch();
  vi.advanceTimersByTime(40);
  rest.touch();
  vi.advanceTimersByTime(99);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(3);
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledTimes(1);
});

test('a touch after it has acted has it act again', () => {
  const act = vi.fn();
  const rest = createRest(act, 100);
  for (const times of [1, 2]) {
    rest.touch();
    vi.advanceTimersByTime(102);
    expect(act).toHaveBeenCalledTimes(times);
  }
});

test('it sets no second timer while one runs', () => {
  const rest = createRest(() => undefined, 100);
  for (let key = 0; key < 50; key++) rest.touch();
  expect(vi.getTimerCount()).toBe(1);
});

test.each([50, 100])('it does nothing once it is cancelled, %i ms after the touch', (when) => {
  const act = vi.fn();
  const rest = createRest(act, 100);
  rest.touch();
  vi.advanceTimersByTime(when);
  rest.cancel();
  vi.advanceTimersByTime(1_000);
  expect(act).not.toHaveBeenCalled();
});
