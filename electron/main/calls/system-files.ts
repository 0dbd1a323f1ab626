import { execFile } from 'node:child_process';
import { shell } from 'electron';
import type { SystemFiles } from '../../handlers';

/** Hands exported files to the system: each answers why it could not, in the system's words, or null. */
export const systemFiles: SystemFiles = {
  open: async (path) => (await shell.openPath(path)) || null,
  print: (path, turn) =>
    new Promise((answer) => {
      const sides = ['-o', 'media=A4', '-o', `sides=two-sided-${turn}`];
      execFile('lp', [...sides, '--', path], { timeout: 20_000 }, (error, _, stderr) => {
        answer(error ? stderr.trim() || error.message : null);
      });
    }),
};
