import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

/** `npm run damage` does some hundreds more. */
const count = 40;

it('an archive damaged at random shows no text altered without a word, and no error with its stack', async () => {
  const args = ['scripts/damage/run.mjs', String(count), '--seed', '2026'];
  const trials = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  trials.stdout.on('data', (part: Buffer) => (printed += part.toString()));
  const [code] = (await once(trials, 'close')) as [number];
  expect(code, printed).toBe(0);
  expect(printed).toMatch(new RegExp(`all +│ ${count} `));
}, 240_000);

it('of an archive damaged at random, every text whose bytes are sound is recovered, and every other is named', async () => {
  const args = ['scripts/damage/run.mjs', '4', '--seed', '11', '--recover'];
  const trials = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  trials.stdout.on('data', (part: Buffer) => (printed += part.toString()));
  const [code] = (await once(trials, 'close')) as [number];
  expect(code, printed).toBe(0);
  expect(printed).toMatch(/with a fault +│ 0 /);
}, 240_000);
