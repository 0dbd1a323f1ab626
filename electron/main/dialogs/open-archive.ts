import { dialog } from 'electron';
import type { MessageBoxOptions } from 'electron';
import { problemMessage } from '../../../src/messages';
import type { Problem } from '../../../src/contract';
import { canOpenReadOnly, openArchive, readArchive, readInstallation } from '../../archive';
import type { Archive } from '../../archive';
import { messagesIn } from '../../../src/messages';
import type { Language } from '../../../src/messages';

/**
 * Opens the archive of a folder, read-only where nothing can be written or the archive is damaged. While it cannot be opened at all the person is asked
 * to try again; null when they quit.
 */
export async function openArchiveOrAsk(
  folder: string,
  installationFile: string,
  language: () => Language,
): Promise<Archive | null> {
  const installation = readInstallation(installationFile);
  for (;;) {
    const opened = openArchive(folder, { create: true, installation });
    if (opened.ok) return opened.value;
    // Two desks on one archive would each miss what the other writes.
    const isReadable = opened.problem.kind !== 'archive-busy' && canOpenReadOnly(opened.problem);
    const readable = isReadable ? readArchive(folder, opened.problem) : null;
    if (readable?.ok) return readable.value;
    if (!(await askToRetry(opened.problem, language()))) return null;
  }
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
