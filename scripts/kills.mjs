import { electronEnvironment, runWithDisplay } from './setup/run-electron.mjs';
import { setUp } from './setup.mjs';
import { inRoot } from './setup/root.mjs';
import { exitWith } from './setup/progress.mjs';

// `npm run kills [-- 1000 [--seed 7] [--report figures.json]]`: kills the built program at random times
// and inspects the archive each time. `npm test` runs six of these trials, one at each stage.
await setUp('tests').catch(exitWith);
process.env.DBUS_SESSION_BUS_ADDRESS = '/dev/null';
process.exitCode = await runWithDisplay(
  process.execPath,
  [inRoot('scripts/kills/run.mjs'), ...process.argv.slice(2)],
  electronEnvironment(),
);
