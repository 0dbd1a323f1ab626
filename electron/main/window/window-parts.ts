import { app, powerMonitor } from 'electron';
import type { App, BrowserWindow } from 'electron';
import type { Events } from '../../../src/contract';
import type { Language } from '../../../src/messages';
import { askToDiscard, askToReload } from '../dialogs/message-boxes';
import type { Log } from '../start/log';
import type { Paths } from '../start/paths';
import { createAppearance } from './appearance';
import type { Appearance } from './appearance';
import { recoverFromCrashes } from './crash-recovery';
import type { CrashRecovery } from './crash-recovery';
import { captureWindowState } from './desk-window';
import { readSystemLanguage } from './language';
import { createCloseGuard } from './save-before-close';
import type { CloseGuard } from './save-before-close';
import { storeWindowState } from './window-state';
import type { WindowState } from './window-state';

/** What the main process keeps for the window's page: menu, language and theme, the guard of unsaved text, crash recovery. */
export interface WindowParts {
  appearance: Appearance;
  closeGuard: CloseGuard;
  crashRecovery: CrashRecovery;
}

/** What they need of the program. */
export interface WindowPartsNeed {
  paths: Pick<Paths, 'windowState'>;
  window: BrowserWindow;
  /** The state that the window was made with. */
  state: WindowState;
  emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
  log: Log;
}

/** Creates them while the window's page loads: it holds no text yet, and shows no menu. */
export function createWindowParts({ paths, window, state, emit, log }: WindowPartsNeed): WindowParts {
  const appearance = createAppearance(readSystemLanguage(app), state.theme, (command) =>
    emit('desk:command', command),
  );
  const { language } = appearance;
  const closeGuard = closeWhenSaved(app, window, language);
  const crashRecovery = recoverFromCrashes(window.webContents, {
    log,
    clock: Date.now,
    giveUp: () => void askToReload(window, language()),
  });
  flushOnSuspend(window);
  window.on('close', () =>
    storeWindowState(paths.windowState, captureWindowState(window, appearance.theme())),
  );
  return { appearance, closeGuard, crashRecovery };
}

/** Lets the window close only when its text is saved, whoever asks: the person, the menu, a signal or the end of the session. */
function closeWhenSaved(app: App, window: BrowserWindow, language: () => Language): CloseGuard {
  const guard = createCloseGuard(
    {
      requestFlush: () => window.webContents.send('desk:flush', null),
      isAlive: () => !window.isDestroyed() && !window.webContents.isCrashed(),
      confirmDiscard: () => askToDiscard(window, language()),
      close: () => window.close(),
    },
    { timeout: 3000, attempts: 3 },
  );
  window.on('close', (event) => {
    if (!guard.requestClose()) event.preventDefault();
  });
  const quitUnasked = () => {
    guard.endSession();
    app.quit();
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, quitUnasked);
  powerMonitor.on('shutdown', quitUnasked);
  window.on('session-end', quitUnasked);
  return guard;
}

/** Has the page save at once when the machine goes to sleep or its screen is locked. */
function flushOnSuspend(window: BrowserWindow): void {
  for (const event of ['suspend', 'lock-screen'] as const)
    powerMonitor.on(
      event as 'suspend',
      () => void (window.isDestroyed() || window.webContents.send('desk:flush', null)),
    );
}
