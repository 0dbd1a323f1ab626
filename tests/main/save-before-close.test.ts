import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCloseGuard } from '../../electron/main/window/save-before-close';

/** A window with what happened to it. */
function aWindow(given: { alive?: () => boolean; discard?: boolean } = {}) {
  const happened: string[] = [];
  const window = {
    requestFlush: () => void happened.push('asked to save'),
    isAlive: given.alive ?? (() => true),
    confirmDiscard: () => {
      happened.push('person asked');
      return Promise.resolve(given.discard ?? false);
    },
    close: () => void happened.push('closed'),
  };
  return { window, happened };
}

const retries = { timeout: 3000, attempts: 3 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a window that is asked to close', () => {
  it('asks its page to save, waits for the answer, and closes', async () => {
    const { window, happened } = aWindow();
    const guard = createCloseGuard(window, retries);
    guard.pageOpened();
    expect(guard.requestClose()).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(happened).toEqual(['asked to save']);
    guard.pageFlushed();
    await vi.advanceTimersByTimeAsync(0);
    expect(happened).toEqual(['asked to save', 'closed']);
    expect(guard.requestClose()).toBe(true);
  });

  it('asks its page once, however often it is told to close', async () => {
    const { window, happened } = aWindow();
    const guard = createCloseGuard(window, retries);
    guard.pageOpened();
    for (let n = 0; n < 5; n++) expect(guard.requestClose()).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(happened).toEqual(['asked to save']);
  });

  it('asks a slow page again, rather than lose its text', async () => {
    const { window, happened } = aWindow();
    const guard = createCloseGuard(window, retries);
    guard.pageOpened();
    guard.requestClose();
    await vi.advanceTimersByTimeAsync(7000);
    expect(happened).toEqual(['asked to save', 'asked to save', 'asked to save']);
    guard.pageFlushed();
    await vi.advanceTimersByTimeAsync(0);
    expect(happened.at(-1)).toBe('closed');
  });

  it('stays open when the text cannot be saved and the person chooses so', async () => {
    const { window, happened } = aWindow({ discard: false });
    const guard = createCloseGuard(window, retries);
    guard.pageOpened();
    guard.requestClose();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(happened).toEqual(['asked to save', 'asked to save', 'asked to save', 'person asked']);
    expect(guard.requestClose()).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(happened.at(-1)).toBe('asked to save');
  });

  it('closes when the person discards the text', async () => {
    const { window, happened } = aWindow({ discard: true });
    const guard = createCloseGuard(window, retries);
    guard.pageOpened();
    guard.requestClose();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(happened.slice(-2)).toEqual(['person asked', 'closed']);
  });

  it('does not ask the person while the session ends', async () => {
    const { window, happened } = aWindow();
    const guard = createCloseGuard(window, retries);
    guard.pageOpened();
    guard.endSession();
    guard.requestClose();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(happened).toEqual(['asked to save', 'asked to save', 'asked to save', 'closed']);
  });

  it('closes at once when its page has crashed, or was never opened', async () => {
    for (const alive of [() => false, () => true]) {
      const { window, happened } = aWindow({ alive });
      const guard = createCloseGuard(window, retries);
      if (!alive()) guard.pageOpened();
      guard.requestClose();
      await vi.advanceTimersByTimeAsync(0);
      expect(happened).toEqual(['closed']);
    }
  });
});
