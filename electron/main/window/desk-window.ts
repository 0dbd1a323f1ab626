import { BrowserWindow, nativeTheme, powerMonitor, screen } from 'electron';
import type { App } from 'electron';
import type { Places } from '../start/paths';
import { boundsOnScreen } from './window-state';
import type { WindowPlace } from './window-state';
import { askToLose } from '../dialogs/message-boxes';
import { closingOf } from './save-before-close';
import type { Closing } from './save-before-close';
import type { Language } from './language';

/** The desk's ground in each light, so that nothing flashes while the page is read (look.md: desk). */
const ground = { light: '#efede6', dark: '#151412' };

/** Makes the desk's window where it was last; it is shown by `showWhenDrawn`. */
export function createDeskWindow(
  place: WindowPlace,
  { preload, icon }: Pick<Places, 'preload' | 'icon'>,
): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const bounds = boundsOnScreen(place.bounds, screens) ?? { width: 1440, height: 900 };
  return new BrowserWindow({
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Ronéo',
    icon,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
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

/** Resolves once the window's page is drawn; to be asked before the page is loaded. */
export function drawn(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => window.once('ready-to-show', () => resolve()));
}

/** Shows the window as it was last. */
export function show(window: BrowserWindow, place: WindowPlace): void {
  if (place.maximized) window.maximize();
  window.show();
}

/** Where a window is, for the next time. */
export function placeOf(window: BrowserWindow, theme: WindowPlace['theme']): WindowPlace {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized(), theme };
}

/** Brings a window to the front, wherever it went. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

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
