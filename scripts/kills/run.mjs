import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { figuresOf, print } from './figures.mjs';
import { killAll } from './killed-program.mjs';
import { isGood, trials } from './trials.mjs';

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
  if (done.length % 20 === 0 || done.length === wanted || !isGood(trial)) report();
}
process.exitCode = done.every(isGood) ? 0 : 1;

/** Says how it stands, and writes it down: trials that are stopped half-way have figures too. */
function report() {
  const figures = figuresOf(done, (Date.now() - began) / 1000, seed);
  print(
    figures,
    done.filter((trial) => !isGood(trial)),
  );
  if (values.report) fs.writeFileSync(values.report, JSON.stringify({ figures, trials: done }, null, 1));
}
