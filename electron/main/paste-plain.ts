import { BrowserWindow, clipboard } from 'electron';
import type { BaseWindow, MenuItemConstructorOptions } from 'electron';

/** The menus' entry that pastes words without their form: the window is given them, and asks the clipboard for nothing. */
export function pastePlainEntry(label: string): MenuItemConstructorOptions {
  return {
    label,
    accelerator: 'CmdOrCtrl+Shift+V',
    click: (_entry, window) => givePlain(window),
  };
}

function givePlain(window: BaseWindow | undefined): void {
  if (window instanceof BrowserWindow) window.webContents.send('desk:paste-plain', clipboard.readText());
}
