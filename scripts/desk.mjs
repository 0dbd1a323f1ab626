import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { electronInUse } from './setup/electron-runtime.mjs';
import { root } from './setup/root.mjs';
import { runInFront } from './setup/run.mjs';
import { say } from './setup/say.mjs';
import { needsVirtualDisplay } from './setup/system-packages.mjs';

/** Opens the built program in a window and gives its exit code when it is closed. */
export async function openDesk() {
  const { executable, dist } = electronInUse();
  if (!canSandbox(dist)) return 1;
  const words = [...(isRoot() ? ['--no-sandbox'] : []), root];
  if (needsVirtualDisplay())
    say('› This machine has no display: the desk opens on a virtual one (xvfb-run).');
  return runWithDisplay(executable, words, electronEnvironment());
}

/**
 * Runs a program that opens windows, on a virtual display where the machine has none; as another user when one is given.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @param {{ uid: number, gid: number }} [user]
 */
export function runWithDisplay(program, words, env, user) {
  if (!needsVirtualDisplay()) return runInFront(program, words, { env, user });
  const display = ['-a', '-s', '-screen 0 1600x1000x24'];
  return runInFront('xvfb-run', [...display, program, ...words], { env, user, withItsOwn: true });
}

/** The variables by which each tool finds the Electron that set-up chose. */
export function electronEnvironment() {
  const { executable, dist } = electronInUse();
  return {
    ELECTRON_OVERRIDE_DIST_PATH: dist,
    ELECTRON_EXEC_PATH: executable,
    ...(isRoot() ? { NO_SANDBOX: '1' } : {}),
  };
}

const isRoot = () => process.getuid?.() === 0;

/** Chromium's sandbox needs user namespaces, or its helper owned by root: without either it would end with a stack trace. */
function canSandbox(dist) {
  if (process.platform !== 'linux' || isRoot()) return true;
  if (spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0)
    return true;
  const keeper = path.join(dist, 'chrome-sandbox');
  const { uid, mode } = fs.statSync(keeper);
  if (uid === 0 && (mode & 0o4000) !== 0) return true;
  say(
    `This machine lets no ordinary program make a sandbox, so the desk would not be safe.\nRun this, then start again:\n`,
  );
  say(`  sudo chown root:root ${keeper} && sudo chmod 4755 ${keeper}\n`);
  return false;
}
