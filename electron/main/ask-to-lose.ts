import { dialog } from 'electron';
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { dialogWords } from './dialog-words';
import type { Language } from './language';

/** Asks whether to close although something is not saved; keeping the window open is what Enter and Escape do. */
export async function askToLose(window: BrowserWindow, language: Language): Promise<boolean> {
  const words = dialogWords[language];
  const question: MessageBoxOptions = {
    type: 'warning',
    message: words.unsaved,
    detail: words.unsavedDetail,
    buttons: [words.keepOpen, words.loseAndClose],
    defaultId: 0,
    cancelId: 0,
  };
  return (await dialog.showMessageBox(window, question)).response === 1;
}
