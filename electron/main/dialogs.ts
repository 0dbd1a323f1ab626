import { readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { dialog } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import type { ChosenFile, ChosenText, Dialogs } from '../handlers';
import { dialogWords } from './dialog-words';
import type { Language } from './language';

const pictureTypes = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif', 'tif', 'tiff', 'svg'];
const textTypes = ['md', 'markdown', 'html', 'htm', 'docx', 'odt', 'txt'];

/** The system's dialogs over the desk's window, in its language. What is not chosen in one is never read. */
export function dialogsOver(window: BrowserWindow, language: () => Language): Dialogs {
  const words = () => dialogWords[language()];
  const choose = async (options: OpenDialogOptions): Promise<string[]> => {
    const answer = await dialog.showOpenDialog(window, options);
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
