#!/usr/bin/env node
import { openDesk } from './desk.mjs';
import { setUp } from './setup.mjs';
import { inRoot } from './setup/root.mjs';
import { endWith } from './setup/say.mjs';

const words = process.argv.slice(2);
if (words.length === 0) {
  await setUp('desk').catch(endWith);
  process.exitCode = await openDesk();
} else {
  await setUp('command').catch(endWith);
  // npm moves to the project's folder; the files that a person names are named from where they stand.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  const program = inRoot('out/main/cli.js');
  process.argv = [process.execPath, program, ...words];
  const { runCommandLine } = await import(program);
  if (runCommandLine) process.exitCode = await runCommandLine(words);
}
