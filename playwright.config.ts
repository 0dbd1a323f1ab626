import { defineConfig } from '@playwright/test';

/** The virtual displays that scripts/test.mjs started; none where the windows open on the person's own. */
const displays = process.env['RONEO_DISPLAYS']?.split(' ') ?? [];

/** The whole program, in real Electron: a window at a time on each display. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  // A hand of our own writes inside the program that is killed; the packaged one lets no other code in, and is typed in from outside.
  testIgnore: process.env['RONEO_PROGRAM'] ? '**/kill.test.ts' : '**/kill-from-outside.test.ts',
  outputDir: 'test-results',
  workers: Math.max(1, displays.length),
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  reporter: [['list']],
  // A trace takes a fifth of a test's processor time: `--trace retain-on-failure` records one of a test that fails.
  use: { screenshot: 'only-on-failure' },
});
