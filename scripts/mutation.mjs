import { parseArgs } from 'node:util';
import { setUp } from './setup.mjs';
import { inRoot } from './setup/root.mjs';
import { exitWith } from './setup/progress.mjs';
import { runInFront } from './setup/run.mjs';

// `npm run mutation [-- article/time]`: changes the code of a room (article, archive, render, leaflet) or of a folder in it
// piece by piece, by Stryker, and names each change that the tests of the same folder do not notice. Fails below 85 of 100. A whole
// room takes hours.
const {
  positionals: [part = 'article'],
} = parseArgs({ allowPositionals: true });
await setUp('units').catch(exitWith);
const stryker = inRoot('node_modules/@stryker-mutator/core/bin/stryker.js');
process.exitCode = await runInFront(
  process.execPath,
  [stryker, 'run', inRoot('scripts/mutation/stryker.config.mjs')],
  { env: { RONEO_MUTATED: part } },
);
