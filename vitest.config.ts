import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of the rooms, in plain Node or a DOM; those of the whole program are Playwright's. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', development: false } }, // As React is below.
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    passWithNoTests: true,
    maxWorkers: availableParallelism(), // Vitest keeps one core for itself, which is half of a small machine.
    // The files of a worker share its modules, which are read once and not once a file: a test puts back what it replaces.
    isolate: false,
    silent: 'passed-only',
    testTimeout: 300_000, // For hangs alone: on a busy machine a test takes several times as long.
    hookTimeout: 120_000,
    env: {
      DBUS_SESSION_BUS_ADDRESS: '/dev/null',
      // React as it is built: its checks of development would take most of the time of a pane's test.
      NODE_ENV: 'production',
      // A worker of some gigabytes takes a tenth of a second to start `pdftotext`, as its table of pages is copied; with large pages, a tenth of that.
      GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
    },
  },
});
