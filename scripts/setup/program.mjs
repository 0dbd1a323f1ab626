import fs from 'node:fs';
import path from 'node:path';
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

/** The guide in out/guide: the texts of docs/guide, exported as a site by the built command line, in each language. */
export const guide = {
  name: 'export of the guide',
  isDone: () => isBuilt('guide') && isStamped('guide', guideKey()),
  async do() {
    const before = guideKey();
    fs.rmSync(inRoot('out/guide'), { recursive: true, force: true });
    for (const language of fs.readdirSync(inRoot('docs/guide'))) await exportGuide(language);
    stamp('guide', before);
  },
};

async function exportGuide(language) {
  const folder = inRoot('docs/guide', language);
  const texts = fs.readdirSync(folder).filter((name) => name.endsWith('.md'));
  const out = inRoot('out/guide/.export');
  const words = ['export', ...texts.map((name) => path.join(folder, name)), '--to', 'site', '--out', out];
  await run(process.execPath, [inRoot('out/main/cli.js'), ...words]);
  fs.renameSync(path.join(out, 'site'), inRoot('out/guide', language));
  fs.rmSync(out, { recursive: true });
}

/** Marks out/ as not built for use, because something else builds into it. */
export function forgetBuilds() {
  for (const name of ['program', 'command-line']) removeStamp(name);
}

async function build(args) {
  const electronVite = inRoot('node_modules/electron-vite/bin/electron-vite.js');
  await run(process.execPath, [electronVite, 'build', ...args], { env: { NO_COLOR: '1' } });
}

const isBuilt = (name) => fs.existsSync(inRoot('out', name));

const guideKey = () => `${key()} ${keyOfFiles('docs/guide', 'resources')}`;

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
