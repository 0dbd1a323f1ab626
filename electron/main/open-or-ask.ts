import { dialog } from 'electron';
import type { MessageBoxOptions } from 'electron';
import { sentenceOf } from '../../src/contract';
import type { Problem } from '../../src/contract';
import { openArchive } from '../archive';
import type { Archive } from '../archive';
import { dialogWords } from './dialog-words';
import type { Language } from './language';

/** Opens the archive of a folder, asking the person what to do as long as it cannot be; null when they give up. */
export async function openOrAsk(folder: string, language: () => Language): Promise<Archive | null> {
  for (;;) {
    const opened = openArchive(folder, { create: true });
    if (opened.ok) return opened.value;
    if (!(await askToRetry(opened.problem, language()))) return null;
  }
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
