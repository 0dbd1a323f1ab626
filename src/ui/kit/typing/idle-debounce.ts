/** A debounced function: `trigger` postpones it, `cancel` drops it. */
interface IdleDebounce {
  trigger: () => void;
  cancel: () => void;
}

/**
 * Runs a function once, after `delay` milliseconds without a trigger, when the browser is idle. A trigger is cheap enough for
 * every key: it notes the time, and sets no timer while one is set.
 */
export function debounceUntilIdle(run: () => void, delay: number): IdleDebounce {
  let lastTrigger = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idleCallback = 0;

  function onTimeout(): void {
    const remaining = lastTrigger + delay - performance.now();
    timer = remaining > 0 ? setTimeout(onTimeout, remaining) : undefined;
    if (!timer) idleCallback = requestIdleCallback(run, { timeout: 500 });
  }

  return {
    trigger() {
      lastTrigger = performance.now();
      timer ??= setTimeout(onTimeout, delay);
    },
    cancel() {
      clearTimeout(timer);
      cancelIdleCallback(idleCallback);
      timer = undefined;
    },
  };
}
