import { app } from 'electron';
import { readLaunchMode } from './start/launch-mode';
import { openDesk } from './start/open-desk';
import { runCommand } from './start/run-command';
import { serveInThisProcess } from './start/own-processes';

// In development Electron's first argument is the app's folder; the packaged program has only its own arguments.
const args = process.argv.slice(process.defaultApp ? positionAfterFolder(process.argv) : 1);
const mode = readLaunchMode(args, process.env);
if (mode.kind === 'process') await serveInThisProcess(mode.name);
else if (mode.kind === 'command') await runCommand(app, mode.args);
else openDesk(mode.archive);

function positionAfterFolder(argv: readonly string[]): number {
  return argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-')) + 1;
}
