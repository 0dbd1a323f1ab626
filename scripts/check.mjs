// The whole gate: types, lint, format, walls, dead code. An argument runs only the checks whose name begins with it.
import { availableParallelism } from 'node:os';
import { inRoot } from './setup/root.mjs';
import { run } from './setup/run.mjs';

const bin = (name) => inRoot('node_modules', name);
const types = (room) => [
  bin('typescript/bin/tsc'),
  '--project',
  `tsconfig.${room}.json`,
  '--pretty',
  'false',
];
const lint = (...places) => [bin('eslint/bin/eslint.js'), '--no-warn-ignored', ...places];

// The slow ones first, so that two at a time take the least.
const checks = {
  'lint of the window': lint('src'),
  'lint of the rest': lint('electron', 'tests', 'scripts', '*.{js,ts,cjs}'),
  'types of the window': types('window'),
  'types of the tests': types('tests'),
  'types of the tests in a window': types('window-tests'),
  'types of the main process': types('main'),
  'types of the scripts': types('scripts'),
  'types of the pure rooms': types('pure'),
  'types of the main process against the oldest Electron': types('electron-33'),
  format: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  walls: [inRoot('scripts/walls/check.mjs')],
  'dead code': [bin('knip/bin/knip.js'), '--no-progress'],
};

const wanted = process.argv.slice(2);
const waiting = Object.entries(checks).filter(
  ([name]) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
);
const count = waiting.length;
const failed = [];
const started = Date.now();
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));

console.log(
  failed.length === 0
    ? `\n${count} checks passed in ${seconds(started)}.`
    : `\n${failed.length} of ${count} checks failed in ${seconds(started)}: ${failed.join(', ')}.`,
);
if (count === 0)
  console.log(`No check is called ${wanted.join(' ')}. There are: ${Object.keys(checks).join(', ')}.`);
process.exitCode = failed.length === 0 && count > 0 ? 0 : 1;

async function worker() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next);
}

async function check(name, words) {
  const since = Date.now();
  try {
    const printed = await run(process.execPath, words, { env: { FORCE_COLOR: '0' } });
    const isShown = printed && /^(lint|walls)/.test(name);
    console.log(`✓ ${name} (${seconds(since)})${isShown ? `\n${indent(printed)}` : ''}`);
  } catch (problem) {
    failed.push(name);
    console.log(`✗ ${name} (${seconds(since)})\n${indent(problem.printed ?? problem.stack)}`);
  }
}

function indent(text) {
  return text.trimEnd().replace(/^/gm, '    ');
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
