import fs from 'node:fs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { SetupError } from './progress.mjs';
import { isStamped, keyOf, stamp } from './stamps.mjs';

/** The packages that the lock file names, in node_modules. */
export const npmPackages = {
  name: 'npm packages',

  isDone() {
    if (!fs.existsSync(installed)) return false;
    if (isStamped('npm-packages', key())) return true;
    if (!matchesLock()) return false;
    stamp('npm-packages', key());
    return true;
  },

  async do() {
    const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    // Electron 33's own script would try a download here and fail; its runtime is a later step.
    const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
    try {
      await runNpm([...words, '--ignore-scripts'], { env });
    } catch (problem) {
      throw new SetupError(
        `npm could not install the packages.\n${problem.message}`,
        'npm ci --ignore-scripts',
      );
    }
    stamp('npm-packages', key());
  },
};

/** Why npm failed: in one sentence when the registry does not answer, else npm's own output. */
export function describeNpmFailure(problem) {
  const code = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH)\b/.exec(problem.message)?.[1];
  if (code) return `the npm registry does not answer (${code}). Connect this machine to it.`;
  return `npm could not install the packages.\n${problem.message}`;
}

/** Runs the npm of the Node that runs this script. */
export function runNpm(words, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...words], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, options);
}

const installed = inRoot('node_modules/.package-lock.json');
const locked = inRoot('package-lock.json');
const key = () => keyOf(fs.readFileSync(locked), process.versions.modules, process.platform, process.arch);

/** Whether a manual `npm install` has installed what is locked, as npm's own record of node_modules says. */
function matchesLock() {
  const wanted = JSON.parse(fs.readFileSync(locked, 'utf8')).packages;
  const held = JSON.parse(fs.readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    if (place === '') return true;
    const there = held[place];
    return there ? there.version === version && there.integrity === integrity : optional === true;
  });
}
