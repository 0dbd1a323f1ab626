import { pathToFileURL } from 'node:url';
import { shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { SystemFiles } from '../../handlers';
import { createPrinting } from './print-file';

/** Hands exported files to the system. */
export function createSystemFiles(desk: BrowserWindow): SystemFiles {
  return { open: openPath, visit: openAddress, print: createPrinting(desk) };
}

/** Shows an address of the web in the person's browser. */
async function openAddress(address: string): Promise<string | null> {
  if (!/^https?:\/\//.test(address)) return '';
  return shell.openExternal(address).then(() => null, String);
}

/**
 * Opens a file or folder in the system's program for it. On Linux as an address: for a path, Electron 33 holds the process that
 * saves until `xdg-open` ends, and without a desktop environment that is when the viewer is closed (github.com/electron/electron,
 * issue 47668).
 */
export async function openPath(path: string): Promise<string | null> {
  if (process.platform !== 'linux') return (await shell.openPath(path)) || null;
  try {
    await shell.openExternal(pathToFileURL(path).href);
    return null;
  } catch (error) {
    return String(error);
  }
}
