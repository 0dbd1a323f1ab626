import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { electronInUse } from './electron-runtime.mjs';
import { root } from './root.mjs';
import { runInFront } from './run.mjs';
import { say } from './progress.mjs';
import { needsVirtualDisplay } from './system-packages.mjs';

/**
 * Opens the built program with some flags, and returns its exit code when it is closed.
 * @param {readonly string[]} flags
 */
export async function openDesk(flags) {
  const { executable, dist } = electronInUse();
  if (!canSandbox(dist)) return 1;
  const args = [...(isRoot() ? ['--no-sandbox'] : []), root, ...flags];
  if (needsVirtualDisplay())
    say('› This machine has no display: the desk opens on a virtual one (xvfb-run).');
  return runWithDisplay(executable, args, electronEnvironment());
}

/**
 * Runs a program that opens windows, on a virtual display when the machine has none; as another user when one is given.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {{ uid: number, gid: number }} [user]
 */
export function runWithDisplay(program, args, env, user) {
  if (!needsVirtualDisplay()) return runInFront(program, args, { env, user });
  const display = ['-a', '-s', '-screen 0 1600x1000x24'];
  return runInFront('xvfb-run', [...display, program, ...args], { env, user, withChildren: true });
}

/** The environment variables by which each tool finds the Electron that set-up chose. */
export function electronEnvironment() {
  const { executable, dist } = electronInUse();
  return {
    ELECTRON_OVERRIDE_DIST_PATH: dist,
    ELECTRON_EXEC_PATH: executable,
    ...(isRoot() ? { NO_SANDBOX: '1' } : {}),
  };
}

const isRoot = () => process.getuid?.() === 0;

/** Whether Chromium's sandbox works: it needs user namespaces, or its helper owned by root, and crashes without either. */
function canSandbox(dist) {
  if (process.platform !== 'linux' || isRoot()) return true;
  if (spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0)
    return true;
  const helper = path.join(dist, 'chrome-sandbox');
  const { uid, mode } = fs.statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return true;
  say(
    `This machine lets no ordinary program make a sandbox, so the desk would not be safe.\nRun this, then start again:\n`,
  );
  say(`  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}\n`);
  return false;
}
