import { app, dialog } from 'electron';
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { dialogWords } from '../dialog-words';
import type { Language } from '../window/language';

/** Says that the desk's page keeps ending; quits, or loads it once more, as the person wishes. */
export async function askToOpenAgain(window: BrowserWindow, language: Language): Promise<void> {
  const words = dialogWords[language];
  const question: MessageBoxOptions = {
    type: 'error',
    message: words.keepsEnding,
    detail: words.keepsEndingDetail,
    buttons: [words.retry, words.quit],
    defaultId: 0,
    cancelId: 1,
  };
  const { response } = await dialog.showMessageBox(window, question);
  if (response === 0) window.webContents.reload();
  else app.quit();
}

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
