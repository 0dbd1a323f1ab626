import { app } from 'electron';
import { readLaunchMode } from './start/launch-mode';
import { runCommand } from './start/run-command';
import { serveInThisProcess } from './start/own-processes';
import { startProgram } from './start/start-program';

// In development Electron's first argument that is no flag is the app's folder; a packaged program has only its own arguments. After
// a relaunch the flags come before that folder.
const given = process.argv.slice(1);
const args = process.defaultApp ? given.toSpliced(positionOfFolder(given), 1) : given;
const mode = readLaunchMode(args, process.env);
if (mode.kind === 'process') await serveInThisProcess(mode.name);
else if (mode.kind === 'command') await runCommand(app, mode.args);
else startProgram(mode.archive);

export { openAnotherDesk } from './start/start-program';

function positionOfFolder(words: readonly string[]): number {
  return words.findIndex((word) => !word.startsWith('-'));
}
