import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { run } from './run.mjs';
import { SetupError } from './progress.mjs';
import { isStamped, keyOf, stamp } from './stamps.mjs';

const compiler = ['build-essential', 'python3'];
const desk = ['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1', 'fonts-liberation', 'ca-certificates'];
const display = ['xvfb', 'xauth'];
const readers = [
  'poppler-utils',
  'qpdf',
  'ghostscript',
  'colord-data',
  'tesseract-ocr',
  'tesseract-ocr-fra',
  'tesseract-ocr-deu',
  'tesseract-ocr-spa',
  'tesseract-ocr-ita',
  'mupdf-tools',
  'chromium',
  'default-jre-headless',
  'unzip',
  'libxml2-utils',
  'libimage-exiftool-perl',
  'strace',
  'minisign',
];
const servers = [
  'opensmtpd',
  'dovecot-imapd',
  'openssl',
  'openssh-server',
  'proftpd-core',
  'proftpd-mod-crypto',
  'apache2-bin',
  'python3-moto',
  'python3-flask-cors',
];
const packers = ['7zip', 'rpm', 'desktop-file-utils'];

/** Debian's packages for each purpose: compiling, the desk, a virtual display, programs that read our output, servers to publish to, packaging. */
export const debianPackages = { compiler, desk, display, readers, servers, packers };

/** Whether windows need a virtual display on this machine. */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/**
 * Debian's packages for some purposes; installs the missing ones when run as root.
 * @param {string[]} purposes the names in debianPackages
 */
export function systemPackages(purposes) {
  const wanted = purposes.flatMap((purpose) => debianPackages[purpose]);
  return {
    name: `system libraries (${purposes.join(', ')})`,
    isDone: () => process.platform !== 'linux' || isAccepted() || missing(wanted)?.length === 0,
    do: () => install(wanted),
  };
}

/** Accepts the person's statement that another Linux has the equivalent of all these packages. */
export function acceptSystem() {
  stamp('system-packages', keyOf(...Object.values(debianPackages).flat()));
}

const isAccepted = () => isStamped('system-packages', keyOf(...Object.values(debianPackages).flat()));

/** The packages that are not installed, or undefined where there is no dpkg. */
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
    throw new SetupError(
      `this is not Debian, so the like of these packages must be installed by hand: ${wanted.join(' ')}.`,
      'npm run setup -- --system-is-ready',
    );
  }
  const words = ['install', '--yes', '--no-install-recommends', ...names];
  const command = `sudo apt-get update && sudo apt-get ${words.join(' ')}`;
  if (process.getuid() !== 0)
    throw new SetupError(`these Debian packages are missing: ${names.join(' ')}.`, command);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-q'], { env });
    await withoutStarting(() => run('apt-get', ['-q', ...words], { env }));
  } catch (problem) {
    throw new SetupError(`apt could not install ${names.join(' ')}.\n${problem.message}`, command);
  }
}

/** Where Debian's packages ask whether they may start what they install. */
const policy = '/usr/sbin/policy-rc.d';

/** Runs an installation that starts no server: tests start their own, and close them. A policy that the machine has already is kept. */
async function withoutStarting(installation) {
  if (fs.existsSync(policy)) return installation();
  fs.writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return await installation();
  } finally {
    fs.rmSync(policy);
  }
}
