import { electronEnvironment, runWithDisplay } from './desk.mjs';
import { setUp } from './setup.mjs';
import { inRoot } from './setup/root.mjs';
import { endWith } from './setup/say.mjs';

// Opens the desk on sources that are watched: the window follows each change, the main process starts again.
await setUp('desk').catch(endWith);
const electronVite = inRoot('node_modules/electron-vite/bin/electron-vite.js');
process.exitCode = await runWithDisplay(
  process.execPath,
  [electronVite, 'dev', '--watch', ...process.argv.slice(2)],
  electronEnvironment(),
);
