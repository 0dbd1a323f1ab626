import { defineConfig } from '@playwright/test';

/** The whole program, in real Electron, one window at a time. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  // A hand of our own writes inside the program that is killed; the packaged one lets no other code in.
  testIgnore: process.env['RONEO_PROGRAM'] ? '**/kill.test.ts' : [],
  outputDir: 'test-results',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
