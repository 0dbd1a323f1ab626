import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './desk';

/** As many as it takes to see every stage once; `npm run kills` does the rest. */
const times = 6;

/** Milliseconds of typing; half a second is what `npm run kills` holds, on a machine that does nothing else. */
const maxLost = 2000;

test('killed at every stage, it loses no more than the last moment of typing, and never its archive', async ({
  folder,
}) => {
  test.setTimeout(times * 20_000);
  const figures = await runKills(join(folder, 'kills.json'));
  test.info().annotations.push({ type: 'kills', description: JSON.stringify(figures) });
  expect(figures).toMatchObject({ trials: times, damaged: 0, lostFromBefore: 0, stuck: 0 });
  expect(figures['worst']).toBeLessThanOrEqual(maxLost);
  expect(Object.keys(figures['stages'] as object).sort()).toEqual(stages);
});

/** While it starts, and while a person types, saves, switches texts, pastes and imports. */
const stages = ['importing', 'pasting', 'saving', 'start', 'switching', 'typing'];

/** The figures of `npm run kills`, read from its report; failed trials are printed. */
async function runKills(report: string): Promise<Record<string, unknown>> {
  const args = ['scripts/kills/run.mjs', String(times), '--report', report];
  const trials = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const stop = () => void trials.kill();
  process.once('exit', stop);
  await once(trials, 'close');
  process.off('exit', stop);
  return (JSON.parse(readFileSync(report, 'utf8')) as { figures: Record<string, unknown> }).figures;
}
