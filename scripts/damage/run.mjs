import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadRooms } from './load-rooms.mjs';
import { hasPassed, trials } from './trials.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } });
const count = Number(positionals[0] ?? 500);
const seed = Number(values.seed ?? Date.now() % 100_000);

const { rooms, close } = await loadRooms();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-damage-'));
/** @type {import('./trials.mjs').Trial[]} */
const done = [];
try {
  for await (const trial of trials({ count, seed, rooms, folder })) {
    done.push(trial);
    if (!hasPassed(trial)) console.log(JSON.stringify({ seed: seed + done.length - 1, ...trial }, null, 1));
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
  await close();
}
report(done);
process.exitCode = done.length === count && done.every(hasPassed) ? 0 : 1;

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
  console.log(`Seed ${seed}.`);
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
