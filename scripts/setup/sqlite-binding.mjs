import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { electronInUse } from './electron-runtime.mjs';
import { inRoot, inRuntime, root } from './root.mjs';
import { run } from './run.mjs';
import { SetupError } from './progress.mjs';
import { systemPackages } from './system-packages.mjs';

/**
 * better-sqlite3's addon for this Node and this Electron. The one in the package needs Node-API 10 and crashes Node 20, in
 * Electron 33 too, so there it is compiled from the package's source for Node-API 9.
 */
export const sqliteBinding = {
  get name() {
    return compilesBinding() ? 'SQLite binding, compiled once (a minute or two)' : 'SQLite binding';
  },
  isDone: () => !mustCompile() || sameSize(compiled(), inPlace),
  async do() {
    if (!fs.existsSync(compiled())) await compile();
    fs.mkdirSync(path.dirname(inPlace), { recursive: true });
    fs.copyFileSync(compiled(), inPlace);
    await tryBinding();
  },
};

const compilesBinding = () => mustCompile() && !fs.existsSync(compiled());

const inPlace = inRoot('node_modules/better-sqlite3/build/Release/better_sqlite3.node');

function mustCompile() {
  return Number(process.versions.napi) < 10 || (electronInUse()?.major ?? 99) < 36;
}

function compiled() {
  const lock = JSON.parse(fs.readFileSync(inRoot('package-lock.json'), 'utf8'));
  const { version } = lock.packages['node_modules/better-sqlite3'];
  return inRuntime(`better-sqlite3-${version}-napi9-${process.platform}-${process.arch}.node`);
}

async function compile() {
  const tools = systemPackages(['compiler']);
  if (!tools.isDone()) await tools.do();
  const work = inRuntime('better-sqlite3');
  fs.rmSync(work, { recursive: true, force: true });
  fs.cpSync(inRoot('node_modules/better-sqlite3'), work, { recursive: true });
  fs.rmSync(path.join(work, 'build'), { recursive: true, force: true });
  lowerNodeApi(path.join(work, 'binding.gyp'));
  const require = createRequire(path.join(root, 'package.json'));
  const gyp = require.resolve('node-gyp/bin/node-gyp.js');
  const words = ['rebuild', '--release', '--force_build=1', '--jobs', '2', ...headers()];
  try {
    await run(process.execPath, [gyp, ...words], { cwd: work });
  } catch (problem) {
    throw new SetupError(`the SQLite binding could not be compiled.\n${problem.message}`, advice());
  }
  fs.copyFileSync(path.join(work, 'build/Release/better_sqlite3.node'), compiled());
  fs.rmSync(work, { recursive: true, force: true });
}

function lowerNodeApi(file) {
  const source = fs.readFileSync(file, 'utf8');
  const older = source.replace(
    "'NAPI_VERSION=10'",
    "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
  );
  if (older === source)
    throw new Error('better-sqlite3 no longer names Node-API 10 in binding.gyp: look at sqlite-binding.mjs');
  fs.writeFileSync(file, older);
}

/** Node's own headers when they are installed beside it; node-gyp would download them otherwise. */
function headers() {
  const prefix = path.resolve(path.dirname(fs.realpathSync(process.execPath)), '..');
  return fs.existsSync(path.join(prefix, 'include/node/node_api.h')) ? [`--nodedir=${prefix}`] : [];
}

function advice() {
  if (process.platform === 'linux' && headers().length === 0)
    return 'sudo apt-get install build-essential python3 libnode-dev';
  return process.platform === 'linux'
    ? 'sudo apt-get install build-essential python3'
    : 'npx node-gyp install';
}

async function tryBinding() {
  const words = ['-e', "new (require('better-sqlite3'))(':memory:').prepare('select 1').get()"];
  try {
    await run(process.execPath, words);
  } catch (problem) {
    fs.rmSync(compiled(), { force: true });
    fs.rmSync(inPlace, { force: true });
    throw problem;
  }
}

function sameSize(one, other) {
  const sizes = [one, other].map((file) => fs.statSync(file, { throwIfNoEntry: false })?.size);
  return sizes[0] !== undefined && sizes[0] === sizes[1];
}
