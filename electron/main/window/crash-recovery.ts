import type { WebContents } from 'electron';
import type { DeskStart } from '../../../src/contract';
import type { Log } from '../start/log';

/** How the desk's page comes back when it has stopped by itself. */
export interface ComingBack {
  /** What the page that opens now should know of the one before it. */
  start(): Pick<DeskStart, 'returned' | 'often'>;
  /** A part of the page failed; all it held is saved. */
  broken(fault: string): void;
}

type Page = Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer' | 'isDestroyed'>;

/** How long a page may not answer before it is ended, and how often one may come back within a time, in milliseconds. */
export const limits = { silence: 5_000, times: 4, within: 60_000 };

/**
 * Loads the page again when its process ends, when it answers no more, or when a part of it failed: what was typed is in the
 * archive. A page that keeps ending is given up, and whoever is there is told.
 */
export function comingBack(
  page: Page,
  around: { log: Log; clock: () => number; giveUp: () => void },
): ComingBack {
  const { log, clock, giveUp } = around;
  let ends: number[] = [];
  let returned: DeskStart['returned'] = null;
  let isEnding = false;
  let silence: ReturnType<typeof setTimeout> | undefined;

  function comeBack(why: NonNullable<DeskStart['returned']>): void {
    ends = [...ends.filter((time) => clock() - time < limits.within), clock()];
    returned = why;
    if (ends.length > limits.times) return giveUp();
    setImmediate(() => void (page.isDestroyed() || page.reload()));
  }

  page.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.note(`the window's process ended: ${reason}, ${exitCode}`);
    clearTimeout(silence);
    if (reason !== 'clean-exit') comeBack(isEnding ? 'hung' : 'gone');
    isEnding = false;
  });
  page.on('unresponsive', () => {
    log.note('the window no longer answers');
    silence = setTimeout(() => {
      isEnding = true;
      page.forcefullyCrashRenderer();
    }, limits.silence);
  });
  page.on('responsive', () => clearTimeout(silence));

  return {
    start: () => ({ returned, often: ends.filter((time) => clock() - time < limits.within).length > 1 }),
    broken(fault) {
      log.note(`a part of the window failed: ${fault}`);
      comeBack('broken');
    },
  };
}
