import { electronEnvironment, runWithDisplay } from '../setup/run-electron.mjs';
import { setUp } from '../setup.mjs';
import { inRoot } from '../setup/root.mjs';
import { exitWith } from '../setup/progress.mjs';

// `npm run pictures [-- readme|guide]`: sets up, then takes the pictures of the README and of the guide, on a virtual display
// where there is none.
const [only] = process.argv.slice(2);
await setUp('tests').catch(exitWith);
for (const name of ['readme', 'guide'])
  if (only === undefined || only === name) await take(inRoot('scripts/makers/pictures', `${name}.mjs`));

async function take(script) {
  const code = await runWithDisplay(process.execPath, [script], electronEnvironment());
  if (code !== 0) process.exitCode = code;
}
