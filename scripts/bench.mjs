import { electronEnvironment, runWithDisplay } from './desk.mjs';
import { setUp } from './setup.mjs';
import { inRoot } from './setup/root.mjs';
import { endWith } from './setup/say.mjs';

// `npm run bench [-- archive|outlets|writing|desk|typing]`: sets up, then measures; never part of `npm test`.
await setUp('tests').catch(endWith);
process.env.DBUS_SESSION_BUS_ADDRESS = '/dev/null';
process.exitCode = await runWithDisplay(
  process.execPath,
  [inRoot('tests/bench/run.mjs'), ...process.argv.slice(2)],
  electronEnvironment(),
);
