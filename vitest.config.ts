import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of the rooms, in plain Node; those of the whole program are Playwright's. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    passWithNoTests: true,
    maxWorkers: availableParallelism(), // Vitest keeps one core for itself, which is half of a small machine.
    // The files of a worker share its modules, which are read once and not once a file: a test puts back what it replaces.
    isolate: false,
    testTimeout: 60_000,
    env: { DBUS_SESSION_BUS_ADDRESS: '/dev/null' },
  },
});
