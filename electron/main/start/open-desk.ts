import { app } from 'electron';
import type { BrowserWindow, Session } from 'electron';
import { serveDeskFiles, serveGuideFiles } from '../app-protocol/desk-files';
import { servePictures } from '../app-protocol/picture-renditions';
import { createProofStore } from '../app-protocol/proofs';
import type { ProofStore } from '../app-protocol/proofs';
import { deskAddress, serveApp } from '../app-protocol/serve-app';
import type { AppHosts } from '../app-protocol/serve-app';
import type { Backend, BackendOptions } from '../calls/backend';
import { handleCalls, isFromDesk } from '../calls/handle-calls';
import { createDeskWindow, focusWindow, showWindow, whenReadyToShow } from '../window/desk-window';
import { loadWindowState } from '../window/window-state';
import { blockRequests, denyPermissions } from './lock-down';
import type { Log } from './log';
import type { Paths } from './paths';

/** An archive's desk: a window, its session and its backend, none of which it shares with another desk. */
export interface Desk {
  window: BrowserWindow;
  /** Resolves once the window is shown with the archive open. */
  opened: Promise<void>;
  /** Closes the window, if it is open, without asking its page, then the archive. */
  close(): Promise<void>;
}

/** What a desk is opened with. */
interface DeskPlace {
  paths: Paths;
  session: Session;
  log: Log;
  devServer: string | null;
}

/** Opens an archive's desk: loads the window's page and the backend side by side, and shows the window when both are ready. */
export function openDesk({ paths, session, log, devServer }: DeskPlace): Desk {
  const state = loadWindowState(paths.windowState);
  const devOrigins = originsOf(devServer);
  denyPermissions(session);
  blockRequests(session, devOrigins, log);
  const window = createDeskWindow(state, paths, session);
  const proofs = createProofStore();
  const emit: BackendOptions['emit'] = (name, payload) =>
    void (window.isDestroyed() || window.webContents.send(name, payload)); // A backup made on quitting goes on after the window is closed.
  const desk = serveDeskFiles(paths.renderer);
  const backend = loadBackend(devServer ? Promise.resolve() : desk.pageServed).then((startBackend) =>
    startBackend({ paths, window, state, emit, show, proofs, log }),
  );
  const origins = ['app://desk', ...devOrigins];
  handleCalls({
    ipc: window.webContents.ipc,
    answer: backend.then(({ answer }) => answer),
    isDesk: (event) => isFromDesk(event, window, origins),
    log,
  });
  serveApp(session.protocol, { desk: desk.serve, ...createHosts(paths, proofs, backend) }, log);
  const painted = whenReadyToShow(window);
  const show = () => void painted.then(() => window.isDestroyed() || showWindow(window, state));
  const load = () => void window.loadURL(devServer ?? deskAddress);
  // Chromium opens about: pages without asking `will-navigate`.
  const isAbout = (address: string) => address.startsWith('about:');
  window.webContents.on('did-navigate', (_event, address) => void (isAbout(address) && load()));
  window.webContents.on(
    'did-fail-load',
    (_event, _code, _why, address, isMainFrame) => void (isMainFrame && isAbout(address) && load()),
  );
  load();
  app.on('second-instance', () => void (window.isDestroyed() || focusWindow(window)));
  const archiveOpened = backend.then(({ archive }) => archive);
  const opened = Promise.all([painted, archiveOpened]).then(() => showWindow(window, state));
  return {
    window,
    opened,
    async close() {
      if (!window.isDestroyed()) window.destroy();
      await (await archiveOpened).end();
    },
  };
}

/** The origin of the development server, where there is one. */
export function originsOf(devServer: string | null): string[] {
  return devServer ? [new URL(devServer).origin] : [];
}

/** How long the backend waits at most for the page to be served, in milliseconds. */
const maxServing = 1000;

/** Loads the backend once the page has its files: loading keeps the main process busy, and the page can run its scripts meanwhile. */
async function loadBackend(pageServed: Promise<void>) {
  await Promise.race([pageServed, new Promise((resolve) => setTimeout(resolve, maxServing))]);
  return (await import('../calls/backend')).startBackend;
}

function createHosts(paths: Paths, proofs: ProofStore, backend: Promise<Backend>): Omit<AppHosts, 'desk'> {
  return {
    proof: proofs.respond,
    picture: servePictures({
      pictures: async () => (await (await backend).archive).pictures,
      thumbnail: async (hash) => (await backend).thumbnail(hash),
    }),
    guide: serveGuideFiles(paths.guide),
  };
}
