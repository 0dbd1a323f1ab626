import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { needsVirtualDisplay } from './system-packages.mjs';

/** The most windows at a time that were ever faster than fewer. */
const maxDisplays = 6;

/**
 * Does some work with one virtual display for each core, named ":101" or the like. Each has a focus and a clipboard of its own,
 * so that tests may run side by side. There is none when the machine has a display.
 * @template Value
 * @param {(displays: string[]) => Promise<Value>} work
 * @param {{ uid: number, gid: number }} [user] who opens windows on them
 */
export async function withDisplays(work, user) {
  const count = needsVirtualDisplay() ? Math.min(maxDisplays, Math.max(2, availableParallelism())) : 0;
  const servers = Array.from({ length: count }, () => startServer(user));
  try {
    return await work(await Promise.all(servers.map(nameOf)));
  } finally {
    for (const server of servers) server.kill();
  }
}

/** An X server without a screen; it finds a free number by itself and writes it to its fourth stream. */
function startServer(user) {
  const words = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
  return spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], ...user });
}

/** @param {import('node:child_process').ChildProcess} server */
async function nameOf(server) {
  const [, , , numbers] = server.stdio;
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    numbers.once('data', (bytes) => resolve(String(bytes).trim()));
  });
  return `:${number}`;
}
