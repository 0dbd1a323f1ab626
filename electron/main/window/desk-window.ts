import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Session } from 'electron';
import type { Paths } from '../start/paths';
import { keepVisibleBounds } from './window-state';
import type { WindowState } from './window-state';

/** The desk's background in each theme, so that the window does not flash while the page loads. */
const backgroundColors = { light: '#efede6', dark: '#151412' };

/** Makes the desk's window where it was last, hidden until `showWindow`. */
export function createDeskWindow(
  state: WindowState,
  { preload, icon }: Pick<Paths, 'preload' | 'icon'>,
  session: Session,
): BrowserWindow {
  nativeTheme.themeSource = state.theme;
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
