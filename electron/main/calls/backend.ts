import { rm } from 'node:fs/promises';
import { app, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { done } from '../../../src/contract';
import type { Events, Handlers, Problem, Result } from '../../../src/contract';
import { putInPlace, readInstallation } from '../../archive';
import type { Archive } from '../../archive';
import type { Backups } from '../../handlers';
import type { ProofStore } from '../app-protocol/proofs';
import { createFileDialogs } from '../dialogs/file-dialogs';
import { openArchiveOrAsk } from '../dialogs/open-archive';
import { today } from '../dialogs/ways-back';
import { createSpellCheck } from '../spelling/spell-check';
import type { SpellCheck } from '../spelling/spell-check';
import type { Log } from '../start/log';
import { startUtilityProcess } from '../start/own-processes';
import type { Paths } from '../start/paths';
import type { Appearance } from '../window/appearance';
import { createGuide } from '../window/guide-window';
import type { CrashRecovery } from '../window/crash-recovery';
import { readSystemLanguage } from '../window/language';
import type { CloseGuard } from '../window/save-before-close';
import { answerCalls } from './answer-calls';
import type { AnswerCall } from './answer-calls';
import { keepBackups } from './keep-backups';
import { systemFiles } from './system-files';

/** What the backend is given of the program around it. */
export interface BackendOptions {
  paths: Paths;
  window: BrowserWindow;
  appearance: Appearance;
  closeGuard: CloseGuard;
  crashRecovery: CrashRecovery;
  emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
  proofs: ProofStore;
  log: Log;
}

/** What works behind the window: the open archive, the handlers of its calls and what answers them, and its spell check. */
export interface Backend {
  archive: Promise<Archive>;
  handlers: Promise<Handlers>;
  answer: Promise<AnswerCall>;
  /** The thumbnail of a picture; null when the archive does not hold it, or nothing can be made of it. */
  thumbnail: (hash: string) => Promise<Uint8Array | null>;
  spellCheck: SpellCheck;
}

/**
 * Opens the archive and makes the handlers. Everything slow to load is imported from here, while the page is loaded.
 */
export function startBackend(options: BackendOptions): Backend {
  const { paths, window, appearance, log } = options;
  const archive = openDeskArchive(paths, appearance);
  const spellCheck = createSpellCheck(window.webContents.session, paths.profile);
  const handlers = archive.then((opened) => createDeskHandlers(opened, spellCheck, options));
  const answer = handlers.then((known) => answerCalls(known, log));
  const thumbnails = archive.then(async (opened) => {
    const { createThumbnails } = await import('../../handlers');
    return createThumbnails({ archive: opened, startProcess: startUtilityProcess, cache: opened.cache });
  });
  const thumbnail = async (hash: string) => (await thumbnails)(hash);
  return { archive, handlers, answer, thumbnail, spellCheck };
}

/** Opens the archive, and closes it when the program quits. */
async function openDeskArchive(paths: Paths, { language }: Appearance): Promise<Archive> {
  const archive = await openArchiveOrAsk(paths, language);
  if (!archive) {
    app.exit(1);
    return new Promise(() => undefined);
  }
  void rm(paths.formerCache, { recursive: true, force: true }).catch(() => undefined);
  return archive;
}

/** The handlers, with those calls wrapped that the window and its settings are concerned by. */
async function createDeskHandlers(
  archive: Archive,
  spelling: SpellCheck,
  options: BackendOptions,
): Promise<Handlers> {
  const { paths, window, appearance, closeGuard, crashRecovery, emit, proofs, log } = options;
  const openGuide = createGuide(window, paths, appearance.language);
  const { createBackups, createHandlers, typesetOnDemand } = await import('../../handlers');
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const backups = createBackups({
    archive,
    clock: Date.now,
    zone,
    installation: readInstallation(paths.installation),
    memory: paths.backups,
    startProcess: startUtilityProcess,
    emit,
  });
  keepBackups({ archive, backups }, window, log);
  const handlers = createHandlers({
    archive,
    backups,
    putInPlace: () => goOnWithPrepared(archive, backups),
    resources: paths.resources,
    clock: Date.now,
    zone,
    systemLanguage: readSystemLanguage(app),
    dialogs: createFileDialogs(window, appearance.language),
    reveal: async (folder) => void (await shell.openPath(folder)),
    files: systemFiles,
    emit,
    proofs,
    spelling,
    typeset: typesetOnDemand(paths.resources, startUtilityProcess),
    startProcess: startUtilityProcess,
    cache: archive.cache,
  });
  return {
    ...handlers,
    'desk:start': async (argument) => {
      const start = await handlers['desk:start'](argument);
      return start.ok ? done({ ...start.value, ...crashRecovery.startInfo() }) : start;
    },
    'desk:broken': (error) => {
      crashRecovery.reloadAfterError(error);
      return Promise.resolve(done(null));
    },
    'settings:open': async (argument) => {
      closeGuard.pageOpened();
      return applySettings(appearance, await handlers['settings:open'](argument));
    },
    'settings:save': async (changes) => applySettings(appearance, await handlers['settings:save'](changes)),
    'desk:flushed': async (argument) => {
      closeGuard.pageFlushed();
      await handlers['desk:flushed'](argument);
      return done(null);
    },
    'guide:open': async (page) => {
      await openGuide(page);
      return done(null);
    },
    'desk:show-archive': async () => {
      await shell.openPath(paths.archive);
      return done(null);
    },
    'desk:full-screen': () => {
      window.setFullScreen(!window.isFullScreen());
      return Promise.resolve(done(null));
    },
  };
}

/** Puts the prepared archive in the place of the open one, and starts the program again once the window has been answered. */
async function goOnWithPrepared(
  archive: Archive,
  backups: Backups,
): Promise<Result<{ kept: string }, Problem>> {
  await backups.stop();
  archive.close();
  const put = putInPlace(archive.folder, today());
  app.relaunch();
  setTimeout(() => app.exit(0), 400);
  return put;
}

type SettingsResult = Awaited<ReturnType<Handlers['settings:open']>>;

function applySettings(appearance: Appearance, result: SettingsResult): SettingsResult {
  if (result.ok) appearance.apply(result.value);
  return result;
}
