import { app, ipcMain, protocol, session, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { done } from '../../src/contract';
import type { Events, Handlers } from '../../src/contract';
import type { Archive } from '../archive';
import { serveApp } from './app-protocol';
import { answerCalls } from './calls';
import type { Closing } from './closing';
import { giveContextMenu } from './context-menu';
import { deskFilesFrom } from './desk-files';
import { closeWhenSaved, reloadWhenGone } from './desk-window';
import { askToRetry, dialogsOver } from './dialogs';
import { interfaceFor } from './interface';
import type { Interface } from './interface';
import { isFromDesk } from './is-desk';
import { systemLanguageOf } from './language';
import { denyEverything, keepInPlace } from './lock-down';
import { logTo } from './log';
import type { Log } from './log';
import { cutOff, keepOffline } from './offline';
import { openOrAsk } from './open-or-ask';
import { pictureRenditions } from './picture-renditions';
import { placesOf } from './places';
import type { Places } from './places';
import { holdProofs } from './proofs';
import { deskAddress, registerSchemes } from './schemes';
import { typesetLate } from './typeset-late';
import { bringForward, createDeskWindow, drawn, placeOf, show } from './window';
import { readPlace, writePlace } from './window-place';

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
  keepInPlace(app, source ? [new URL(source).origin] : []);
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(fault, (error: unknown) => log.fault(fault, error));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => start(places, log, source));
}

function start(places: Places, log: Log, source: string | null): void {
  const place = readPlace(places.window);
  const emit: Emit = (name, payload) => window.webContents.send(name, payload);
  const face = interfaceFor(systemLanguageOf(app), place.theme, (command) => emit('desk:command', command));
  const archive = openedArchive(places, face);
  const proofs = holdProofs();
  const own = source ? [new URL(source).origin] : [];
  denyEverything(session.defaultSession);
  keepOffline(session.defaultSession, own, log);
  const desk = deskFilesFrom(places.renderer);
  serveApp(protocol, { desk, proof: proofs.answer, picture: pictureRenditions(() => archive) }, log);

  const window = createDeskWindow(place, places);
  const closing = closeWhenSaved(app, window, face.language);
  const handlers = archive.then((opened) =>
    handlersOver(opened, { places, window, face, closing, emit, proofs }),
  );
  answerCalls({
    ipc: ipcMain,
    handlers,
    isDesk: (event) => isFromDesk(event, window, ['app://desk', ...own]),
    log,
  });
  reloadWhenGone(window, log, Date.now);
  giveContextMenu(window, face.language);
  app.on('second-instance', () => bringForward(window));
  window.on('close', () => writePlace(places.window, placeOf(window, face.theme())));
  void Promise.all([drawn(window), archive]).then(() => show(window, place));
  void window.loadURL(source ?? deskAddress);
}

type Emit = <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;

/** Opens the archive while the window's page is on its way, and closes it last of all. */
async function openedArchive(places: Places, face: Interface): Promise<Archive> {
  await new Promise(setImmediate);
  const archive = await openOrAsk(places.archive, (trouble) => askToRetry(trouble, face.language()));
  if (!archive) {
    app.exit(1);
    return new Promise(() => undefined);
  }
  app.on('will-quit', () => archive.close());
  return archive;
}

interface Around {
  places: Places;
  window: BrowserWindow;
  face: Interface;
  closing: Closing;
  emit: Emit;
  proofs: ReturnType<typeof holdProofs>;
}

/** The handlers with the machine around them, and what main itself learns from some of their answers. */
async function handlersOver(archive: Archive, around: Around): Promise<Handlers> {
  const { places, window, face, closing, emit, proofs } = around;
  const { createHandlers } = await import('../handlers');
  const handlers = createHandlers({
    archive,
    resources: places.resources,
    clock: Date.now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    systemLanguage: systemLanguageOf(app),
    dialogs: dialogsOver(() => window, face.language),
    reveal: async (folder) => void (await shell.openPath(folder)),
    emit,
    proofs,
    typeset: typesetLate(places.resources),
    cache: places.cache,
  });
  return {
    ...handlers,
    'settings:open': async (nothing) => {
      closing.opened();
      return following(face, await handlers['settings:open'](nothing));
    },
    'settings:save': async (changes) => following(face, await handlers['settings:save'](changes)),
    'desk:flushed': async (nothing) => {
      closing.flushed();
      await handlers['desk:flushed'](nothing);
      return done(null);
    },
  };
}

type SettingsAnswer = Awaited<ReturnType<Handlers['settings:open']>>;

function following(face: Interface, answer: SettingsAnswer): SettingsAnswer {
  if (answer.ok) face.follow(answer.value);
  return answer;
}
