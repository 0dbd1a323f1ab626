import fs from 'node:fs';
import { electronRuntime, forgetElectron } from './setup/electron-runtime.mjs';
import { npmPackages } from './setup/npm-packages.mjs';
import { program } from './setup/program.mjs';
import { inRuntime } from './setup/root.mjs';
import { exitWith, say, runStep } from './setup/progress.mjs';
import { compilesBinding, sqliteBinding } from './setup/sqlite-binding.mjs';
import { needsVirtualDisplay, systemPackages, acceptSystem } from './setup/system-packages.mjs';
import { withLock } from './setup/lock.mjs';

/** What each use of the program needs, in the order in which it can be made. */
const needs = {
  command: () => [npmPackages, sqliteBinding, program],
  desk: () => [
    npmPackages,
    systemPackages(['desk', ...displayIfNone()]),
    electronRuntime,
    sqliteBinding,
    program,
  ],
  tests: () => [
    npmPackages,
    systemPackages(['desk', 'readers', ...displayIfNone()]),
    electronRuntime,
    sqliteBinding,
    program,
  ],
  packages: () => [npmPackages, systemPackages(['desk', 'packers']), electronRuntime, sqliteBinding, program],
  build: () => [npmPackages, program],
};

/** Makes what is missing for one use of the program, and nothing that still holds. */
export async function setUp(use) {
  const isMissing = (step) => !step.isDone();
  if (!needs[use]().some(isMissing)) return;
  await withLock(async () => {
    for (const step of needs[use]()) {
      if (isMissing(step))
        await runStep(
          step === sqliteBinding && compilesBinding()
            ? 'SQLite binding, compiled once (a minute or two)'
            : step.name,
          () => step.do(),
        );
    }
  });
}

const displayIfNone = () => (needsVirtualDisplay() ? ['display'] : []);

if (import.meta.filename === fs.realpathSync(process.argv[1])) {
  const words = process.argv.slice(2);
  if (words.includes('--again')) {
    fs.rmSync(inRuntime('stamps'), { recursive: true, force: true });
    forgetElectron();
  }
  if (words.includes('--system-is-ready')) acceptSystem();
  const use = words.find((word) => !word.startsWith('--')) ?? 'desk';
  if (!(use in needs)) {
    say(`setup: no use is called “${use}”; say one of ${Object.keys(needs).join(', ')}.`);
    process.exit(2);
  }
  await setUp(use).catch(exitWith);
  say('Set up.');
}
