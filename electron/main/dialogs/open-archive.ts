import { stat } from 'node:fs/promises';
import { dialog } from 'electron';
import type { MessageBoxOptions } from 'electron';
import { problemMessage } from '../../../src/messages';
import type { Problem } from '../../../src/contract';
import { canOpenReadOnly, finishPutting, openArchive, readArchive, readInstallation } from '../../archive';
import type { Archive } from '../../archive';
import { messagesIn } from '../../../src/messages';
import type { Language } from '../../../src/messages';
import type { Paths } from '../start/paths';
import { goBackToBackup, recoverDamaged } from './ways-back';

/**
 * Opens the archive of a folder, read-only where nothing can be written or the archive is damaged. While it cannot be opened at all the person is asked
 * to try again; null when they quit.
 */
export async function openArchiveOrAsk(
  { archive: folder, installation: installationFile }: Pick<Paths, 'archive' | 'installation'>,
  language: () => Language,
): Promise<Archive | null> {
  const installation = readInstallation(installationFile);
  finishPutting(folder);
  for (;;) {
    if (!(await isAnswering(folder))) {
      if (!(await askToRetry({ kind: 'not-answering', path: folder }, language()))) return null;
      continue;
    }
    const opened = openArchive(folder, { create: true, installation });
    if (opened.ok) return opened.value;
    // Two desks on one archive would each miss what the other writes.
    const isReadable = opened.problem.kind !== 'archive-busy' && canOpenReadOnly(opened.problem);
    const readable = isReadable ? readArchive(folder, opened.problem) : null;
    if (readable?.ok) return readable.value;
    if (!(await askForWay(opened.problem, folder, language()))) return null;
  }
}

/** Says why the archive cannot be read at all, and offers what may help; false when the person quits. */
async function askForWay(why: Problem, folder: string, language: Language): Promise<boolean> {
  if (why.kind !== 'archive-damaged' && why.kind !== 'archive-lost') return askToRetry(why, language);
  const { quit, recover, restore, retry } = messagesIn(language).dialogs;
  const options: MessageBoxOptions = {
    type: 'error',
    message: problemMessage(why, language),
    buttons: [restore, recover, retry, quit],
    defaultId: 0,
    cancelId: 3,
  };
  const { response } = await dialog.showMessageBox(options);
  if (response === 0) await goBackToBackup(folder, language);
  if (response === 1) await recoverDamaged(folder, language);
  return response < 3;
}

/** Milliseconds that a disk may take to answer. */
const patience = 10_000;

/**
 * Whether a folder's disk answers at all. SQLite would wait for a dead network drive for ever, and the program with it.
 */
async function isAnswering(folder: string): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const answer = stat(folder).then(
    () => true,
    () => true,
  );
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/** Says why the archive could not be opened; true when the person wants to try again. */
async function askToRetry(why: Problem, language: Language): Promise<boolean> {
  const { retry, quit } = messagesIn(language).dialogs;
  const options: MessageBoxOptions = {
    type: 'error',
    message: problemMessage(why, language),
    buttons: [retry, quit],
    defaultId: 0,
    cancelId: 1,
  };
  return (await dialog.showMessageBox(options)).response === 0;
}
