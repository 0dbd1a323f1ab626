import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { killAll } from './run-and-kill.mjs';
import { hasPassed, maxLoss, trials } from './trials.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    report: { type: 'string' },
  },
});
const wanted = Number(positionals[0] ?? 1000);
const seed = Number(values.seed);

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    killAll();
    process.exit(1);
  });

const began = Date.now();
const done = [];
for await (const trial of trials(wanted, seed)) {
  done.push(trial);
  if (done.length % 20 === 0 || done.length === wanted || !hasPassed(trial)) report();
}
process.exitCode = done.every(hasPassed) ? 0 : 1;

/** Prints and stores the figures so far, so that interrupted trials have figures too. */
function report() {
  const figures = figuresOf(done, (Date.now() - began) / 1000, seed);
  print(
    figures,
    done.filter((trial) => !hasPassed(trial)),
  );
  if (values.report) fs.writeFileSync(values.report, JSON.stringify({ figures, trials: done }, null, 1));
}

/** The figures of all trials so far; losses in milliseconds. */
function figuresOf(trials, seconds, seed) {
  const losses = trials.map(({ lost }) => lost).sort((a, b) => a - b);
  const at = (part) => losses[Math.min(losses.length - 1, Math.floor(losses.length * part))] ?? 0;
  return {
    trials: trials.length,
    stages: countsOf(trials.map(({ kill }) => kill.stage)),
    damaged: trials.filter(({ faults }) => faults.length > 0).length,
    lostFromBefore: trials.filter(({ gone }) => gone.length > 0).length,
    stuck: trials.filter(({ stuck }) => stuck).length,
    written: trials.reduce((sum, { written }) => sum + written, 0),
    median: at(0.5),
    p95: at(0.95),
    worst: losses.at(-1) ?? 0,
    tooMuchLost: losses.filter((lost) => lost > maxLoss).length,
    secondsPerTrial: Number((seconds / Math.max(1, trials.length)).toFixed(2)),
    seed,
  };
}

function countsOf(names) {
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Prints the figures, and every trial that failed. */
function print(figures, failed) {
  const stages = Object.entries(figures.stages).map(([name, count]) => `${count} ${name}`);
  console.log(
    `${figures.trials} kills (${stages.join(', ')}): ${figures.damaged} archives damaged, integrity_check ok in the others; ` +
      `${figures.lostFromBefore} lost something kept before, ${figures.stuck} stuck; ` +
      `lost of typing, in ms: median ${figures.median}, p95 ${figures.p95}, worst ${figures.worst}, ` +
      `${figures.tooMuchLost} over ${maxLoss}; ${figures.written} keys; ${figures.secondsPerTrial} s a trial; seed ${figures.seed}`,
  );
  for (const { number, scenario, kill, faults, gone, stuck, lost, folder } of failed)
    console.log(
      `  trial ${number}, ${scenario}, killed at ${kill.stage}: ` +
        `${[...faults, ...gone, stuck ?? '', `${lost} ms lost`].filter(Boolean).join('; ').slice(0, 400)} (${folder})`,
    );
}
