import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadRooms } from './load-rooms.mjs';
import { hasRecovered, recoveryTrials } from './recovery-trials.mjs';
import { hasPassed, trials } from './trials.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, recover: { type: 'boolean' } },
});
const count = Number(positionals[0] ?? 500);
const seed = Number(values.seed ?? Date.now() % 100_000);

const { rooms, close } = await loadRooms();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-damage-'));
try {
  const options = { count, seed, rooms, folder };
  process.exitCode = (await (values.recover ? runRecoveries(options) : runTrials(options))) ? 0 : 1;
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
  await close();
}
console.log(`Seed ${seed}.`);

async function runTrials(options) {
  /** @type {import('./trials.mjs').Trial[]} */
  const done = [];
  for await (const trial of trials(options)) {
    done.push(trial);
    if (!hasPassed(trial)) console.log(JSON.stringify({ seed: seed + done.length - 1, ...trial }, null, 1));
  }
  report(done);
  return done.length === count && done.every(hasPassed);
}

async function runRecoveries(options) {
  /** @type {import('./recovery-trials.mjs').RecoveryTrial[]} */
  const done = [];
  for await (const trial of recoveryTrials(options)) {
    done.push(trial);
    if (!hasRecovered(trial)) console.log(JSON.stringify({ trial: done.length - 1, ...trial }, null, 1));
  }
  const sum = (name) => done.reduce((total, trial) => total + trial[name], 0);
  console.table({
    archives: done.length,
    'with a fault': done.filter((trial) => !hasRecovered(trial)).length,
    'texts whose bytes are sound': sum('sound'),
    'texts back in their newest state': sum('back'),
    'others, named': sum('named'),
    'others, of which only words are left': sum('scraps'),
    'others, of which nothing is left': sum('traceless'),
  });
  return done.length === count && done.every(hasRecovered);
}

/**
 * A line for each file and way of damage, and the sum.
 * @param {readonly import('./trials.mjs').Trial[]} all
 */
function report(all) {
  const kinds = [...new Set(all.map(({ target, how }) => `${target}, ${how}`))].sort();
  const rows = kinds.map((kind) => [kind, all.filter(({ target, how }) => `${target}, ${how}` === kind)]);
  console.table(
    Object.fromEntries(
      [...rows, ['all', all]].map(([kind, some]) => [kind, figures(/** @type {any} */ (some))]),
    ),
  );
}

/** @param {readonly import('./trials.mjs').Trial[]} some */
function figures(some) {
  const countOf = (wanted) => some.filter(({ outcome }) => outcome === wanted).length;
  return {
    damages: some.length,
    unharmed: countOf('unharmed'),
    told: countOf('told'),
    refused: countOf('refused'),
    'altered without a word': some.filter(({ altered }) => altered.length > 0).length,
    'stack traces': some.filter(({ crashes }) => crashes.length > 0).length,
  };
}
