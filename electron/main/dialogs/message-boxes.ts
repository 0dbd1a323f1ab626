import { app, dialog } from 'electron';
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { messagesIn } from '../../../src/messages';
import type { Language } from '../../../src/messages';

/** Says that the desk's page keeps crashing, and reloads it or quits, as the person chooses. */
export async function askToReload(window: BrowserWindow, language: Language): Promise<void> {
  const messages = messagesIn(language).dialogs;
  const options: MessageBoxOptions = {
    type: 'error',
    message: messages.keepsEnding,
    detail: messages.keepsEndingDetail,
    buttons: [messages.retry, messages.quit],
    defaultId: 0,
    cancelId: 1,
  };
  const { response } = await dialog.showMessageBox(window, options);
  if (response === 0) window.webContents.reload();
  else app.quit();
}

/** Asks whether to close although something is not saved; Enter and Escape keep the window open. */
export async function askToDiscard(window: BrowserWindow, language: Language): Promise<boolean> {
  const messages = messagesIn(language).dialogs;
  const options: MessageBoxOptions = {
    type: 'warning',
    message: messages.unsaved,
    detail: messages.unsavedDetail,
    buttons: [messages.keepOpen, messages.loseAndClose],
    defaultId: 0,
    cancelId: 0,
  };
  return (await dialog.showMessageBox(window, options)).response === 1;
}
