import { part } from './part.mjs';

const folder = /^archive\b/.test(part) ? `electron/${part}` : `src/${part}`;

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutation/vitest.config.mjs', related: false },
  mutate: [`${folder}/**/*.ts`],
  // What is computed once, as a module is read, is covered by no test of its own.
  ignoreStatic: true,
  tempDirName: '.runtime/mutation',
  ignorePatterns: ['/.runtime', '/out', '/docs', '/test-results'],
  concurrency: 2,
  dryRunTimeoutMinutes: 20,
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ['clear-text'],
};
