import { electronEnvironment, runWithDisplay } from './desk.mjs';
import { setUp } from './setup.mjs';
import { inRoot } from './setup/root.mjs';
import { endWith } from './setup/say.mjs';

// `npm run kills [-- 1000 [--seed 7] [--report figures.json]]`: kills the built program at random moments and
// looks at what is left each time. Part of `npm test` with fifty of them.
await setUp('tests').catch(endWith);
process.env.DBUS_SESSION_BUS_ADDRESS = '/dev/null';
process.exitCode = await runWithDisplay(
  process.execPath,
  [inRoot('scripts/kills/run.mjs'), ...process.argv.slice(2)],
  electronEnvironment(),
);
