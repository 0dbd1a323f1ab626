import fs from 'node:fs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { isStamped, keyOfFiles, stamp } from './stamps.mjs';

/** The built program in out/: main process, command line, preload and window. */
export const program = {
  name: 'build of the program',
  isDone: () => builds.every((name) => fs.existsSync(inRoot('out', name))) && isStamped('program', key()),
  async do() {
    const before = key();
    await run(process.execPath, [inRoot('node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
      env: { NO_COLOR: '1' },
    });
    stamp('program', before);
  },
};

const builds = ['main', 'preload', 'renderer'];

const key = () =>
  keyOfFiles(
    'src',
    'electron',
    'resources/fonts/web',
    'electron.vite.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  );
