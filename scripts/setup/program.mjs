import fs from 'node:fs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { isStamped, keyOfFiles, removeStamp, stamp } from './stamps.mjs';

/** The built program in out/: main process, command line, preload and window. */
export const program = {
  name: 'build of the program',
  isDone: () =>
    ['main/index.js', 'main/cli.js', 'preload', 'renderer'].every(isBuilt) && isStamped('program', key()),
  async do() {
    const before = key();
    await build([]);
    stamp('program', before);
  },
};

/** The command line alone in out/main, which is built in a few seconds; the one of the whole program is as good. */
export const commandLine = {
  name: 'build of the command line',
  isDone: () => isBuilt('main/cli.js') && (isStamped('command-line', key()) || isStamped('program', key())),
  async do() {
    const before = key();
    removeStamp('program'); // out/main is emptied before a build.
    await build(['--mode', 'command-line']);
    stamp('command-line', before);
  },
};

/** Marks out/ as not built for use, because something else builds into it. */
export function forgetBuilds() {
  for (const name of ['program', 'command-line']) removeStamp(name);
}

async function build(args) {
  const electronVite = inRoot('node_modules/electron-vite/bin/electron-vite.js');
  await run(process.execPath, [electronVite, 'build', ...args], { env: { NO_COLOR: '1' } });
}

const isBuilt = (name) => fs.existsSync(inRoot('out', name));

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
