import { app, ipcMain, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { done } from '../../../src/contract';
import type { Events, Handlers } from '../../../src/contract';
import type { Archive } from '../../archive';
import { answerCalls, isFromDesk } from './handle-calls';
import type { Closing } from '../window/save-before-close';
import type { ComingBack } from '../window/crash-recovery';
import { dialogsOver } from '../dialogs/file-dialogs';
import type { Interface } from '../window/appearance';
import { systemLanguageOf } from '../window/language';
import type { Log } from '../start/log';
import { openOrAsk } from '../dialogs/open-archive';
import type { Places } from '../start/paths';
import type { HeldProofs } from '../app-protocol/proofs';
import { spellingOf } from '../spelling/spell-check';
import type { Spelling } from '../spelling/spell-check';

/** What stands around the handlers. */
export interface Around {
  places: Places;
  window: BrowserWindow;
  /** Where the desk's pages may be: "app://desk", and the sources' server in development. */
  origins: readonly string[];
  face: Interface;
  closing: Closing;
  returning: ComingBack;
  emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
  proofs: HeldProofs;
  log: Log;
}

/** What answers the window. */
export interface Answering {
  archive: Promise<Archive>;
  handlers: Promise<Handlers>;
  spelling: Spelling;
}

/**
 * Opens the archive and answers the window's calls from it. All that is slow to load is loaded from here, while the window
 * is on its way; the calls are listened to before this returns.
 */
export function answerDesk(around: Around): Answering {
  const { places, window, origins, face, log } = around;
  const archive = openedArchive(places, face);
  const spelling = spellingOf(window.webContents.session, places.profile);
  const handlers = archive.then((opened) => handlersOver(opened, spelling, around));
  answerCalls({ ipc: ipcMain, handlers, isDesk: (event) => isFromDesk(event, window, origins), log });
  return { archive, handlers, spelling };
}

/** Opens the archive after the calls are listened to, and closes it last of all. */
async function openedArchive(places: Places, face: Interface): Promise<Archive> {
  await new Promise(setImmediate);
  const archive = await openOrAsk(places.archive, face.language);
  if (!archive) {
    app.exit(1);
    return new Promise(() => undefined);
  }
  app.on('will-quit', () => archive.close());
  return archive;
}

/** The handlers with the machine around them, and what main itself learns from some of their answers. */
async function handlersOver(archive: Archive, spelling: Spelling, around: Around): Promise<Handlers> {
  const { places, window, face, closing, returning, emit, proofs } = around;
  const { createHandlers, typesetLate } = await import('../../handlers');
  const handlers = createHandlers({
    archive,
    resources: places.resources,
    clock: Date.now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    systemLanguage: systemLanguageOf(app),
    dialogs: dialogsOver(window, face.language),
    reveal: async (folder) => void (await shell.openPath(folder)),
    emit,
    proofs,
    spelling,
    typeset: typesetLate(places.resources),
    cache: places.cache,
  });
  return {
    ...handlers,
    'desk:start': async (nothing) => {
      const start = await handlers['desk:start'](nothing);
      return start.ok ? done({ ...start.value, ...returning.start() }) : start;
    },
    'desk:broken': (fault) => {
      returning.broken(fault);
      return Promise.resolve(done(null));
    },
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
    'desk:full-screen': () => {
      window.setFullScreen(!window.isFullScreen());
      return Promise.resolve(done(null));
    },
  };
}

type SettingsAnswer = Awaited<ReturnType<Handlers['settings:open']>>;

function following(face: Interface, answer: SettingsAnswer): SettingsAnswer {
  if (answer.ok) face.follow(answer.value);
  return answer;
}
