/** Milliseconds of one turn at most when the machine finds no idle moment by itself. */
const turn = 5;

/**
 * Does one thing after another in idle moments, so that no key waits for it; then tells that all is done. Asked again,
 * it forgets what it was at.
 */
export function createSlowReader(): <Thing>(
  things: readonly Thing[],
  read: (thing: Thing) => void,
  done: () => void,
) => void {
  let waiting = 0;
  return (things, read, done) => {
    let next = 0;
    const goOn = (deadline: IdleDeadline) => {
      const end = performance.now() + (deadline.didTimeout ? turn : deadline.timeRemaining() - 1);
      do {
        const thing = things[next];
        if (thing === undefined) return done();
        read(thing);
        next += 1;
      } while (performance.now() < end);
      waiting = requestIdleCallback(goOn, { timeout: 500 });
    };
    cancelIdleCallback(waiting);
    waiting = requestIdleCallback(goOn, { timeout: 500 });
  };
}
