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
import { askToReload } from '../dialogs/message-boxes';
import { attachContextMenu } from '../menu/context-menu';
import { createAppearance } from '../window/appearance';
import { recoverFromCrashes } from '../window/crash-recovery';
import {
  captureWindowState,
  closeWhenSaved,
  createDeskWindow,
  flushOnSuspend,
  focusWindow,
  showWindow,
  whenReadyToShow,
} from '../window/desk-window';
import { readSystemLanguage } from '../window/language';
import { loadWindowState, storeWindowState } from '../window/window-state';
import { blockRequests, denyPermissions } from './lock-down';
import type { Log } from './log';
import type { Paths } from './paths';

/** An archive's desk: a window, its session and its backend, none of which it shares with another desk. */
export interface Desk {
  window: BrowserWindow;
  /** Resolves once the window is shown with the archive open. */
  opened: Promise<void>;
  /** Closes the window without asking its page, then the archive. */
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
  const backend = import('../calls/backend').then(({ startBackend }) =>
    startBackend({ paths, window, appearance, closeGuard, crashRecovery, emit, show, proofs, log }),
  );
  const origins = ['app://desk', ...devOrigins];
  handleCalls({
    ipc: window.webContents.ipc,
    answer: backend.then(({ answer }) => answer),
    isDesk: (event) => isFromDesk(event, window, origins),
    log,
  });
  serveApp(session.protocol, createHosts(paths, proofs, backend), log);
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
  load(); // First, so that what follows runs while the page's process starts.

  const emit: BackendOptions['emit'] = (name, payload) =>
    void (window.isDestroyed() || window.webContents.send(name, payload)); // A backup made on quitting goes on after the window is closed.
  const appearance = createAppearance(readSystemLanguage(app), state.theme, (command) =>
    emit('desk:command', command),
  );
  const { language } = appearance;
  const closeGuard = closeWhenSaved(app, window, language);
  const crashRecovery = recoverFromCrashes(window.webContents, {
    log,
    clock: Date.now,
    giveUp: () => void askToReload(window, language()),
  });
  flushOnSuspend(window);
  attachContextMenu(window, { language, backend });
  app.on('second-instance', () => void (window.isDestroyed() || focusWindow(window)));
  window.on('close', () =>
    storeWindowState(paths.windowState, captureWindowState(window, appearance.theme())),
  );
  const archiveOpened = backend.then(({ archive }) => archive);
  const opened = Promise.all([painted, archiveOpened]).then(() => showWindow(window, state));
  return {
    window,
    opened,
    async close() {
      window.destroy();
      await (await archiveOpened).end();
    },
  };
}

/** The origin of the development server, where there is one. */
export function originsOf(devServer: string | null): string[] {
  return devServer ? [new URL(devServer).origin] : [];
}

function createHosts(paths: Paths, proofs: ProofStore, backend: Promise<Backend>): AppHosts {
  return {
    desk: serveDeskFiles(paths.renderer),
    proof: proofs.respond,
    picture: servePictures({
      pictures: async () => (await (await backend).archive).pictures,
      thumbnail: async (hash) => (await backend).thumbnail(hash),
    }),
    guide: serveGuideFiles(paths.guide),
  };
}
