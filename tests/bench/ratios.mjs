/** The middle of some measurements. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The value that 95 in a hundred measurements do not pass. */
export function p95(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))];
}

/** Milliseconds that some work took. */
export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs ours and the baseline by turns, so that a noisy machine disturbs both, after one uncounted turn; `before` each turn. */
export async function byTurns(rounds, ours, baseline, before = () => undefined) {
  const times = { ours: [], baseline: [] };
  for (let round = -1; round < rounds; round++) {
    await before(round);
    const own = await timed(() => ours(round));
    const bare = await timed(() => baseline(round));
    if (round < 0) continue;
    times.ours.push(own);
    times.baseline.push(bare);
  }
  return times;
}

/** One line of the report: medians of both, and ours as a multiple of the baseline. */
export function report(what, baselineName, times, middle = median) {
  const ours = middle(times.ours);
  const bare = middle(times.baseline);
  console.log(
    `${what.padEnd(44)} ${format(ours).padStart(9)}   ${baselineName}: ${format(bare)}   ratio ${(ours / bare).toFixed(2)}`,
  );
  return { what, baseline: baselineName, oursMs: ours, baselineMs: bare, ratio: ours / bare };
}

function format(ms) {
  return ms >= 100 ? `${ms.toFixed(0)} ms` : `${ms.toFixed(2)} ms`;
}
