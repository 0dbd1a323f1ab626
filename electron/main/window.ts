import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Places } from './places';
import { boundsOnScreen } from './window-place';
import type { WindowPlace } from './window-place';

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
