import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recoverFromCrashes, limits } from '../../electron/main/window/crash-recovery';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page's web contents, with what was done to it. */
function aPage() {
  const happened: string[] = [];
  const page = Object.assign(new EventEmitter(), {
    reload: () => void happened.push('reloaded'),
    isDestroyed: () => false,
    forcefullyCrashRenderer: () => {
      happened.push('ended');
      page.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
    },
  });
  const log = { info: () => undefined, error: () => undefined };
  const recovery = recoverFromCrashes(page as never, {
    log,
    clock: Date.now,
    giveUp: () => void happened.push('given up'),
  });
  return { page, happened, recovery };
}

const crash = { reason: 'crashed', exitCode: 11 };

it('a page whose process ends is reloaded, and gets the reason', async () => {
  const { page, happened, recovery } = aPage();
  expect(recovery.startInfo()).toEqual({ reloadReason: null, isRepeated: false });
  page.emit('render-process-gone', {}, crash);
  await vi.advanceTimersByTimeAsync(1);
  expect(happened).toEqual(['reloaded']);
  expect(recovery.startInfo()).toEqual({ reloadReason: 'gone', isRepeated: false });
});

it('a page that stays unresponsive is ended and reloaded', async () => {
  const { page, happened, recovery } = aPage();
  page.emit('unresponsive');
  await vi.advanceTimersByTimeAsync(limits.unresponsive - 1);
  expect(happened).toEqual([]);
  await vi.advanceTimersByTimeAsync(2);
  expect(happened).toEqual(['ended', 'reloaded']);
  expect(recovery.startInfo().reloadReason).toBe('hung');
});

it('a page that responds again is not reloaded', async () => {
  const { page, happened } = aPage();
  page.emit('unresponsive');
  await vi.advanceTimersByTimeAsync(limits.unresponsive - 1);
  page.emit('responsive');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(happened).toEqual([]);
});

it('a page that crashes repeatedly gets that as the reason, then is given up', async () => {
  const { page, happened, recovery } = aPage();
  for (let time = 0; time < limits.reloads; time++) {
    recovery.reloadAfterError('Error: position 12 out of range');
    await vi.advanceTimersByTimeAsync(1000);
    expect(recovery.startInfo()).toEqual({ reloadReason: 'broken', isRepeated: time > 0 });
  }
  page.emit('render-process-gone', {}, crash);
  await vi.advanceTimersByTimeAsync(1000);
  expect(happened).toEqual([...Array.from({ length: limits.reloads }, () => 'reloaded'), 'given up']);
});

it('a crash of long ago no longer counts', async () => {
  const { page, recovery } = aPage();
  page.emit('render-process-gone', {}, crash);
  await vi.advanceTimersByTimeAsync(limits.period + 1);
  page.emit('render-process-gone', {}, crash);
  expect(recovery.startInfo().isRepeated).toBe(false);
});

it('a page that was closed is not reloaded', async () => {
  const { page, happened } = aPage();
  page.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(happened).toEqual([]);
});
