import { dialog } from 'electron';
import type { MessageBoxOptions } from 'electron';
import { sentenceOf } from '../../../src/contract';
import type { Problem } from '../../../src/contract';
import { openArchive, readArchive } from '../../archive';
import type { Archive } from '../../archive';
import { dialogWords } from '../dialog-words';
import type { Language } from '../window/language';

/**
 * Opens the archive of a folder; where nothing may be written, to read it. Asks the person what to do as long as it cannot be
 * opened at all; null when they give up.
 */
export async function openOrAsk(folder: string, language: () => Language): Promise<Archive | null> {
  for (;;) {
    const opened = openArchive(folder, { create: true });
    if (opened.ok) return opened.value;
    const readable = mayBeRead(opened.problem) ? readArchive(folder, opened.problem) : null;
    if (readable?.ok) return readable.value;
    if (!(await askToRetry(opened.problem, language()))) return null;
  }
}

function mayBeRead({ kind }: Problem): boolean {
  return ['archive-read-only', 'not-writable', 'disk-full'].includes(kind);
}

/** Says why the archive was left closed; true when the person wants to try again. */
async function askToRetry(why: Problem, language: Language): Promise<boolean> {
  const { retry, quit } = dialogWords[language];
  const question: MessageBoxOptions = {
    type: 'error',
    message: sentenceOf(why, language),
    buttons: [retry, quit],
    defaultId: 0,
    cancelId: 1,
  };
  return (await dialog.showMessageBox(question)).response === 0;
}
