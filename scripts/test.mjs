import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { setUp } from './setup.mjs';
import { withDisplays } from './setup/displays.mjs';
import { exitWith, say } from './setup/progress.mjs';
import { inRoot, inRuntime } from './setup/root.mjs';
import { electronEnvironment } from './setup/run-electron.mjs';
import { runInFront } from './setup/run.mjs';

// `npm test` sets up and runs everything; `--unit` or `--e2e` run one of the two, with the runner's own arguments after it.
const [only, ...args] = process.argv.slice(2);
if (only === '--unit')
  await setUp('units').catch((problem) => say(`${problem.message}\n› Tests of the archive will fail.`));
else await setUp('tests').catch(exitWith);
process.env.DBUS_SESSION_BUS_ADDRESS = '/dev/null';

if (only === '--unit') process.exitCode = await unitTests(args);
else if (only === '--e2e') process.exitCode = await wholeProgramTests(args);
else await everything();

async function everything() {
  const reports = { vitest: inRuntime('vitest.json'), playwright: inRuntime('playwright.json') };
  for (const report of Object.values(reports)) fs.rmSync(report, { force: true });
  const codes = [
    await unitTests(['--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`]),
    await wholeProgramTests(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright }),
  ];
  const counts = [countVitest(reports.vitest), countPlaywright(reports.playwright)];
  // Last of all, as many lines of tests that passed stand between a unit test that failed and the end.
  for (const name of counts.flatMap((count) => count.names)) console.log(`Failed: ${name}`);
  const sum = (what) => counts.reduce((total, count) => total + count[what], 0);
  const ran = sum('passed') + sum('failed');
  process.exitCode = codes.some((code) => code !== 0) || sum('failed') > 0 || ran === 0 ? 1 : 0;
  if (ran === 0) console.log('No test ran.');
  console.log(
    `\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') ? `, ${sum('skipped')} skipped` : ''}`,
  );
}

function unitTests(args) {
  return runInFront(process.execPath, [inRoot('node_modules/vitest/vitest.mjs'), 'run', ...args]);
}

function wholeProgramTests(args, env = {}) {
  const playwright = inRoot('node_modules/@playwright/test/cli.js');
  return withDisplays((displays) =>
    runInFront(process.execPath, [playwright, 'test', '--pass-with-no-tests', ...args], {
      env: { ...electronEnvironment(), RONEO_DISPLAYS: displays.join(' '), ...env },
    }),
  );
}

/** The counts of Vitest's report, with the tests that failed and the first line of why; a file that could not be loaded is one failure. */
function countVitest(file) {
  const report = readReport(file);
  if (!report) return crashed();
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    names: [
      ...unloaded.map(({ name, message }) => named(name, message)),
      ...report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => named(`${name} › ${test.fullName}`, test.failureMessages[0])),
      ),
    ],
  };
}

/** The counts of Playwright's report; an error outside any test is one failure. */
function countPlaywright(file) {
  const report = readReport(file);
  if (!report) return crashed();
  const { expected, flaky, unexpected, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    names: [
      ...report.errors.map(({ message }) => named('Playwright', message)),
      ...report.suites
        .flatMap(specsIn)
        .flatMap((spec) => (spec.ok ? [] : [named(`${spec.file} › ${spec.title}`, reason(spec))])),
    ],
  };
}

function specsIn(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsIn)];
}

function reason(spec) {
  return spec.tests.flatMap((test) => test.results).find((result) => result.error)?.error.message;
}

/** A test and the first line of why it failed, without the colours of a terminal. */
function named(name, message = '') {
  return `${path.relative(inRoot('.'), name) || name}: ${stripVTControlCharacters(message).split('\n')[0]}`;
}

/** A runner that wrote no report has crashed. */
function crashed() {
  return { passed: 0, failed: 1, skipped: 0, names: ['the runner wrote no report'] };
}

function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}
