import { shell } from 'electron';
import type { SystemFiles } from '../../handlers';
import { printFile } from './print-file';

/** Hands exported files to the system: each answers why it could not, in the system's words, or null. */
export const systemFiles: SystemFiles = {
  open: async (path) => (await shell.openPath(path)) || null,
  print: printFile,
};
