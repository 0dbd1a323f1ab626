import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { done, failed } from '../../../src/contract';
import type {
  ArchiveMoved,
  ArchivesCalls,
  Events,
  Handlers,
  KnownArchive,
  Problem,
  Result,
} from '../../../src/contract';
import { messagesIn } from '../../../src/messages';
import type { Language } from '../../../src/messages';
import {
  backupFolders,
  clearHalfMove,
  isArchiveAbsent,
  lookAtFolder,
  markMoved,
  placeForArchive,
} from '../../archive';
import type { Archive } from '../../archive';
import type { Backups } from '../../handlers';
import { chooseArchive, chooseMove, chooseNewArchive, confirmMoved } from '../dialogs/choose-archive';
import { profileFor } from '../start/paths';
import type { Paths } from '../start/paths';
import type { CloseGuard } from '../window/save-before-close';
import type { KnownArchives } from './known-archives';
import { leaveFor } from './start-elsewhere';

/** What the calls on archives need of the program. */
interface ArchivesTools {
  archive: Archive;
  backups: Backups;
  known: KnownArchives;
  paths: Paths;
  window: BrowserWindow;
  language: () => Language;
  closeGuard: CloseGuard;
  emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
}

/** The calls on where the archive lies and on the other archives of this machine. */
export function archivesHandlers(
  tools: ArchivesTools,
): Pick<Handlers, Exclude<keyof ArchivesCalls, 'archives:settle'>> {
  const { archive, backups, known, window, language, closeGuard } = tools;
  const how = { window, language, known };
  const list = () => Promise.all(known.list().map((each) => stateOf(each, archive.folder)));
  const go = async (chosen: Result<string, Problem>): Promise<Result<null, Problem>> => {
    if (!chosen.ok) return chosen;
    if (chosen.value === archive.folder) return done(null);
    const isLeaving = await leaveFor(chosen.value, { known, closeGuard });
    return isLeaving ? done(null) : failed({ kind: 'cancelled' });
  };
  return {
    'archives:known': async () => done(await list()),
    async 'archives:open'(folder) {
      if (!known.has(folder) || isArchiveAbsent(folder))
        return failed({ kind: 'folder-absent', path: folder });
      const found = lookAtFolder(folder);
      return go(found.ok ? await confirmMoved(folder, how) : found);
    },
    'archives:open-other': async () => go(await chooseArchive(how)),
    'archives:begin': async () => go(await chooseNewArchive(how)),
    async 'archives:forget'(folder) {
      if (folder !== archive.folder) known.forget(folder);
      return done(await list());
    },
    'archives:choose-move': () => chooseMove(archive.folder, how),
    'archives:move': (order) => move(order, tools),
    async 'archives:cancel-move'() {
      await backups.stop();
      return done(null);
    },
  };
}

/** Milliseconds after which a network folder that does not answer counts as missing. */
const timeout = 1500;

async function stateOf(
  { folder, name }: { folder: string; name: string },
  open: string,
): Promise<KnownArchive> {
  const isThere = stat(join(folder, 'archive.sqlite')).then(
    () => true,
    () => false,
  );
  const noAnswer = new Promise<false>((resolve) => setTimeout(() => resolve(false), timeout).unref());
  return { folder, name, isOpen: folder === open, isThere: await Promise.race([isThere, noAnswer]) };
}

/** Copies the archive, and makes the copy the archive once it is complete. If anything fails, the old one stays. */
async function move(
  { to, withBackups }: { to: string; withBackups: boolean },
  { archive, backups, known, paths, language, emit }: ArchivesTools,
): Promise<Result<ArchiveMoved, Problem>> {
  const refusal = archive.refusal();
  if (refusal) return failed(refusal);
  const from = archive.folder;
  const place = placeForMove(to, from);
  if (!place.ok) return place;
  const folders = withBackups ? backupFolders(from).filter((folder) => existsSync(folder)) : [];
  known.setMoving({ from, to });
  const moved = await backups.maintenance
    .run('move', { archive: from, to, backups: folders }, (progress) => emit('backup:progress', progress))
    .finally(() => emit('backup:progress', null));
  if (!moved?.ok) {
    if ((await clearHalfMove(to)) !== 'away') known.setMoving(null);
    return moved ?? failed({ kind: 'cancelled' });
  }
  markMoved(from, messagesIn(language()).dialogs.movedNote, Date.now());
  known.move(from, to);
  takeMemoryAlong(to, paths);
  const { texts, revisions, pictures, picturesLost, backups: count } = moved.value;
  return done({ from, to, texts, revisions, pictures, picturesLost, backups: count });
}

/** The folder to move to, checked: the window may only name one that can be chosen, or a new one in it. */
function placeForMove(to: string, from: string): Result<string, Problem> {
  const isThere = existsSync(to);
  const place = placeForArchive(isThere ? to : dirname(to), from);
  return place.ok && place.value !== to ? failed({ kind: 'folder-taken', path: to }) : place;
}

/** Copies what this machine remembers of an archive and its window for the new folder. */
function takeMemoryAlong(to: string, { archives, profile, memory, windowState }: Paths): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return; // All archives share one profile.
  const next = profileFor(to, dirname(archives));
  if (next === profile) return;
  mkdirSync(next, { recursive: true });
  for (const path of [memory, windowState])
    if (existsSync(path)) cpSync(path, join(next, basename(path)), { recursive: true });
}
