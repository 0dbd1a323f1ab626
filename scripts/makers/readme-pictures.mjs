import { electronEnvironment, runWithDisplay } from '../setup/run-electron.mjs';
import { setUp } from '../setup.mjs';
import { inRoot } from '../setup/root.mjs';
import { exitWith } from '../setup/progress.mjs';

// `npm run pictures`: sets up, then takes the README's pictures, on a virtual display where there is none.
await setUp('tests').catch(exitWith);
process.exitCode = await runWithDisplay(
  process.execPath,
  [inRoot('scripts/makers/readme-pictures/take.mjs')],
  electronEnvironment(),
);
