/** The figures of all trials so far; losses in milliseconds. */
export function figuresOf(trials, seconds, seed) {
  const losses = trials.map(({ lost }) => lost).sort((a, b) => a - b);
  const at = (part) => losses[Math.min(losses.length - 1, Math.floor(losses.length * part))] ?? 0;
  return {
    trials: trials.length,
    damaged: trials.filter(({ faults }) => faults.length > 0).length,
    lostFromBefore: trials.filter(({ gone }) => gone.length > 0).length,
    stuck: trials.filter(({ stuck }) => stuck).length,
    written: trials.reduce((sum, { written }) => sum + written, 0),
    median: at(0.5),
    p95: at(0.95),
    worst: losses.at(-1) ?? 0,
    overHalfASecond: losses.filter((lost) => lost > 500).length,
    secondsPerTrial: Number((seconds / Math.max(1, trials.length)).toFixed(2)),
    seed,
  };
}

/** Says the figures, and every trial that went wrong. */
export function print(figures, trials) {
  console.log(
    `${figures.trials} kills: ${figures.damaged} archives damaged, ${figures.lostFromBefore} lost something kept before, ` +
      `${figures.stuck} stuck; lost of typing, in ms: median ${figures.median}, p95 ${figures.p95}, worst ${figures.worst}, ` +
      `${figures.overHalfASecond} over 500; ${figures.written} keys; ${figures.secondsPerTrial} s a trial; seed ${figures.seed}`,
  );
  for (const { number, act, faults, gone, stuck, folder } of trials)
    if (faults.length + gone.length > 0 || stuck)
      console.log(
        `  trial ${number}, ${act}: ${[...faults, ...gone, stuck ?? ''].join('; ').slice(0, 400)} (${folder})`,
      );
}
