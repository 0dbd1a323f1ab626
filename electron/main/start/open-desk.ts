import { app, protocol, session } from 'electron';
import type { Answering, Around } from '../calls/backend';
import { deskAddress, registerSchemes, serveApp } from '../app-protocol/serve-app';
import type { Hosts } from '../app-protocol/serve-app';
import { giveContextMenu } from '../menu/context-menu';
import { deskFilesFrom } from '../app-protocol/desk-files';
import { comingBack } from '../window/crash-recovery';
import {
  bringForward,
  closeWhenSaved,
  createDeskWindow,
  drawn,
  placeOf,
  saveWhenAway,
  show,
} from '../window/desk-window';
import { interfaceFor } from '../window/appearance';
import { systemLanguageOf } from '../window/language';
import { cutOff, denyEverything, keepFromSpelling, keepInPlace, keepOffline } from './lock-down';
import { logTo } from './log';
import type { Log } from './log';
import { askToOpenAgain } from '../dialogs/message-boxes';
import { pictureRenditions } from '../app-protocol/picture-renditions';
import { placesOf } from './paths';
import type { Places } from './paths';
import { holdProofs } from '../app-protocol/proofs';
import type { HeldProofs } from '../app-protocol/proofs';
import { placeDictionaries, wishForOurs } from '../spelling/dictionary-files';
import { readPlace, writePlace } from '../window/window-state';

/** Opens the desk on an archive; or, when this archive's desk is already open, brings that one forward. */
export function openDesk(archive: string | null): void {
  const places = placesOf(app, archive);
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  const log = logTo(places.log);
  const source = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  registerSchemes();
  // Chromium puts the program's name among the headers, and headers are ASCII.
  app.userAgentFallback = app.userAgentFallback.replace(/[^ -~]/g, '');
  if (!source) cutOff(app.commandLine);
  placeDictionaries(places);
  wishForOurs(places.profile);
  app.on('session-created', keepFromSpelling);
  keepInPlace(app, source ? [new URL(source).origin] : []);
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(fault, (error: unknown) => log.fault(fault, error));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => start(places, log, source));
}

function start(places: Places, log: Log, source: string | null): void {
  const place = readPlace(places.window);
  const own = source ? [new URL(source).origin] : [];
  denyEverything(session.defaultSession);
  keepOffline(session.defaultSession, own, log);
  const window = createDeskWindow(place, places);
  const emit: Around['emit'] = (name, payload) => window.webContents.send(name, payload);
  const face = interfaceFor(systemLanguageOf(app), place.theme, (command) => emit('desk:command', command));
  const closing = closeWhenSaved(app, window, face.language);
  const returning = comingBack(window.webContents, {
    log,
    clock: Date.now,
    giveUp: () => void askToOpenAgain(window, face.language()),
  });
  const proofs = holdProofs();
  const origins = ['app://desk', ...own];
  const answering = import('../calls/backend').then(({ answerDesk }) =>
    answerDesk({ places, window, origins, face, closing, returning, emit, proofs, log }),
  );
  serveApp(protocol, hostsOf(places, proofs, answering), log);

  saveWhenAway(window);
  giveContextMenu(window, { language: face.language, answering });
  app.on('second-instance', () => bringForward(window));
  window.on('close', () => writePlace(places.window, placeOf(window, face.theme())));
  const opened = answering.then(({ archive }) => archive);
  Promise.all([drawn(window), opened])
    .then(() => show(window, place))
    .catch((error: unknown) => {
      log.fault('starting', error);
      app.exit(1);
    });
  void window.loadURL(source ?? deskAddress);
}

/** The page is given once its calls are listened to: until then Chromium starts its process. */
function hostsOf(places: Places, proofs: HeldProofs, answering: Promise<Answering>): Hosts {
  const files = deskFilesFrom(places.renderer);
  return {
    desk: async (address) => {
      await answering;
      return files(address);
    },
    proof: proofs.answer,
    picture: pictureRenditions(async () => (await answering).archive),
  };
}
