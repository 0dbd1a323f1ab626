import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../setup/root.mjs';

/** Milliseconds after which a program that never reaches its stage is given up. */
const timeout = 60_000;
const running = new Set();

/** Kills the programs that still run, when the trials are interrupted. */
export function killAll() {
  for (const pid of running) process.kill(-pid, 'SIGKILL');
}

/**
 * Starts the built program, plays a scenario in it and kills all its processes at once. Returns what was written and when, and
 * when it was killed (ms since 1970). `kill` names a stage, which `turn` of it, and how many ms `after` it.
 */
export function runAndKill({ folder, scenario, seed, kill }) {
  const program = spawn(process.env.ELECTRON_EXEC_PATH, programArguments(folder), {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      RONEO_KILL: JSON.stringify([scenario, seed]),
      RONEO_APP: process.env.RONEO_APP ?? root,
    },
  });
  running.add(program.pid);
  return new Promise((resolve, reject) => {
    const events = { bursts: [], imports: [], imported: [], stuck: null, killedAt: 0 };
    let turns = 0;
    const killNow = () => {
      if (events.killedAt || !running.has(program.pid)) return;
      events.killedAt = Date.now();
      process.kill(-program.pid, 'SIGKILL');
    };
    const reach = (stage) => {
      if (stage === kill.stage && (turns += 1) === kill.turn) setTimeout(killNow, kill.after);
    };
    const giveUp = setTimeout(() => {
      events.stuck ??= `no ${kill.stage}`;
      killNow();
    }, timeout);
    reach('start');
    createInterface({ input: program.stdout }).on('line', (line) => {
      const stage = readEvent(line, events);
      if (stage) reach(stage);
      if (events.stuck) killNow();
    });
    program.once('error', reject).once('close', () => {
      clearTimeout(giveUp);
      running.delete(program.pid);
      if (!events.killedAt) events.stuck ??= 'ended by itself';
      resolve(events);
    });
  });
}

function programArguments(folder) {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    path.join(import.meta.dirname, 'driver'),
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--lang=fr',
    `--archive=${path.join(folder, 'archive')}`,
  ];
}

/** Records an event that the driver printed; returns the stage that it marks, or undefined. */
function readEvent(line, events) {
  if (!line.startsWith('{')) return undefined;
  const { begins, wrote, at, importing, imported, stage, stuck } = JSON.parse(line);
  if (begins) events.bursts.push([]);
  if (wrote) events.bursts.at(-1).push({ wrote, at });
  if (importing) events.imports.push(...importing);
  if (imported) events.imported.push(...imported);
  if (stuck) events.stuck = stuck;
  return wrote ? 'typing' : stage;
}
