import { electronEnvironment, runWithDisplay } from './setup/run-electron.mjs';
import { setUp } from './setup.mjs';
import { inRoot } from './setup/root.mjs';
import { exitWith } from './setup/progress.mjs';
import { forgetBuilds } from './setup/program.mjs';

// Opens the desk from watched sources: the window reloads at each change, the main process restarts.
await setUp('desk').catch(exitWith);
forgetBuilds(); // out/ then holds a development build, which is not for use.
const electronVite = inRoot('node_modules/electron-vite/bin/electron-vite.js');
process.exitCode = await runWithDisplay(
  process.execPath,
  [electronVite, 'dev', '--watch', ...process.argv.slice(2)],
  electronEnvironment(),
);
