#!/usr/bin/env node
import { setUp } from './setup.mjs';
import { exitWith } from './setup/progress.mjs';
import { inRoot } from './setup/root.mjs';
import { openDesk } from './setup/run-electron.mjs';

// `npm start` opens the desk, with the flags that are given; `npm start -- export …` runs a command. Either sets up what it
// needs and is missing.
const args = process.argv.slice(2);
const [first] = args;
if (first === undefined || (first.startsWith('--') && !['--help', '--version'].includes(first))) {
  await setUp('desk').catch(exitWith);
  process.exitCode = await openDesk(args);
} else {
  await setUp(opensArchive(args) ? 'archive' : 'command').catch(exitWith);
  // npm changes to the project's folder; relative names are meant from the folder the person is in.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  const program = inRoot('out/main/cli.js');
  process.argv = [process.execPath, program, ...args];
  await import(program);
}

/** Whether a command needs SQLite. */
function opensArchive(args) {
  return ['import', 'search'].includes(args[0]) || args.some((arg) => /^--archive(=|$)/.test(arg));
}
