import { powerMonitor } from 'electron';
import type { App, BrowserWindow } from 'electron';
import { askToLose } from './ask-to-lose';
import { closingOf } from './closing';
import type { Closing } from './closing';
import type { Language } from './language';
import type { Log } from './log';

/** Lets the window go only when its text is saved, whoever asks: the person, the menu, a signal, the end of the session. */
export function closeWhenSaved(app: App, window: BrowserWindow, language: () => Language): Closing {
  const closing = closingOf(
    {
      askToFlush: () => window.webContents.send('desk:flush', null),
      isAlive: () => !window.isDestroyed() && !window.webContents.isCrashed(),
      askToLose: () => askToLose(window, language()),
      close: () => window.close(),
    },
    { wait: 3000, times: 3 },
  );
  window.on('close', (event) => {
    if (!closing.mayClose()) event.preventDefault();
  });
  const hurry = () => {
    closing.hurry();
    app.quit();
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, hurry);
  powerMonitor.on('shutdown', hurry);
  window.on('session-end', hurry);
  return closing;
}

const patience = { times: 3, within: 60_000 };

/**
 * Loads the page again when its process ends by itself: what was typed is in the archive. A page that keeps ending is left,
 * rather than loaded for ever.
 */
export function reloadWhenGone(window: BrowserWindow, log: Log, clock: () => number): void {
  let gone: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.note(`the window's process ended: ${reason}, ${exitCode}`);
    gone = [...gone.filter((time) => clock() - time < patience.within), clock()];
    if (reason === 'clean-exit' || gone.length > patience.times) return;
    setImmediate(() => void (window.isDestroyed() || window.webContents.reload()));
  });
}
