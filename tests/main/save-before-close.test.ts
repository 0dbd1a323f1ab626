import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closingOf } from '../../electron/main/window/save-before-close';

/** A window as closing sees it, with what happened to it. */
function aWindow(given: { answers?: () => void; alive?: () => boolean; lose?: boolean } = {}) {
  const happened: string[] = [];
  const window = {
    askToFlush: () => {
      happened.push('asked');
      given.answers?.();
    },
    isAlive: given.alive ?? (() => true),
    askToLose: () => {
      happened.push('question');
      return Promise.resolve(given.lose ?? false);
    },
    close: () => void happened.push('closed'),
  };
  return { window, happened };
}

const patience = { wait: 3000, times: 3 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a window that is asked to close', () => {
  it('asks the desk, waits for its word, and closes', async () => {
    const { window, happened } = aWindow();
    const closing = closingOf(window, patience);
    closing.opened();
    expect(closing.mayClose()).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(happened).toEqual(['asked']);
    closing.flushed();
    await vi.advanceTimersByTimeAsync(0);
    expect(happened).toEqual(['asked', 'closed']);
    expect(closing.mayClose()).toBe(true);
  });

  it('asks once, however often it is told to close', async () => {
    const { window, happened } = aWindow();
    const closing = closingOf(window, patience);
    closing.opened();
    for (let n = 0; n < 5; n++) expect(closing.mayClose()).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(happened).toEqual(['asked']);
  });

  it('asks a slow desk again, rather than lose its words', async () => {
    const { window, happened } = aWindow();
    const closing = closingOf(window, patience);
    closing.opened();
    closing.mayClose();
    await vi.advanceTimersByTimeAsync(7000);
    expect(happened).toEqual(['asked', 'asked', 'asked']);
    closing.flushed();
    await vi.advanceTimersByTimeAsync(0);
    expect(happened.at(-1)).toBe('closed');
  });

  it('stays open when the text cannot be saved and the person keeps it', async () => {
    const { window, happened } = aWindow({ lose: false });
    const closing = closingOf(window, patience);
    closing.opened();
    closing.mayClose();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(happened).toEqual(['asked', 'asked', 'asked', 'question']);
    expect(closing.mayClose()).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(happened.at(-1)).toBe('asked');
  });

  it('closes when the person would rather lose the text', async () => {
    const { window, happened } = aWindow({ lose: true });
    const closing = closingOf(window, patience);
    closing.opened();
    closing.mayClose();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(happened.slice(-2)).toEqual(['question', 'closed']);
  });

  it('asks no question while the session ends', async () => {
    const { window, happened } = aWindow();
    const closing = closingOf(window, patience);
    closing.opened();
    closing.hurry();
    closing.mayClose();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(happened).toEqual(['asked', 'asked', 'asked', 'closed']);
  });

  it('closes at once when its page is gone, or never came', async () => {
    for (const alive of [() => false, () => true]) {
      const { window, happened } = aWindow({ alive });
      const closing = closingOf(window, patience);
      if (!alive()) closing.opened();
      closing.mayClose();
      await vi.advanceTimersByTimeAsync(0);
      expect(happened).toEqual(['closed']);
    }
  });
});
