import type { WebContents } from 'electron';
import type { DeskStart } from '../../../src/contract';
import type { Log } from '../start/log';

/** Reloads the desk's page after a crash. */
export interface CrashRecovery {
  /** What the page that opens now is told of the one before it. */
  startInfo(): Pick<DeskStart, 'reloadReason' | 'isRepeated'>;
  /** A component of the page has thrown; all it held is saved. */
  reloadAfterError(error: string): void;
}

type Page = Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer' | 'isDestroyed'>;

/** How long a page may be unresponsive before it is ended, and how many reloads are made within a period; in milliseconds. */
export const limits = { unresponsive: 5_000, reloads: 4, period: 60_000 };

/**
 * Reloads the page when its process ends, when it is unresponsive, or when a component has thrown; what was typed is in the
 * archive. A page that keeps crashing is given up.
 */
export function recoverFromCrashes(
  page: Page,
  options: { log: Log; clock: () => number; giveUp: () => void },
): CrashRecovery {
  const { log, clock, giveUp } = options;
  let crashes: number[] = [];
  let returned: DeskStart['reloadReason'] = null;
  let isEndedByUs = false;
  let unresponsive: ReturnType<typeof setTimeout> | undefined;
  const recentCrashes = () => crashes.filter((time) => clock() - time < limits.period);

  function reload(reason: NonNullable<DeskStart['reloadReason']>): void {
    crashes = [...recentCrashes(), clock()];
    returned = reason;
    if (crashes.length > limits.reloads) return giveUp();
    setImmediate(() => void (page.isDestroyed() || page.reload()));
  }

  page.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.info(`the window's process ended: ${reason}, ${exitCode}`);
    clearTimeout(unresponsive);
    if (reason !== 'clean-exit') reload(isEndedByUs ? 'hung' : 'gone');
    isEndedByUs = false;
  });
  page.on('unresponsive', () => {
    log.info('the window no longer answers');
    unresponsive = setTimeout(() => {
      isEndedByUs = true;
      page.forcefullyCrashRenderer();
    }, limits.unresponsive);
  });
  page.on('responsive', () => clearTimeout(unresponsive));

  return {
    startInfo: () => ({ reloadReason: returned, isRepeated: recentCrashes().length > 1 }),
    reloadAfterError(error) {
      log.info(`a part of the window failed: ${error}`);
      reload('broken');
    },
  };
}
