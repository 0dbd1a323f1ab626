import { app, ipcMain, session } from 'electron';
import { serveDeskFiles, serveGuideFiles } from '../app-protocol/desk-files';
import { servePictures } from '../app-protocol/picture-renditions';
import { createProofStore } from '../app-protocol/proofs';
import type { ProofStore } from '../app-protocol/proofs';
import { deskAddress, registerSchemes, serveApp } from '../app-protocol/serve-app';
import type { AppHosts } from '../app-protocol/serve-app';
import type { Backend, BackendOptions } from '../calls/backend';
import { handleCalls, isFromDesk } from '../calls/handle-calls';
import { askToReload } from '../dialogs/message-boxes';
import { attachContextMenu } from '../menu/context-menu';
import { installDictionaries, setPreferredDictionary } from '../spelling/dictionary-files';
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
import {
  blockRequests,
  denyPermissions,
  disableChromiumRequests,
  disableSpellCheck,
  lockNavigation,
} from './lock-down';
import { openLog } from './log';
import type { Log } from './log';
import { resolvePaths } from './paths';
import type { Paths } from './paths';

/** Opens the desk on an archive; when this archive's desk is already open, focuses that one and exits. */
export function openDesk(archive: string | null): void {
  const paths = resolvePaths(app, archive);
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  const log = openLog(paths.log);
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  registerSchemes();
  // Chromium sends the program's name in a header, and headers are ASCII.
  app.userAgentFallback = app.userAgentFallback.replace(/[^ -~]/g, '');
  if (!devServer) disableChromiumRequests(app.commandLine);
  installDictionaries(paths);
  setPreferredDictionary(paths.profile);
  app.on('session-created', disableSpellCheck);
  lockNavigation(app, originsOf(devServer));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => log.error(event, error));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => startDesk(paths, log, devServer));
}

/** Loads the window's page and the backend side by side, and shows the window when both are ready. */
function startDesk(paths: Paths, log: Log, devServer: string | null): void {
  const state = loadWindowState(paths.windowState);
  const devOrigins = originsOf(devServer);
  denyPermissions(session.defaultSession);
  blockRequests(session.defaultSession, devOrigins, log);
  const window = createDeskWindow(state, paths);
  const proofs = createProofStore();
  const backend = import('../calls/backend').then(({ startBackend }) =>
    startBackend({ paths, window, appearance, closeGuard, crashRecovery, emit, show, proofs, log }),
  );
  const origins = ['app://desk', ...devOrigins];
  handleCalls({
    ipc: ipcMain,
    answer: backend.then(({ answer }) => answer),
    isDesk: (event) => isFromDesk(event, window, origins),
    log,
  });
  serveApp(createHosts(paths, proofs, backend), log);
  const painted = whenReadyToShow(window);
  const show = () => void painted.then(() => window.isDestroyed() || showWindow(window, state));
  const load = () => void window.loadURL(devServer ?? deskAddress);
  // Chromium asks nobody before it shows an empty page, or that there is none.
  const isAbout = (address: string) => address.startsWith('about:');
  window.webContents.on('did-navigate', (_event, address) => void (isAbout(address) && load()));
  window.webContents.on(
    'did-fail-load',
    (_event, _code, _why, address, isMainFrame) => void (isMainFrame && isAbout(address) && load()),
  );
  load(); // Before all that can be done while the page's process starts.

  const emit: BackendOptions['emit'] = (name, payload) =>
    void (window.isDestroyed() || window.webContents.send(name, payload)); // A backup at the end outlives it.
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
  Promise.all([painted, archiveOpened])
    .then(() => showWindow(window, state))
    .catch((error: unknown) => {
      log.error('starting', error);
      app.exit(1);
    });
}

function originsOf(devServer: string | null): string[] {
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
