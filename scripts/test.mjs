import fs from 'node:fs';
import { electronEnvironment, runWithDisplay } from './desk.mjs';
import { setUp } from './setup.mjs';
import { inRoot, inRuntime } from './setup/root.mjs';
import { runInFront } from './setup/run.mjs';
import { endWith, say } from './setup/say.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

// `npm test` sets up and runs everything; `--unit` or `--e2e` run one of the two, with the runner's own words after it.
const [only, ...words] = process.argv.slice(2);
if (only === '--unit')
  await setUp('command').catch((problem) =>
    say(`${problem.message}\n› Tests that run the built program will fail.`),
  );
else await setUp('tests').catch(endWith);
process.env.DBUS_SESSION_BUS_ADDRESS = '/dev/null';

if (only === '--unit') process.exitCode = await unitTests(words);
else if (only === '--e2e') process.exitCode = await wholeProgramTests(words);
else await everything();

async function everything() {
  const reports = { vitest: inRuntime('vitest.json'), playwright: inRuntime('playwright.json') };
  for (const report of Object.values(reports)) fs.rmSync(report, { force: true });
  const codes = [
    await unitTests(['--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`]),
    await wholeProgramTests(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright }),
  ];
  const counts = [countVitest(reports.vitest), countPlaywright(reports.playwright)];
  const sum = (what) => counts.reduce((total, count) => total + count[what], 0);
  const ran = sum('passed') + sum('failed');
  process.exitCode = codes.some((code) => code !== 0) || sum('failed') > 0 || ran === 0 ? 1 : 0;
  if (ran === 0) console.log('No test ran.');
  console.log(
    `\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`,
  );
}

function unitTests(words) {
  return runInFront(process.execPath, [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...words]);
}

function wholeProgramTests(words, env = {}) {
  const playwright = inRoot('node_modules/@playwright/test/cli.js');
  return runWithDisplay(process.execPath, [playwright, 'test', '--pass-with-no-tests', ...words], {
    ...electronEnvironment(),
    ...env,
  });
}
