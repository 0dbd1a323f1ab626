import { mayBeLost } from './trials.mjs';

/** The figures of all trials so far; losses in milliseconds. */
export function figuresOf(trials, seconds, seed) {
  const losses = trials.map(({ lost }) => lost).sort((a, b) => a - b);
  const at = (part) => losses[Math.min(losses.length - 1, Math.floor(losses.length * part))] ?? 0;
  return {
    trials: trials.length,
    moments: countsOf(trials.map(({ kill }) => kill.moment)),
    damaged: trials.filter(({ faults }) => faults.length > 0).length,
    lostFromBefore: trials.filter(({ gone }) => gone.length > 0).length,
    stuck: trials.filter(({ stuck }) => stuck).length,
    written: trials.reduce((sum, { written }) => sum + written, 0),
    median: at(0.5),
    p95: at(0.95),
    worst: losses.at(-1) ?? 0,
    tooMuchLost: losses.filter((lost) => lost > mayBeLost).length,
    secondsPerTrial: Number((seconds / Math.max(1, trials.length)).toFixed(2)),
    seed,
  };
}

function countsOf(names) {
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Says the figures, and every trial that went wrong. */
export function print(figures, wrong) {
  const moments = Object.entries(figures.moments).map(([name, count]) => `${count} ${name}`);
  console.log(
    `${figures.trials} kills (${moments.join(', ')}): ${figures.damaged} archives damaged, integrity_check ok in the others; ` +
      `${figures.lostFromBefore} lost something kept before, ${figures.stuck} stuck; ` +
      `lost of typing, in ms: median ${figures.median}, p95 ${figures.p95}, worst ${figures.worst}, ` +
      `${figures.tooMuchLost} over ${mayBeLost}; ${figures.written} keys; ${figures.secondsPerTrial} s a trial; seed ${figures.seed}`,
  );
  for (const { number, act, kill, faults, gone, stuck, lost, folder } of wrong)
    console.log(
      `  trial ${number}, ${act}, killed at ${kill.moment}: ` +
        `${[...faults, ...gone, stuck ?? '', `${lost} ms lost`].filter(Boolean).join('; ').slice(0, 400)} (${folder})`,
    );
}
