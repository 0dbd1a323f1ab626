#!/usr/bin/env node
import { openDesk } from './setup/run-electron.mjs';
import { setUp } from './setup.mjs';
import { inRoot } from './setup/root.mjs';
import { exitWith } from './setup/progress.mjs';

const words = process.argv.slice(2);
if (words.length === 0) {
  await setUp('desk').catch(exitWith);
  process.exitCode = await openDesk();
} else {
  await setUp('command').catch(exitWith);
  // npm changes to the project's folder; relative names are meant from the folder the person is in.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  const program = inRoot('out/main/cli.js');
  process.argv = [process.execPath, program, ...words];
  const { runCommandLine } = await import(program);
  if (runCommandLine) process.exitCode = await runCommandLine(words);
}
