// Makes the unpacked program and its packages in release/. Arguments name the targets; without any, those that this
// machine can make: all where electron-builder can download its tools, else what Debian's tools make.
import fs from 'node:fs';
import { setUp } from './setup.mjs';
import { electronInUse } from './setup/electron-runtime.mjs';
import { repackedVersion } from './setup/repacked-electron.mjs';
import { inRoot } from './setup/root.mjs';
import { runInFront } from './setup/run.mjs';
import { exitWith, say } from './setup/progress.mjs';

await setUp('packages').catch(exitWith);
const { dist, version } = electronInUse();
const isRepacked = version === repackedVersion;
if (isRepacked)
  say(
    `› These packages hold Electron ${version}, for tests: publish only what a machine that reaches Electron's releases makes.`,
  );

const words = process.argv.slice(2);
const wanted = words.length > 0 ? words : isRepacked ? ['tar.gz', 'zip', 'deb', 'rpm'] : undefined;
const settings = [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
const unpacked = inRoot('release/linux-unpacked');

fs.rmSync(inRoot('release'), { recursive: true, force: true });
process.exitCode = process.platform === 'linux' && wanted ? await makeLinux(wanted) : await build(settings);

async function makeLinux(targets) {
  const code = await build(['--linux', 'dir', ...settings]);
  const wrapped = targets.filter((target) => target !== 'dir');
  if (code !== 0 || wrapped.length === 0) return code;
  return build(['--linux', ...wrapped, '--prepackaged', unpacked, ...settings]);
}

function build(words) {
  const env = {
    CUSTOM_FPM_PATH: inRoot('scripts/dist/fpm.mjs'),
    ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
    ELECTRON_BUILDER_COMPRESSION_LEVEL: process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ?? '5',
  };
  const builder = inRoot('node_modules/electron-builder/cli.js');
  return runInFront(process.execPath, [builder, '--publish', 'never', ...words], {
    env: isRepacked ? env : {},
  });
}
