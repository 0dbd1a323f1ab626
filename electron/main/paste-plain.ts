import { BrowserWindow, clipboard } from 'electron';
import type { BaseWindow, MenuItemConstructorOptions } from 'electron';

/** The menus' entry that pastes words without their form: the window is given them, and asks the clipboard for nothing. */
export function pastePlainEntry(label: string): MenuItemConstructorOptions {
  return {
    label,
    accelerator: 'CmdOrCtrl+Shift+V',
    click: (_entry, window) => void givePlain(window),
  };
}

async function givePlain(window: BaseWindow | undefined): Promise<void> {
  // Awaited for later Electrons, where reading takes time.
  const words: string = await clipboard.readText();
  if (window instanceof BrowserWindow) window.webContents.send('desk:paste-plain', words);
}
