import { rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { app } from 'electron';
import { mastheadIn } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Handlers, Notice, Problem, Result } from '../../../src/contract';
import { clearHalfMove, copiesBeside, putInPlace, readInstallation } from '../../archive';
import type { Archive } from '../../archive';
import type { Backups } from '../../handlers';
import type { Language } from '../../../src/messages';
import type { ProofStore } from '../app-protocol/proofs';
import { archivesHandlers } from '../archives/archive-calls';
import { knownArchives } from '../archives/known-archives';
import { watchForReplaced } from '../archives/replaced-archive';
import type { KnownArchives } from '../archives/known-archives';
import { createFileDialogs } from '../dialogs/file-dialogs';
import { openArchiveOrAsk } from '../dialogs/open-archive';
import { today } from '../dialogs/ways-back';
import { attachContextMenu } from '../menu/context-menu';
import { createSpellCheck } from '../spelling/spell-check';
import type { SpellCheck } from '../spelling/spell-check';
import { startUtilityProcess } from '../start/own-processes';
import type { Paths } from '../start/paths';
import type { Appearance } from '../window/appearance';
import { createGuide } from '../window/guide-window';
import { readSystemLanguage } from '../window/language';
import { createWindowParts } from '../window/window-parts';
import type { WindowParts, WindowPartsNeed } from '../window/window-parts';
import { createSecrets } from './secrets';
import { answerCalls } from './answer-calls';
import type { AnswerCall } from './answer-calls';
import { keepBackups } from './keep-backups';
import { createSystemFiles, openPath, systemClipboard } from './system-files';
import type { Log } from '../start/log';

/** What the backend is given of the program around it. */
export interface BackendOptions extends WindowPartsNeed {
  paths: Paths;
  /** Shows the window though the desk is not open yet. */
  show: () => void;
  proofs: ProofStore;
}

type BackendNeeds = BackendOptions & WindowParts;

/** What works behind the window: the open archive, the handlers of its calls and what answers them. */
export interface Backend {
  archive: Promise<Archive>;
  handlers: Promise<Handlers>;
  answer: Promise<AnswerCall>;
  /** The thumbnail of a picture; null when the archive does not hold it, or nothing can be made of it. */
  thumbnail: (hash: string) => Promise<Uint8Array | null>;
}

/**
 * Opens the archive and makes the handlers. Everything slow to load is imported from here, while the page is loaded.
 */
export function startBackend(given: BackendOptions): Backend {
  const options = { ...given, ...createWindowParts(given) };
  const { appearance, paths, window, log } = options;
  const known = knownArchives(paths.archives);
  const archive = openDeskArchive(options, known);
  const spellCheck = createSpellCheck(window.webContents.session, paths.profile);
  const handlers = archive.then((opened) => createDeskHandlers(opened, spellCheck, known, options));
  const answer = handlers.then((known) => answerCalls(known, log));
  const thumbnails = archive.then(async (opened) => {
    const { createThumbnails } = await import('../../handlers');
    return createThumbnails({
      pictures: opened.pictures,
      startProcess: startUtilityProcess,
      cache: opened.cache,
    });
  });
  const thumbnail = async (hash: string) => (await thumbnails)(hash);
  attachContextMenu(window, { language: appearance.language, handlers, spellCheck });
  return { archive, handlers, answer, thumbnail };
}

/** Opens the archive and lists it among those of this machine; ends the program when none is opened. */
async function openDeskArchive(options: BackendNeeds, known: KnownArchives): Promise<Archive> {
  const { paths } = options;
  const { language } = options.appearance;
  const archive = await openArchiveOrAsk(paths, { window: null, language, known }, options);
  if (!archive) {
    app.exit(1);
    return new Promise(() => undefined);
  }
  listOpen(archive, known, language());
  void rm(paths.formerCache, { recursive: true, force: true }).catch(() => undefined);
  return archive;
}

function listOpen({ folder, masthead }: Archive, known: KnownArchives, language: Language): void {
  const listed = { folder, name: mastheadIn(masthead.open(), language).local.name };
  if (!known.list().some((each) => isDeepStrictEqual(each, listed))) known.add(listed);
}

