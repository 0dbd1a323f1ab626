// Runs the end-to-end tests on the packaged, hardened program, as an ordinary user with Chromium's sandbox on.
// Playwright needs the inspector, so this build keeps it (RONEO_E2E); every other fuse is as published.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setUp } from './setup.mjs';
import { withDisplays } from './setup/displays.mjs';
import { inRoot } from './setup/root.mjs';
import { runInFront } from './setup/run.mjs';
import { exitWith } from './setup/progress.mjs';

await setUp('tests').catch(exitWith);
const code = await runInFront(process.execPath, [inRoot('scripts/dist.mjs'), 'dir'], {
  env: { RONEO_E2E: '1' },
});
process.exitCode = code === 0 ? await testAsOrdinaryUser() : code;

async function testAsOrdinaryUser() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-home-'));
  const user = process.getuid() === 0 ? nobody() : undefined;
  if (user) fs.chownSync(home, user.uid, user.gid);
  const env = {
    RONEO_PROGRAM: inRoot('release/linux-unpacked/roneo'),
    DBUS_SESSION_BUS_ADDRESS: '/dev/null',
    HOME: home,
    TMPDIR: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
  };
  const playwright = inRoot('node_modules/@playwright/test/cli.js');
  const words = [playwright, 'test', `--output=${path.join(home, 'test-results')}`, ...process.argv.slice(2)];
  const code = await withDisplays(
    (displays) =>
      runInFront(process.execPath, words, { env: { ...env, RONEO_DISPLAYS: displays.join(' ') }, user }),
    user,
  );
  if (code === 0) fs.rmSync(home, { recursive: true, force: true });
  return code;
}

/** The account "nobody": root cannot run the sandbox. */
function nobody() {
  const line = fs.readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m);
  return { uid: Number(line[1]), gid: Number(line[2]) };
}
