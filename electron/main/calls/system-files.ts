import { pathToFileURL } from 'node:url';
import electron, { clipboard, nativeImage, shell } from 'electron';
import type { BrowserWindow, NativeImage } from 'electron';
import type { SystemClipboard, SystemFiles } from '../../handlers';
import { createPrinting } from './print-file';

/** Hands exported files to the system. */
export function createSystemFiles(desk: BrowserWindow): SystemFiles {
  return { open: openPath, visit: openAddress, print: createPrinting(desk) };
}

/** Pictures and words on the clipboard, as other programs take them. */
export const systemClipboard: SystemClipboard = {
  async writePicture(bytes) {
    const picture = nativeImage.createFromBuffer(Buffer.from(bytes));
    const board: PictureClipboard = clipboard;
    if (board.writeImage) return board.writeImage(picture);
    // Other programs take no JPEG from a clipboard.
    const png = new Blob([new Uint8Array(picture.toPNG())], { type: 'image/png' });
    const { ClipboardItem: Item } = electron as {
      ClipboardItem?: new (items: Record<string, Blob>) => object;
    };
    if (Item) await board.write?.([new Item({ 'image/png': png })]);
  },
  async writeWords(words) {
    await clipboard.writeText(words);
  },
};

/** The clipboard of both Electrons: the older one takes a picture, the newer one items as browsers do. */
interface PictureClipboard {
  writeImage?(image: NativeImage): void;
  write?(items: object): Promise<void> | void;
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
