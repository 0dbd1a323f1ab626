import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chanceFrom } from './driver/chance.mjs';
import { lookAtArchive } from './judge.mjs';
import { killedProgram } from './killed-program.mjs';
import { keptOf, lossOf, tornImports } from './losses.mjs';
import { momentOf } from './moments.mjs';

/** Kills that one archive goes through; then a new one is made, so that small ones are tried too. */
const perArchive = 25;

/** Milliseconds of typing that a kill may cost. */
export const mayBeLost = 500;

/** Kills the program `count` times, one after the other; each trial is given as soon as it is judged. */
export async function* trials(count, seed) {
  for (let number = 0; number < count;) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-kills-'));
    const kept = [];
    let isSound = true;
    for (let round = 0; round < perArchive && number < count && isSound; round++) {
      const trial = await oneTrial({ folder, number: (number += 1), seed, isFirst: round === 0 }, kept);
      isSound = isGood(trial);
      yield trial;
    }
    // What went wrong is left where it lies, to be looked at.
    if (isSound) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Whether nothing is damaged, nothing from before is gone, and no more was lost than may be. */
export function isGood({ faults, gone, stuck, lost }) {
  return faults.length + gone.length === 0 && !stuck && lost <= mayBeLost;
}

async function oneTrial({ folder, number, seed, isFirst }, kept) {
  const { act, kill } = momentOf(number, isFirst, chanceFrom((seed + number) * 40503));
  const told = await killedProgram({ folder, act, seed: number, kill });
  const { faults, text } = lookAtArchive(path.join(folder, 'archive'));
  const torn = tornImports(told, text).map((mark) => `import ${mark} is torn`);
  const gone = kept.filter((one) => !text.includes(one));
  kept.push(...told.bursts.map((burst) => textOf(burst.slice(0, keptOf(burst, text)))));
  const trial = {
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
  return isGood(trial) ? trial : { ...trial, told };
}

function textOf(burst) {
  return burst
    .map(({ wrote }) => wrote)
    .join('')
    .trimEnd();
}
