import { app, Menu, session } from 'electron';
import { registerSchemes } from '../app-protocol/serve-app';
import { installDictionaries, setPreferredDictionary } from '../spelling/dictionary-files';
import { disableChromiumRequests, disableSpellCheck, lockNavigation } from './lock-down';
import { openLog } from './log';
import type { Log } from './log';
import { openDesk, originsOf } from './open-desk';
import type { Desk } from './open-desk';
import { resolvePaths } from './paths';
import type { Paths } from './paths';

/** Starts the program with an archive's desk; when this archive's desk is already open, focuses that one and exits. */
export function startProgram(archive: string | null): void {
  const paths = resolvePaths(app, archive);
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  const log = openLog(paths.log);
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  prepareProgram(paths, log, devServer);
  app.on('window-all-closed', () => app.quit());
  void app
    .whenReady()
    .then(() => openDesk({ paths, session: session.defaultSession, log, devServer }).opened)
    .catch((error: unknown) => {
      log.error('starting', error);
      app.exit(1);
    });
}

/**
 * Opens the desk of one more archive in the running program, in a session and with a profile that no other desk has. The session is
 * created after the dictionaries are installed: it reads one at once, and Chromium deletes a dictionary that is not whole yet.
 */
export function openAnotherDesk(archive: string, partition: string): Desk {
  const paths = resolvePaths(app, archive);
  installDictionaries(paths);
  const own = session.fromPartition(partition);
  return openDesk({ paths, session: own, log: openLog(paths.log), devServer: null });
}

/** Sets up what all desks share, before Electron is ready: no network requests, no navigation away, dictionaries, the log of faults. */
function prepareProgram(paths: Paths, log: Log, devServer: string | null): void {
  registerSchemes();
  Menu.setApplicationMenu(null); // Or Electron builds a menu of its own, before the window.
  // Chromium sends the program's name in a header, and headers are ASCII.
  app.userAgentFallback = app.userAgentFallback.replace(/[^ -~]/g, '');
  if (!devServer) disableChromiumRequests(app.commandLine);
  installDictionaries(paths);
  setPreferredDictionary(paths.profile);
  app.on('session-created', disableSpellCheck);
  lockNavigation(app, originsOf(devServer));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => log.error(event, error));
}
