import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { comingBack, limits } from '../../electron/main/window/crash-recovery';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page as the program sees it, with what was done to it. */
function aPage() {
  const happened: string[] = [];
  const page = Object.assign(new EventEmitter(), {
    reload: () => void happened.push('loaded'),
    isDestroyed: () => false,
    forcefullyCrashRenderer: () => {
      happened.push('ended');
      page.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
    },
  });
  const log = { note: () => undefined, fault: () => undefined };
  const back = comingBack(page as never, {
    log,
    clock: Date.now,
    giveUp: () => void happened.push('given up'),
  });
  return { page, happened, back };
}

const crash = { reason: 'crashed', exitCode: 11 };

it('a page whose process ends is loaded again, and told why', async () => {
  const { page, happened, back } = aPage();
  expect(back.start()).toEqual({ returned: null, often: false });
  page.emit('render-process-gone', {}, crash);
  await vi.advanceTimersByTimeAsync(1);
  expect(happened).toEqual(['loaded']);
  expect(back.start()).toEqual({ returned: 'gone', often: false });
});

it('a page that answers no more is ended after a while, and loaded again', async () => {
  const { page, happened, back } = aPage();
  page.emit('unresponsive');
  await vi.advanceTimersByTimeAsync(limits.silence - 1);
  expect(happened).toEqual([]);
  await vi.advanceTimersByTimeAsync(2);
  expect(happened).toEqual(['ended', 'loaded']);
  expect(back.start().returned).toBe('hung');
});

it('a page that answers again is left alone', async () => {
  const { page, happened } = aPage();
  page.emit('unresponsive');
  await vi.advanceTimersByTimeAsync(limits.silence - 1);
  page.emit('responsive');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(happened).toEqual([]);
});

it('a page that comes back again and again is told so, then given up', async () => {
  const { page, happened, back } = aPage();
  for (let time = 0; time < limits.times; time++) {
    back.broken('Error: position 12 out of range');
    await vi.advanceTimersByTimeAsync(1000);
    expect(back.start()).toEqual({ returned: 'broken', often: time > 0 });
  }
  page.emit('render-process-gone', {}, crash);
  await vi.advanceTimersByTimeAsync(1000);
  expect(happened).toEqual([...Array.from({ length: limits.times }, () => 'loaded'), 'given up']);
});

it('a page that ended long ago counts no more', async () => {
  const { page, back } = aPage();
  page.emit('render-process-gone', {}, crash);
  await vi.advanceTimersByTimeAsync(limits.within + 1);
  page.emit('render-process-gone', {}, crash);
  expect(back.start().often).toBe(false);
});

it('a page that was closed is not loaded again', async () => {
  const { page, happened } = aPage();
  page.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(happened).toEqual([]);
});
