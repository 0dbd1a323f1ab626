import { powerMonitor } from 'electron';
import type { App, BrowserWindow } from 'electron';
import { askToLose } from './questions';
import { closingOf } from './closing';
import type { Closing } from './closing';
import type { Language } from './language';

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

/** Has the desk save at once what is unsaved, when the machine falls asleep or its screen is locked. */
export function saveWhenAway(window: BrowserWindow): void {
  for (const away of ['suspend', 'lock-screen'] as const)
    powerMonitor.on(
      away as 'suspend',
      () => void (window.isDestroyed() || window.webContents.send('desk:flush', null)),
    );
}
