import { app } from 'electron';
import { openDesk } from './start/open-desk';
import { runCommand } from './start/run-command';
import { purposeOf } from './start/launch-mode';

// In development Electron is given the app's folder first; the packaged program has only its own words.
const words = process.argv.slice(process.defaultApp ? positionAfterFolder(process.argv) : 1);
const purpose = purposeOf(words, process.env);
if (purpose.kind === 'command') await runCommand(app, purpose.words);
else openDesk(purpose.archive);

function positionAfterFolder(all: readonly string[]): number {
  return all.findIndex((word, index) => index > 0 && !word.startsWith('-')) + 1;
}
