import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomFrom } from './driver/random.mjs';
import { countKept, inspectArchive, typingLost, tornImports } from './inspect-archive.mjs';
import { runAndKill } from './run-and-kill.mjs';

/** Kills per archive; then a new one is created, so that small archives are tried too. */
const killsPerArchive = 25;

/** Milliseconds of typing that a kill may lose. */
export const maxLoss = 500;

/** Kills the program `count` times, one after the other, and yields each trial when its archive was inspected. */
export async function* trials(count, seed) {
  for (let number = 0; number < count;) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-kills-'));
    const kept = [];
    let isSound = true;
    for (let round = 0; round < killsPerArchive && number < count && isSound; round++) {
      const trial = await runTrial({ folder, number: (number += 1), seed, isFirst: round === 0 }, kept);
      isSound = hasPassed(trial);
      yield trial;
    }
    // A folder where something went wrong is left for inspection.
    if (isSound) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Whether nothing is damaged, nothing kept before is gone, and at most `maxLoss` of typing was lost. */
export function hasPassed({ faults, gone, stuck, lost }) {
  return faults.length + gone.length === 0 && !stuck && lost <= maxLoss;
}

async function runTrial({ folder, number, seed, isFirst }, kept) {
  const { scenario, kill } = drawKill(number, isFirst, randomFrom((seed + number) * 40503));
  const events = await runAndKill({ folder, scenario, seed: number, kill });
  const { faults, text } = await inspectArchive(path.join(folder, 'archive'));
  const torn = tornImports(events, text).map((mark) => `import ${mark} is torn`);
  const gone = kept.filter((one) => !text.includes(one));
  kept.push(...events.bursts.map((burst) => textOf(burst.slice(0, countKept(burst, text)))));
  const trial = {
    number,
    scenario,
    kill,
    written: events.bursts.flat().length,
    lost: typingLost(events, text),
    faults: [...faults, ...torn],
    gone,
    stuck: events.stuck,
    folder,
  };
  return hasPassed(trial) ? trial : { ...trial, events };
}

function textOf(burst) {
  return burst
    .map(({ wrote }) => wrote)
    .join('')
    .trimEnd();
}

/**
 * When a program is killed: in which scenarios, at the latest at which occurrence of the stage, and how many ms after it.
 * "start" is the start of the process; "saving" is when a save arrives in the main process.
 */
const stages = {
  start: { scenarios: ['typing'], turns: 1, after: [50, 2000] },
  typing: { scenarios: ['typing', 'newTexts'], turns: 1, after: [20, 2000] },
  saving: { scenarios: ['typing', 'newTexts', 'pasting'], turns: 5, after: [0, 4] },
  switching: { scenarios: ['switching'], turns: 3, after: [0, 250] },
  pasting: { scenarios: ['pasting'], turns: 2, after: [0, 600] },
  importing: { scenarios: ['importing'], turns: 2, after: [0, 400] },
};

/** The stages in turn, so that the first six trials cover all of them. */
const sequence = [
  ...['start', 'typing', 'saving', 'switching', 'importing'],
  ...['typing', 'pasting', 'switching', 'saving', 'typing'],
];

/** Draws scenario and time of a kill. The first one of an archive comes while the program starts and creates it. */
function drawKill(number, isFirst, random) {
  const stage = isFirst ? 'start' : sequence[number % sequence.length];
  const { scenarios, turns, after } = stages[stage];
  const kill = { stage, turn: 1 + Math.floor(random(0, turns)), after: random(...after) };
  return { scenario: pick(scenarios, random), kill };
}

function pick(choices, random) {
  return choices[Math.floor(random(0, choices.length))];
}
