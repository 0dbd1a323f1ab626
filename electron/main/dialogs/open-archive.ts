import { stat } from 'node:fs/promises';
import type { MessageBoxOptions } from 'electron';
import { messagesIn, problemMessage } from '../../../src/messages';
import type { Problem } from '../../../src/contract';
import {
  canOpenReadOnly,
  finishPutting,
  isArchiveAbsent,
  openArchive,
  readArchive,
  readInstallation,
} from '../../archive';
import type { Archive } from '../../archive';
import { startAgainOn } from '../archives/start-elsewhere';
import { updateArchive } from '../archives/update-archive';
import type { UpdateListener } from '../archives/update-archive';
import type { Paths } from '../start/paths';
import { ask, chooseArchive, chooseNewArchive, confirmMoved } from './choose-archive';
import type { ArchiveDialogs } from './choose-archive';
import { goBackToBackup } from './ways-back';

/**
 * Opens the archive of a folder, read-only where nothing can be written or the archive is damaged. While it cannot be opened at all, the
 * person is asked to try again or to choose another archive. Null when they quit, and when they choose another, with which the program
 * restarts. In the place of an archive that was known and is missing, no new one is created.
 */
export async function openArchiveOrAsk(
  { archive: folder, installation: installationFile }: Pick<Paths, 'archive' | 'installation'>,
  how: ArchiveDialogs,
  teller: UpdateListener,
): Promise<Archive | null> {
  const { known } = how;
  const installation = readInstallation(installationFile);
  for (;;) {
    if (!(await isAnswering(folder))) {
      if (!(await askToRetry({ kind: 'not-answering', path: folder }, how))) return null;
      continue;
    }
    finishPutting(folder);
    if (known.has(folder) && isArchiveAbsent(folder)) {
      if (!(await askToRetry({ kind: 'folder-absent', path: folder }, how))) return null;
      continue;
    }
    if (!(await isMeant(folder, how))) return null;
    const updated = await updateArchive(folder, teller);
    const notices = updated?.ok ? updated.value : [];
    const opened =
      updated?.ok === false ? updated : openArchive(folder, { create: true, installation, notices });
    if (opened.ok) return opened.value;
    // Not a busy one: two desks on one archive would not see each other's changes.
    const isReadable = opened.problem.kind !== 'archive-busy' && canOpenReadOnly(opened.problem);
    const readable = isReadable ? readArchive(folder, opened.problem) : null;
    if (readable?.ok) return readable.value;
    if (!(await askForWay(opened.problem, folder, how))) return null;
  }
}

/** Whether the person wants this archive, which may have been moved elsewhere; if not, the program restarts with the other one. */
async function isMeant(folder: string, how: ArchiveDialogs): Promise<boolean> {
  const chosen = await confirmMoved(folder, how);
  if (chosen.ok && chosen.value !== folder) startAgainOn(chosen.value, how.known);
  return chosen.ok && chosen.value === folder;
}

/** Says why the archive cannot be read at all, and offers what may help; false when the person gives up. */
async function askForWay(why: Problem, folder: string, how: ArchiveDialogs): Promise<boolean> {
  if (why.kind !== 'archive-damaged' && why.kind !== 'archive-lost') return askToRetry(why, how);
  const language = how.language();
  const { another, quit, restore, retry } = messagesIn(language).dialogs;
  // Of a damaged archive, all that can be read would have been shown.
  const problem: Problem = why.kind === 'archive-damaged' ? { kind: 'nothing-recovered', path: folder } : why;
  const options: MessageBoxOptions = {
    type: 'error',
    message: problemMessage(problem, language),
    buttons: [restore, retry, another, quit],
    defaultId: 0,
    cancelId: 3,
  };
  const response = await ask(how, options);
  if (response === 0) await goBackToBackup(folder, language);
  return response === 2 ? !(await goElsewhere(chooseArchive, how)) : response < 2;
}

/** Milliseconds that a disk may take to answer. */
const timeout = 10_000;

/**
 * Whether a folder's disk answers at all: on a dead network drive, SQLite would block the program for ever.
 */
async function isAnswering(folder: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const noAnswer = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeout);
  });
  const answer = stat(folder).then(
    () => true,
    () => true,
  );
  return Promise.race([answer, noAnswer]).finally(() => clearTimeout(timer));
}

/** Says why the archive could not be opened; true when the person wants to try again. */
async function askToRetry(why: Problem, how: ArchiveDialogs): Promise<boolean> {
  const language = how.language();
  const { another, newArchive, quit, retry } = messagesIn(language).dialogs;
  const options: MessageBoxOptions = {
    type: why.kind === 'folder-absent' ? 'question' : 'error',
    message: problemMessage(why, language),
    buttons: [retry, another, newArchive, quit],
    defaultId: 0,
    cancelId: 3,
  };
  const response = await ask(how, options);
  if (response === 1) return !(await goElsewhere(chooseArchive, how));
  if (response === 2) return !(await goElsewhere(chooseNewArchive, how));
  return response === 0;
}

/** Asks for another archive and restarts the program with it; false when none was chosen. */
async function goElsewhere(choose: typeof chooseArchive, how: ArchiveDialogs): Promise<boolean> {
  const chosen = await choose(how);
  if (chosen.ok) {
    startAgainOn(chosen.value, how.known);
    return true;
  }
  const language = how.language();
  if (chosen.problem.kind !== 'cancelled') {
    const { goOn } = messagesIn(language).dialogs;
    await ask(how, { type: 'info', message: problemMessage(chosen.problem, language), buttons: [goOn] });
  }
  return false;
}
