/** What happens when the hand rests: `touch` says that it has not yet, `cancel` that nothing is to happen any more. */
export interface Rest {
  touch: () => void;
  cancel: () => void;
}

/**
 * Acts once nothing has touched it for some milliseconds and the machine is idle, never on the frame of a key. It is touched
 * at every key: a touch notes the time, and sets no timer while one runs.
 */
export function createRest(act: () => void, pause: number): Rest {
  let touched = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;

  function look(): void {
    const left = touched + pause - performance.now();
    timer = left > 0 ? setTimeout(look, left) : undefined;
    if (!timer) idle = requestIdleCallback(act, { timeout: 500 });
  }

  return {
    touch() {
      touched = performance.now();
      timer ??= setTimeout(look, pause);
    },
    cancel() {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      timer = undefined;
    },
  };
}
