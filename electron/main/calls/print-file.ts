import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, session } from 'electron';
import type { Session, WebContentsPrintOptions } from 'electron';
import type { PrintSetup } from '../../export';
import type { PrintedDocument, SystemFiles } from '../../handlers';
import { denyPermissions } from '../start/lock-down';

/** Milliseconds that a document may take to be opened before it is printed. */
const timeout = 20_000;

/** The schemes of a document and of the pages of Chromium's reader. */
const localSchemes = /^(?:file|chrome|chrome-extension|blob):/;

/**
 * Prints PDFs by the system's dialogue, one at a time: a new one replaces the one whose dialogue is open. The document is loaded in a
 * hidden window. Before Electron 37 nothing says whether a PDF was printed or cancelled (github.com/electron/electron, pull request
 * 47377), so the window is kept until the next document, or until the desk closes.
 */
export function createPrinting(desk: BrowserWindow): SystemFiles['print'] {
  let page: BrowserWindow | null = null;
  let reading: Session | null = null;
  return async (document, setup) => {
    if (page) end(page);
    const opened = (page = openPage(desk, (reading ??= openSession())));
    const why = await Promise.race([print(opened, document, setup), whenClosed(opened)]);
    end(opened);
    return why;
  };
}

/** What the dialogue begins with: the paper, both sides, and no scaling, which would move folds and cuts. */
function printOptions({ paper, turn }: PrintSetup): WebContentsPrintOptions {
  return {
    silent: false,
    pageSize: paper,
    duplexMode: turn === 'short-edge' ? 'shortEdge' : 'longEdge',
    margins: { marginType: 'none' },
    scaleFactor: 100,
  };
}

function openPage(desk: BrowserWindow, reading: Session): BrowserWindow {
  return new BrowserWindow({
    parent: desk,
    show: false,
    webPreferences: {
      session: reading,
      plugins: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
}

/** A separate session, because the desk's loads no files. It is persistent, because Chromium has no PDF reader in one that is not. */
function openSession(): Session {
  const reading = session.fromPartition('persist:printing', { cache: false });
  denyPermissions(reading);
  reading.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !localSchemes.test(url) }));
  return reading;
}

async function print(
  page: BrowserWindow,
  document: PrintedDocument,
  setup: PrintSetup,
): Promise<string | null> {
  const open = (path: string) => isOpened(page, path);
  const opened = await (typeof document === 'string' ? open(document) : withFile(document, open));
  if (!opened) return 'the document was not opened';
  return new Promise((answer) => {
    page.webContents.print(printOptions(setup), (isSent, why) => {
      answer(isSent || /cancell?ed/i.test(why) ? null : why);
    });
  });
}

/** Runs `use` with a temporary file, which is removed afterwards: the reader keeps the document that it has opened. */
async function withFile<Value>(bytes: Uint8Array, use: (path: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'roneo-'));
  try {
    const path = join(folder, 'roneo.pdf');
    await writeFile(path, bytes);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Loads a PDF until its pages can be printed: the reader then gives the window the document's title. */
function isOpened(page: BrowserWindow, path: string): Promise<boolean> {
  return new Promise((answer) => {
    setTimeout(() => answer(false), timeout);
    page.webContents.once('page-title-updated', () => answer(true));
    page.loadURL(pathToFileURL(path).href).catch(() => answer(false));
  });
}

function end(page: BrowserWindow): void {
  if (!page.isDestroyed()) page.destroy();
}

function whenClosed(page: BrowserWindow): Promise<null> {
  return new Promise((answer) => page.once('closed', () => answer(null)));
}
