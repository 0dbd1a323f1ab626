import fs from 'node:fs';

/** How many tests passed, failed and were skipped in Vitest's report; a file that could not be loaded is one failure. */
export function countVitest(file) {
  const report = read(file);
  if (!report) return crashed;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The same of Playwright's report; an error outside any test is one failure. */
export function countPlaywright(file) {
  const report = read(file);
  if (!report) return crashed;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/** A runner that left no report did not get as far as its end. */
const crashed = { passed: 0, failed: 1, skipped: 0 };

function read(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}
