import { electronEnvironment, runWithDisplay } from './setup/run-electron.mjs';
import { setUp } from './setup.mjs';
import { inRoot } from './setup/root.mjs';
import { exitWith } from './setup/progress.mjs';

// `npm run bench [-- archive|library|outlets|press|site|leaflets|cards|writing|desk|typing|sending|press-list]`: sets up, then measures; never part of `npm test`.
await setUp('tests').catch(exitWith);
process.env.DBUS_SESSION_BUS_ADDRESS = '/dev/null';
process.exitCode = await runWithDisplay(
  process.execPath,
  ['--expose-gc', inRoot('tests/bench/run.mjs'), ...process.argv.slice(2)],
  electronEnvironment(),
);
