import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chanceFrom } from './driver/chance.mjs';
import { figuresOf, print } from './figures.mjs';
import { lookAtArchive } from './judge.mjs';
import { keptOf, lossOf, tornImports } from './losses.mjs';
import { killAll, killedProgram } from './trial.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lanes: { type: 'string', default: '2' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    report: { type: 'string' },
  },
});
const wanted = Number(positionals[0] ?? 1000);
const seed = Number(values.seed);
const trials = [];
let next = 0;

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    killAll();
    process.exit(1);
  });

const began = Date.now();
await Promise.all(Array.from({ length: Number(values.lanes) }, lane));
const figures = figuresOf(trials, (Date.now() - began) / 1000, seed);
print(figures, trials);
if (values.report) fs.writeFileSync(values.report, JSON.stringify({ figures, trials }, null, 1));
process.exitCode = figures.damaged + figures.lostFromBefore + figures.stuck > 0 ? 1 : 0;

/** Takes trial after trial on a profile of its own; the archive is a new one every hundred, so that small ones are tried too. */
async function lane() {
  while (next < wanted) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-kills-'));
    const kept = [];
    let isSound = true;
    for (let round = 0; round < 100 && next < wanted && isSound; round++) {
      const trial = await oneTrial(folder, (next += 1), kept);
      trials.push(trial);
      if (trials.length % 20 === 0) print(figuresOf(trials, (Date.now() - began) / 1000, seed), []);
      isSound = trial.faults.length === 0;
    }
    // What went wrong is left where it lies, to be looked at.
    if (isSound) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

async function oneTrial(folder, number, kept) {
  const chance = chanceFrom((seed + number) * 40503);
  const act = pick(chance);
  const atStart = chance(0, 10) < 1;
  const kill = atStart
    ? { from: 'start', after: chance(50, 2500) }
    : { from: 'writing', after: chance(20, 2600) };
  const told = await killedProgram({ folder, act, seed: number, kill });
  const { faults, text } = lookAtArchive(path.join(folder, 'archive'));
  const torn = tornImports(told, text).map((mark) => `import ${mark} is torn`);
  const gone = kept.filter((one) => !text.includes(one));
  kept.push(...told.bursts.map((burst) => textOf(burst.slice(0, keptOf(burst, text)))));
  return {
    number,
    act,
    kill,
    written: told.bursts.flat().length,
    lost: lossOf(told, text),
    faults: [...faults, ...torn],
    gone,
    stuck: told.stuck,
    folder,
  };
}

function pick(chance) {
  const acts = ['typing', 'typing', 'newTexts', 'switching', 'switching', 'pasting', 'importing'];
  return acts[Math.floor(chance(0, acts.length))];
}

function textOf(burst) {
  return burst
    .map(({ wrote }) => wrote)
    .join('')
    .trimEnd();
}
