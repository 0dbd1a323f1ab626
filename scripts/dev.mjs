import { electronEnvironment, runWithDisplay } from './desk.mjs';
import { setUp } from './setup.mjs';
import { inRoot } from './setup/root.mjs';
import { endWith } from './setup/say.mjs';
import { unstamp } from './setup/stamps.mjs';

// Opens the desk on sources that are watched: the window follows each change, the main process starts again.
await setUp('desk').catch(endWith);
unstamp('program'); // What is watched is built into out/ otherwise than for use.
const electronVite = inRoot('node_modules/electron-vite/bin/electron-vite.js');
process.exitCode = await runWithDisplay(
  process.execPath,
  [electronVite, 'dev', '--watch', ...process.argv.slice(2)],
  electronEnvironment(),
);
