import { extname, join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import type { Dialogs } from '../../handlers';
import { messagesIn } from '../../../src/messages';
import type { Language } from '../../../src/messages';

const pictureTypes = [
  'jpg',
  'jpeg',
  'png',
  'webp',
  'avif',
  'gif',
  'tif',
  'tiff',
  'svg',
  'svgz',
  'heic',
  'heif',
];

/** The system's file dialogs over the desk's window, in the interface's language. Only what is chosen in one is ever read. */
export function createFileDialogs(window: BrowserWindow, language: () => Language): Dialogs {
  const messages = () => messagesIn(language()).dialogs;
  const choose = async (options: OpenDialogOptions): Promise<string[]> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled ? [] : filePaths;
  };
  return {
    async chooseFolder() {
      const { exportFolder: title, exportHere: buttonLabel } = messages();
      const [folder] = await choose({ title, buttonLabel, properties: ['openDirectory', 'createDirectory'] });
      return folder ?? null;
    },
    async chooseSiteFolder() {
      const { siteFolder: title, publishHere: buttonLabel } = messages();
      const [folder] = await choose({ title, buttonLabel, properties: ['openDirectory', 'createDirectory'] });
      return folder ?? null;
    },
    async chooseBackupFolder() {
      const { backupFolder: title, backUpHere: buttonLabel } = messages();
      const [folder] = await choose({ title, buttonLabel, properties: ['openDirectory', 'createDirectory'] });
      return folder ?? null;
    },
    async chooseCopy(name) {
      const { copy: title, copyHere: buttonLabel, plainText, calendarFile } = messages();
      const extension = extname(name).slice(1);
      const filters = [{ name: extension === 'ics' ? calendarFile : plainText, extensions: [extension] }];
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title,
        buttonLabel,
        defaultPath: join(app.getPath('documents'), name),
        filters,
      });
      return canceled || !filePath ? null : filePath;
    },
    async choosePicture() {
      const { picture: title, pictures: name } = messages();
      const [path] = await choose({
        title,
        properties: ['openFile'],
        filters: [{ name, extensions: pictureTypes }],
      });
      if (!path) return null;
      const { openChosen } = await import('../../import');
      return openChosen(path);
    },
    async chooseTexts(what) {
      const { openChosen, textExtensions } = await import('../../import');
      const { texts, textFolder, textFiles: name, importThis: buttonLabel } = messages();
      const asFiles: OpenDialogOptions = {
        title: texts,
        properties: ['openFile', 'multiSelections'],
        filters: [{ name, extensions: [...textExtensions] }],
      };
      const asFolder: OpenDialogOptions = { title: textFolder, buttonLabel, properties: ['openDirectory'] };
      const paths = await choose(what === 'folder' ? asFolder : asFiles);
      if (paths.length === 0) return null;
      return Promise.all(paths.map((path) => openChosen(path)));
    },
  };
}
