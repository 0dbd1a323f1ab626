import path from 'node:path';
import { createVitest } from 'vitest/node';
import { inRoot, root } from '../setup/root.mjs';

/**
 * Vitest with the tests of the rooms, in which a source file's text can be substituted while nothing is written to disk.
 * @param {{ change: (file: string, text: string) => string | null, setup?: string[], isolate?: boolean, workers?: number }} options
 * `change` is given the path inside the project and the text of each module, and answers the text to run instead, or null;
 * without `isolate` the test files of a run share their modules, which is faster
 */
export async function startVitest({ change, setup = [], isolate = false, workers = 1 }) {
  const listener = { failed: null };
  const vitest = await createVitest(
    'test',
    {
      root,
      watch: false,
      isolate,
      maxWorkers: workers,
      testTimeout: 120_000, // A machine under load must not count as a test that noticed something.
      setupFiles: setup,
      reporters: [{ onTestCaseResult: (test) => listener.failed?.(test) }],
      sequence: { sequencer: AsGiven },
      env: { DBUS_SESSION_BUS_ADDRESS: '/dev/null', CI: 'true' },
    },
    {
      plugins: [
        {
          name: 'roneo:substitute',
          enforce: 'pre',
          transform: (text, id) => {
            const code = change(path.relative(root, id.split('?')[0]), text);
            return code === null ? null : { code, map: null };
          },
        },
      ],
    },
  );
  const all = await vitest.globTestSpecifications();
  const byFile = new Map(
    all.map((specification) => [path.relative(root, specification.moduleId), specification]),
  );

  /** Runs test files, side by side when there are several workers; answers the first failure, null when all passed. */
  async function run(files) {
    const wanted = files.map((file) => byFile.get(file)).filter(Boolean);
    let failure = null;
    listener.failed = (test) => {
      if (test.result().state === 'failed')
        failure ??= `${path.relative(root, test.module.moduleId)}: ${test.fullName}`;
    };
    const { testModules: known, unhandledErrors } = await vitest.runTestSpecifications(wanted);
    listener.failed = null;
    // Vitest answers those of earlier runs too.
    const testModules = known.filter(({ moduleId }) => wanted.some((one) => one.moduleId === moduleId));
    const broken = testModules.find((module) => module.errors().length > 0);
    if (broken) failure ??= `${path.relative(root, broken.moduleId)} as a whole`;
    if (unhandledErrors.length > 0) failure ??= 'an error outside any test';
    if (!failure && testModules.some((module) => module.state() !== 'passed'))
      throw new Error('The tests ended before they had run.');
    return { failure, durations: durationsOf(testModules) };
  }

  return {
    files: [...byFile.keys()],
    run,
    invalidate: (file) => vitest.invalidateFile(inRoot(file)),
    close: () => vitest.close(),
  };
}

/** Milliseconds that each test file took, its loading included. */
function durationsOf(modules) {
  return modules.map((module) => {
    const { duration, collectDuration, prepareDuration, environmentSetupDuration } = module.diagnostic();
    return [
      path.relative(root, module.moduleId),
      duration + collectDuration + prepareDuration + environmentSetupDuration,
    ];
  });
}

/** Runs the files in the order in which they are given. */
class AsGiven {
  shard = (files) => files;
  sort = (files) => files;
}
