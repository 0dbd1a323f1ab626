import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../setup/root.mjs';

/** Milliseconds until a program in which nothing happens is given up. */
const patience = 60_000;
const running = new Set();

/** Ends what is still running, when the trials themselves are stopped. */
export function killAll() {
  for (const pid of running) process.kill(-pid, 'SIGKILL');
}

/**
 * Starts the built program, has it written in, and kills every process of it at once; gives what was written, when (ms since
 * 1970), and when it was killed. `kill` says at which `turn` of which moment, and how many ms `after` it.
 */
export function killedProgram({ folder, act, seed, kill }) {
  const program = spawn(process.env.ELECTRON_EXEC_PATH, wordsFor(folder), {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      RONEO_KILL: JSON.stringify([act, seed]),
      RONEO_APP: process.env.RONEO_APP ?? root,
    },
  });
  running.add(program.pid);
  return new Promise((resolve, reject) => {
    const told = { bursts: [], imports: [], imported: [], stuck: null, killedAt: 0 };
    let turns = 0;
    const end = () => {
      if (told.killedAt || !running.has(program.pid)) return;
      told.killedAt = Date.now();
      process.kill(-program.pid, 'SIGKILL');
    };
    const comes = (moment) => {
      if (moment === kill.moment && (turns += 1) === kill.turn) setTimeout(end, kill.after);
    };
    const giveUp = setTimeout(() => {
      told.stuck ??= `no ${kill.moment}`;
      end();
    }, patience);
    comes('start');
    createInterface({ input: program.stdout }).on('line', (line) => {
      const moment = hear(line, told);
      if (moment) comes(moment);
      if (told.stuck) end();
    });
    program.once('error', reject).once('close', () => {
      clearTimeout(giveUp);
      running.delete(program.pid);
      if (!told.killedAt) told.stuck ??= 'ended by itself';
      resolve(told);
    });
  });
}

function wordsFor(folder) {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    path.join(import.meta.dirname, 'driver'),
    `--user-data-dir=${path.join(folder, 'profile')}`,
    '--lang=fr',
    `--archive=${path.join(folder, 'archive')}`,
  ];
}

/** Takes in a line that the driver told, and gives the moment that it is, if it is one. */
function hear(line, told) {
  if (!line.startsWith('{')) return undefined;
  const { begins, wrote, at, importing, imported, moment, stuck } = JSON.parse(line);
  if (begins) told.bursts.push([]);
  if (wrote) told.bursts.at(-1).push({ wrote, at });
  if (importing) told.imports.push(...importing);
  if (imported) told.imported.push(...imported);
  if (stuck) told.stuck = stuck;
  return wrote ? 'typing' : moment;
}