/** The handlers of all calls, those that also concern the window or its settings wrapped. */
async function createDeskHandlers(
  archive: Archive,
  spelling: SpellCheck,
  known: KnownArchives,
  options: BackendNeeds,
): Promise<Handlers> {
  const { paths, window, appearance, closeGuard, emit, proofs, log } = options;
  const {
    createBackups,
    createHandlers,
    Jobs,
    machineMemory,
    memoryFile,
    openDestinations,
    openMailLines,
    readReturnedMails,
    typesetOnDemand,
  } = await import('../../handlers');
  const memory = machineMemory(memoryFile(paths.memory, archive.identity, paths.formerMemory));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const jobs = new Jobs();
  const backups = createBackups({
    archive,
    jobs,
    clock: Date.now,
    zone,
    installation: readInstallation(paths.installation),
    memory,
    startProcess: startUtilityProcess,
    emit,
  });
  const handlers = createHandlers({
    archive,
    backups,
    jobs,
    memory,
    putInPlace: () => goOnWithPrepared(archive, backups),
    resources: paths.resources,
    clock: Date.now,
    zone,
    systemLanguage: readSystemLanguage(app),
    dialogs: createFileDialogs(window, appearance.language),
    reveal: (folder) => void openPath(folder),
    files: createSystemFiles(window),
    clipboard: systemClipboard,
    emit,
    proofs,
    spelling,
    typeset: typesetOnDemand(paths.resources, startUtilityProcess),
    startProcess: startUtilityProcess,
    openDestination: openDestinations(startUtilityProcess),
    openMailLine: openMailLines(startUtilityProcess),
    readReturned: readReturnedMails(startUtilityProcess),
    secrets: createSecrets(paths.secrets),
    cache: archive.cache,
  });
  keepBackups({ archive, backups, jobs }, window, log);
  workAtTheHour(handlers, log);
  const unfinished = [...(await unfinishedMove(archive, known)), ...noticesBeside(archive)];
  return {
    ...handlers,
    ...archivesHandlers({
      archive,
      backups,
      known,
      paths,
      window,
      language: appearance.language,
      closeGuard,
      emit,
    }),
    ...watchForReplaced({ archive, backups, emit }, window, log),
    ...windowCalls(handlers, { archive, known, notices: unfinished }, options),
  };
}

/** What the calls of the window and its settings need of the desk. */
interface WindowCallsNeed {
  archive: Archive;
  known: KnownArchives;
  /** Shown once, at the first start of the page. */
  notices: Notice[];
}

type WindowCall =
  | `desk:${'start' | 'broken' | 'flushed' | 'show-archive' | 'full-screen'}`
  | `settings:${'open' | 'save'}`
  | 'masthead:save'
  | 'guide:open';

/** The calls that also concern the window or its settings. */
function windowCalls(
  handlers: Pick<Handlers, Exclude<WindowCall, 'guide:open'>>,
  { archive, known, notices: once }: WindowCallsNeed,
  { paths, window, appearance, closeGuard, crashRecovery }: BackendNeeds,
): Pick<Handlers, WindowCall> {
  const openGuide = createGuide(window, paths, appearance.language);
  return {
    'desk:start': async (argument) => {
      const start = await handlers['desk:start'](argument);
      if (!start.ok) return start;
      const notices = [...start.value.notices, ...once.splice(0)];
      return done({ ...start.value, notices, ...crashRecovery.startInfo() });
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
    'masthead:save': async (masthead) => {
      const saved = await handlers['masthead:save'](masthead);
      if (saved.ok) listOpen(archive, known, appearance.language());
      return saved;
    },
    'desk:flushed': async (argument) => {
      closeGuard.pageFlushed();
      await handlers['desk:flushed'](argument);
      return done(null);
    },
    'guide:open': async (page) => {
      await openGuide(page);
      return done(null);
    },
    'desk:show-archive': () => {
      void openPath(paths.archive);
      return Promise.resolve(done(null));
    },
    'desk:full-screen': () => {
      window.setFullScreen(!window.isFullScreen());
      return Promise.resolve(done(null));
    },
  };
}

/** Removes what an interrupted move of this archive left, and says so once. If that disk is not connected, the next start tries again. */
async function unfinishedMove(archive: Archive, known: KnownArchives): Promise<Notice[]> {
  const moving = known.moving();
  if (moving?.from !== archive.folder) return [];
  const left = await clearHalfMove(moving.to).catch(() => 'away' as const);
  if (left === 'away') return [];
  known.setMoving(null);
  return left === 'none' ? [] : [{ kind: 'move-unfinished', path: moving.to, isWhole: left === 'whole' }];
}

/** A notice that names other copies of the archive's file, such as a cloud drive makes in a conflict. */
function noticesBeside({ folder }: Archive): Notice[] {
  const files = copiesBeside(folder);
  return files.length > 0 ? [{ kind: 'copies-beside', path: folder, files }] : [];
}

/** Puts the prepared archive in the place of the open one, and starts the program again once the window has been answered. */
async function goOnWithPrepared(
  archive: Archive,
  backups: Backups,
): Promise<Result<{ kept: string }, Problem>> {
  await backups.stop();
  await archive.end();
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

/** How often to look for what has come due, in milliseconds; a mailing that was just confirmed waits in the outbox for ten seconds. */
const intervals = { 'publish:look': 20_000, 'outbox:look': 5000 } as const;

/** While the program runs, publishes and sends what has come due, where the person chose that; at once after the machine has slept. */
function workAtTheHour(handlers: Pick<Handlers, keyof typeof intervals>, log: Log): void {
  for (const name of ['publish:look', 'outbox:look'] as const) {
    let isLooking = false;
    setInterval(() => {
      if (isLooking) return;
      isLooking = true;
      void handlers[name](null)
        .catch((error: unknown) => log.error(name, error))
        .finally(() => (isLooking = false));
    }, intervals[name]).unref();
  }
}
