import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { run } from './run.mjs';
import { CannotSetUp } from './say.mjs';
import { isStamped, keyOf, stamp } from './stamps.mjs';

const compiler = ['build-essential', 'python3'];
const desk = ['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1', 'fonts-liberation', 'ca-certificates'];
const display = ['xvfb', 'xauth'];
const readers = ['poppler-utils', 'qpdf', 'chromium', 'unzip', 'libxml2-utils'];
const packers = ['7zip', 'rpm', 'desktop-file-utils'];

/** What each purpose needs from Debian: a window, a display where there is none, programs that read what we write. */
export const debianPackages = { compiler, desk, display, readers, packers };

/** Whether this machine shows windows only on a display that we bring. */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/**
 * Debian's packages for the purposes named; installs what is missing when it may.
 * @param {string[]} purposes the names in debianPackages
 */
export function systemPackages(purposes) {
  const wanted = purposes.flatMap((purpose) => debianPackages[purpose]);
  return {
    name: `system libraries (${purposes.join(', ')})`,
    isDone: () => process.platform !== 'linux' || isVouchedFor() || missing(wanted)?.length === 0,
    do: () => install(wanted),
  };
}

/** Takes a person's word that another Linux has the like of all these packages. */
export function vouchForSystem() {
  stamp('system-packages', keyOf(...Object.values(debianPackages).flat()));
}

const isVouchedFor = () => isStamped('system-packages', keyOf(...Object.values(debianPackages).flat()));

/** The packages that dpkg does not hold, or undefined where there is no dpkg to ask. */
function missing(wanted) {
  const asked = spawnSync('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...wanted], {
    encoding: 'utf8',
  });
  if (asked.error) return undefined;
  const held = new Set(
    asked.stdout.split('\n').flatMap((line) => line.match(/^(\S+) installed$/)?.[1] ?? []),
  );
  return wanted.filter((name) => !held.has(name));
}

async function install(wanted) {
  const names = missing(wanted);
  if (!names || !fs.existsSync('/usr/bin/apt-get')) {
    throw new CannotSetUp(
      `this is not Debian, so the like of these packages must be installed by hand: ${wanted.join(' ')}.`,
      'npm run setup -- --system-is-ready',
    );
  }
  const words = ['install', '--yes', '--no-install-recommends', ...names];
  const command = `sudo apt-get update && sudo apt-get ${words.join(' ')}`;
  if (process.getuid() !== 0)
    throw new CannotSetUp(`these Debian packages are missing: ${names.join(' ')}.`, command);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['-q', ...words], { env });
  } catch (problem) {
    throw new CannotSetUp(`apt could not install ${names.join(' ')}.\n${problem.message}`, command);
  }
}
