import { BrowserWindow, nativeTheme, powerMonitor, screen } from 'electron';
import type { App, Session } from 'electron';
import { askToDiscard } from '../dialogs/message-boxes';
import type { Paths } from '../start/paths';
import { createCloseGuard } from './save-before-close';
import type { CloseGuard } from './save-before-close';
import { keepVisibleBounds } from './window-state';
import type { WindowState } from './window-state';
import type { Language } from '../../../src/messages';

/** The desk's background in each theme, so that the window does not flash while the page loads. */
const backgroundColors = { light: '#efede6', dark: '#151412' };

/** Makes the desk's window where it was last, hidden until `showWindow`. */
export function createDeskWindow(
  state: WindowState,
  { preload, icon }: Pick<Paths, 'preload' | 'icon'>,
  session: Session,
): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const bounds = keepVisibleBounds(state.bounds, screens) ?? { width: 1440, height: 900 };
  return new BrowserWindow({
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Ronéo',
    icon,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgroundColors.dark : backgroundColors.light,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: true,
      navigateOnDragDrop: false,
      backgroundThrottling: false,
    },
  });
}

/** Resolves once the window's page is painted; to be called before the page is loaded. */
export function whenReadyToShow(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => window.once('ready-to-show', () => resolve()));
}

/** Shows the window, maximized when it was so last time. */
export function showWindow(window: BrowserWindow, { maximized }: WindowState): void {
  if (maximized) window.maximize();
  window.show();
}

/** The window's state, to be stored for the next start. */
export function captureWindowState(window: BrowserWindow, theme: WindowState['theme']): WindowState {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized(), theme };
}

/** Brings a window to the front, also when it is minimized. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Lets the window close only when its text is saved, whoever asks: the person, the menu, a signal or the end of the session. */
export function closeWhenSaved(app: App, window: BrowserWindow, language: () => Language): CloseGuard {
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
export function flushOnSuspend(window: BrowserWindow): void {
  for (const event of ['suspend', 'lock-screen'] as const)
    powerMonitor.on(
      event as 'suspend',
      () => void (window.isDestroyed() || window.webContents.send('desk:flush', null)),
    );
}
