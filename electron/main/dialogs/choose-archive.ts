import { dialog } from 'electron';
import type { BrowserWindow, MessageBoxOptions, OpenDialogOptions } from 'electron';
import { done, failed } from '../../../src/contract';
import type { Cancelled, Problem, Result } from '../../../src/contract';
import { messagesIn } from '../../../src/messages';
import type { Language } from '../../../src/messages';
import { lookAtFolder, movedAt, placeForArchive, unmarkMoved } from '../../archive';
import type { KnownArchives } from '../archives/known-archives';

/** How the dialogs about archives are shown: over the desk's window, or alone while there is none. */
export interface ArchiveDialogs {
  window: BrowserWindow | null;
  language: () => Language;
  known: KnownArchives;
}

type Chosen = Result<string, Problem | Cancelled>;

/** Has the person choose a folder with an archive, or an empty one for a new archive, which they are asked about. */
export async function chooseArchive(how: ArchiveDialogs): Promise<Chosen> {
  const { openArchive: title, openThis: buttonLabel } = messagesIn(how.language()).dialogs;
  const folder = await chooseFolder(how, { title, buttonLabel });
  if (folder === null) return failed({ kind: 'cancelled' });
  const found = lookAtFolder(folder);
  if (!found.ok) return found;
  if (found.value.kind === 'archive') return confirmMoved(found.value.folder, how);
  return (await askToBegin(found.value.folder, how))
    ? done(found.value.folder)
    : failed({ kind: 'cancelled' });
}

/** Has the person choose an empty folder for a new archive. */
export async function chooseNewArchive(how: ArchiveDialogs): Promise<Chosen> {
  const { newArchive: title, beginHere: buttonLabel } = messagesIn(how.language()).dialogs;
  const folder = await chooseFolder(how, { title, buttonLabel });
  if (folder === null) return failed({ kind: 'cancelled' });
  const found = lookAtFolder(folder);
  if (!found.ok && found.problem.kind === 'folder-absent') return found;
  return found.ok && found.value.kind === 'empty'
    ? done(found.value.folder)
    : failed({ kind: 'folder-taken', path: folder });
}

/** Has the person choose where an archive goes that is moved; answers the folder that it will have. */
export async function chooseMove(archive: string, how: ArchiveDialogs): Promise<Chosen> {
  const { moveArchive: title, moveHere: buttonLabel } = messagesIn(how.language()).dialogs;
  const folder = await chooseFolder(how, { title, buttonLabel });
  return folder === null ? failed({ kind: 'cancelled' }) : placeForArchive(folder, archive);
}

/**
 * Returns the folder to open. For an archive that was moved elsewhere, asks first whether to open it or the one that it was moved to.
 */
export async function confirmMoved(folder: string, how: ArchiveDialogs): Promise<Chosen> {
  const at = movedAt(folder);
  if (at === null) return done(folder);
  const messages = messagesIn(how.language()).dialogs;
  const to = how.known.movedTo(folder);
  const day = new Intl.DateTimeFormat(how.language(), { dateStyle: 'long' }).format(at);
  const ways = [...(to === null ? [] : [messages.openMoved]), messages.openOld, messages.back];
  const response = await ask(how, {
    type: 'question',
    message: messages.wasMoved(folder, day, to),
    buttons: ways,
    defaultId: 0,
    cancelId: ways.length - 1,
  });
  if (ways[response] === messages.openMoved && to !== null) return done(to);
  if (ways[response] !== messages.openOld) return failed({ kind: 'cancelled' });
  await unmarkMoved(folder);
  how.known.goBackTo(folder);
  return done(folder);
}

async function askToBegin(folder: string, how: ArchiveDialogs): Promise<boolean> {
  const { beginIn, beginHere, back } = messagesIn(how.language()).dialogs;
  const question: MessageBoxOptions = {
    type: 'question',
    message: beginIn(folder),
    buttons: [beginHere, back],
    defaultId: 0,
    cancelId: 1,
  };
  return (await ask(how, question)) === 0;
}

/** Shows a message box over the window, if there is one; answers the number of the button. */
export async function ask(
  { window }: Pick<ArchiveDialogs, 'window'>,
  options: MessageBoxOptions,
): Promise<number> {
  const answer = window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options);
  return (await answer).response;
}

async function chooseFolder(
  { window }: ArchiveDialogs,
  { title, buttonLabel }: { title: string; buttonLabel: string },
): Promise<string | null> {
  const options: OpenDialogOptions = {
    title,
    message: title,
    buttonLabel,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}
