import fs from 'node:fs';
import { setUp } from '../../setup.mjs';
import { exitWith, say } from '../../setup/progress.mjs';
import { inRoot, inRuntime } from '../../setup/root.mjs';
import { runInFront } from '../../setup/run.mjs';
import { loadSources } from './load-sources.mjs';

/** Tests that set the whole set of leaflets. */
const tests = ['tests/leaflet', 'tests/export/leaflet'];

/** What `tests/leaflet/whole-set.ts` reads. */
const record = inRoot('tests/fixtures/leaflets-passed.json');

/** Sets the whole set and, when every leaflet of it passes, records the state of what decides how they come out; returns an exit code. */
export async function setWholeSet() {
  await setUp('units').catch(exitWith);
  const { load, close } = await loadSources();
  const { stateOfLeaflets } = await load('tests/leaflet/whole-set.ts');
  const state = stateOfLeaflets();
  const report = inRuntime('leaflets.json');
  fs.rmSync(report, { force: true });
  const words = ['run', ...tests, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runInFront(process.execPath, [inRoot('node_modules/vitest/vitest.mjs'), ...words], {
    env: { RONEO_LEAFLETS: 'all' },
  });
  const { numPassedTests, numTotalTests } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const isWhole = code === 0 && numPassedTests === numTotalTests && state === stateOfLeaflets();
  if (isWhole) fs.writeFileSync(record, `${JSON.stringify({ state, tests: numPassedTests })}\n`);
  say(isWhole ? `› All ${numPassedTests} tests passed: recorded.` : '› Not recorded.');
  await close();
  return isWhole ? 0 : 1;
}
