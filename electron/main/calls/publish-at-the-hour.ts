import type { Handlers } from '../../../src/contract';
import type { Log } from '../start/log';

/** How often it is looked for what has come due, in milliseconds. */
const interval = 20_000;

/** While the program runs, publishes what has come due, where the person wants that; after the machine has slept, at once. */
export function publishAtTheHour(handlers: Pick<Handlers, 'publish:look'>, log: Log): void {
  let isLooking = false;
  setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void handlers['publish:look'](null)
      .catch((error: unknown) => log.error('publishing at the hour', error))
      .finally(() => (isLooking = false));
  }, interval).unref();
}
