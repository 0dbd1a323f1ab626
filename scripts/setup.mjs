import fs from 'node:fs';
import { electronRuntime, forgetElectron } from './setup/electron-runtime.mjs';
import { withLock } from './setup/lock.mjs';
import { npmPackages } from './setup/npm-packages.mjs';
import { commandLine, guide, program } from './setup/program.mjs';
import { exitWith, runStep, say } from './setup/progress.mjs';
import { inRuntime } from './setup/root.mjs';
import { sqliteBinding } from './setup/sqlite-binding.mjs';
import { acceptSystem, needsVirtualDisplay, systemPackages } from './setup/system-packages.mjs';

/** The steps that each use of the program needs, in the order in which they are done. */
const needs = {
  command: () => [npmPackages, commandLine],
  archive: () => [npmPackages, sqliteBinding, commandLine],
  units: () => [npmPackages, sqliteBinding],
  desk: () => [
    npmPackages,
    systemPackages(['desk', ...displayIfNone()]),
    electronRuntime,
    sqliteBinding,
    program,
    guide,
  ],
  tests: () => [
    npmPackages,
    systemPackages(['desk', 'readers', 'servers', ...displayIfNone()]),
    electronRuntime,
    sqliteBinding,
    program,
    guide,
  ],
  packages: () => [
    npmPackages,
    systemPackages(['desk', 'packers']),
    electronRuntime,
    sqliteBinding,
    program,
    guide,
  ],
  build: () => [npmPackages, program, guide],
};

/**
 * Does the steps that one use of the program still needs. Each use needs only what it works with: a command that opens no
 * archive neither compiles SQLite nor takes Electron.
 */
export async function setUp(use) {
  const isMissing = (step) => !step.isDone();
  if (!needs[use]().some(isMissing)) return;
  await withLock(async () => {
    for (const step of needs[use]()) if (isMissing(step)) await runStep(step.name, () => step.do());
  });
}

const displayIfNone = () => (needsVirtualDisplay() ? ['display'] : []);

if (import.meta.filename === fs.realpathSync(process.argv[1])) {
  const args = process.argv.slice(2);
  if (args.includes('--again')) {
    fs.rmSync(inRuntime('stamps'), { recursive: true, force: true });
    forgetElectron();
  }
  if (args.includes('--system-is-ready')) acceptSystem();
  const use = args.find((arg) => !arg.startsWith('--')) ?? 'desk';
  if (!(use in needs)) {
    say(`setup: no use is called “${use}”; say one of ${Object.keys(needs).join(', ')}.`);
    process.exit(2);
  }
  await setUp(use).catch(exitWith);
  say('Set up.');
}
