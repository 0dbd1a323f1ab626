import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../setup/root.mjs';

const running = new Set();

/** Ends what is still running, when the trials themselves are stopped. */
export function killAll() {
  for (const pid of running) process.kill(-pid, 'SIGKILL');
}

/**
 * Starts the built program, has it written in, and kills every process of it at once; gives what was written, when, and when it
 * was killed. `kill` says whether the milliseconds of `after` are counted from the start or from the first thing written.
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
    const end = () => {
      if (!running.has(program.pid)) return;
      told.killedAt ||= Date.now();
      process.kill(-program.pid, 'SIGKILL');
    };
    const after = (milliseconds) => setTimeout(end, milliseconds);
    const patience = setTimeout(() => {
      told.stuck ??= 'wrote nothing';
      end();
    }, 60_000);
    if (kill.from === 'start') after(kill.after);
    createInterface({ input: program.stdout }).on('line', (line) => {
      const isFirst = hear(line, told);
      if (isFirst && kill.from === 'writing') after(kill.after);
    });
    program.once('error', reject).once('close', () => {
      clearTimeout(patience);
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

/** Takes in a line that the driver told; true when it is the first thing written. */
function hear(line, told) {
  if (!line.startsWith('{')) return false;
  const { begins, wrote, at, importing, imported, stuck } = JSON.parse(line);
  if (begins) told.bursts.push([]);
  if (wrote) told.bursts.at(-1).push({ wrote, at });
  if (importing) told.imports.push(...importing);
  if (imported) told.imported.push(...imported);
  if (stuck) told.stuck = stuck;
  return Boolean(wrote) && told.bursts.length === 1 && told.bursts[0].length === 1;
}
