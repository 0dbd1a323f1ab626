import { spawn } from 'node:child_process';
import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A port of this machine that nothing listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a server in the foreground and waits until its port answers; answers what stops it with all its processes. It also ends when
 * the tests are killed.
 */
export async function runServer(
  command: readonly string[],
  port: number,
  environment: NodeJS.ProcessEnv = {},
): Promise<() => Promise<void>> {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...command], {
    detached: true, // The leader of a group, so that its children end with it.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  let isEnded = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (output = (output + bytes.toString()).slice(-8000)));
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      isEnded = true;
      resolve();
    }),
  );
  child.once('error', (error) => (output += error.message));
  const stop = async () => {
    if (child.pid !== undefined && !isEnded) process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (isEnded || tries > 600) {
      await stop();
      throw new Error(`${command.join(' ')} does not answer at port ${port}: ${output}`);
    }
    await pause(50);
  }
  return stop;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

export const pause = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));

/** A line to a port of this machine that can be cut, stalled and slowed. */
export interface Line {
  port: number;
  /** Cuts all connections once so many more bytes went up, and new ones at once until it is mended. */
  cutAfter(bytes: number): void;
  mend(): void;
  /** Lets no byte through any more. */
  stall(): void;
  /** Lets no more bytes up in a second. */
  slow(bytes: number): void;
  /** Bytes that went up, to the server. */
  up(): number;
  close(): void;
}

export async function startLine(to: number): Promise<Line> {
  const sockets = new Set<Socket>();
  let up = 0;
  let cutAt = Infinity;
  let isStalled = false;
  let rate = Infinity;
  const server = createServer((near) => {
    const far = connect({ port: to, host: '127.0.0.1' });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    let through = 0;
    near.on('data', (bytes: Buffer) => {
      if (isStalled) return;
      if (rate === Infinity) far.write(bytes);
      else {
        through = Math.max(through, Date.now()) + (1000 * bytes.length) / rate;
        setTimeout(() => far.write(bytes), through - Date.now());
      }
      up += bytes.length;
      if (up < cutAt) return;
      for (const socket of sockets) socket.resetAndDestroy();
    });
    far.on('data', (bytes: Buffer) => !isStalled && near.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cutAfter: (bytes) => (cutAt = up + bytes),
    mend: () => (cutAt = Infinity),
    stall: () => (isStalled = true),
    slow: (bytes) => (rate = bytes),
    up: () => up,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
