import { readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { dialog } from 'electron';
import type { BrowserWindow, MessageBoxOptions, OpenDialogOptions } from 'electron';
import { sentenceOf } from '../../src/contract';
import type { Problem } from '../../src/contract';
import type { ChosenFile, ChosenText, Dialogs } from '../handlers';
import { dialogWords } from './dialog-words';
import type { Language } from './language';

const pictureTypes = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'tif', 'tiff', 'svg'];
const textTypes = ['md', 'markdown', 'html', 'htm', 'docx', 'odt', 'txt'];

/** The system's dialogs over the desk's window, in its language. What is not chosen in one is never read. */
export function dialogsOver(window: () => BrowserWindow | null, language: () => Language): Dialogs {
  const words = () => dialogWords[language()];
  const choose = async (options: OpenDialogOptions): Promise<string[]> => {
    const parent = window();
    const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return answer.canceled ? [] : answer.filePaths;
  };
  return {
    async chooseFolder() {
      const { exportFolder: title, exportHere: buttonLabel } = words();
      const [folder] = await choose({ title, buttonLabel, properties: ['openDirectory', 'createDirectory'] });
      return folder ?? null;
    },
    async choosePicture() {
      const { picture: title, pictures: name } = words();
      const [path] = await choose({
        title,
        properties: ['openFile'],
        filters: [{ name, extensions: pictureTypes }],
      });
      return path ? await chosen(path) : null;
    },
    async chooseTexts() {
      const { texts: title, textFiles: name } = words();
      const filters = [{ name, extensions: textTypes }];
      const paths = await choose({ title, properties: ['openFile', 'multiSelections'], filters });
      return paths.length > 0 ? await Promise.all(paths.map(chosenText)) : null;
    },
  };
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

/** Says why the archive was left closed; true when the person wants to try again. */
export async function askToRetry(why: Problem, language: Language): Promise<boolean> {
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

async function chosen(path: string): Promise<ChosenFile> {
  return { name: basename(path), bytes: await readFile(path) };
}

async function chosenText(path: string): Promise<ChosenText> {
  return { ...(await chosen(path)), sibling: (picture) => readBeside(dirname(path), picture) };
}

/** A file beside a chosen text or below its folder; null when it is not there, or lies elsewhere. */
async function readBeside(folder: string, path: string): Promise<Uint8Array | null> {
  const file = resolve(folder, path);
  const way = relative(folder, file);
  if (way.startsWith('..') || isAbsolute(way)) return null;
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
