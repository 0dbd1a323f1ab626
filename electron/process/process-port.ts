import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A child process as its parent sees it: messages both ways, and its end with the last of its error output. */
export interface ProcessPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** `errorOutput` is the end of what it wrote to standard error. */
  onExit(listener: (errorOutput: string) => void): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
  /** Whether it keeps this process alive. */
  hold(isHeld: boolean): void;
}

/**
 * The processes that there are: one reads what strangers made, one typesets, one maintains the archive (it backs it up, checks and
 * restores it), and one delivers: it alone may open a socket.
 */
export const processNames = ['reading', 'typesetting', 'maintenance', 'delivery'] as const;
export type ProcessName = (typeof processNames)[number];

/** Starts a process. */
export type StartProcess = (name: ProcessName) => ProcessPort;

/** The built entry of a process, in the folder of the built program. */
export function processFile(name: ProcessName, folder: string): string {
  return join(folder, `${name}-process.js`);
}

/** The environment of a process: all but the one that delivers are kept off the network. */
export function processEnvironment(name: ProcessName): NodeJS.ProcessEnv {
  return name === 'delivery' ? process.env : withoutNetwork();
}

/** Starts the processes of a folder in plain Node; null where they were not built, as in tests. */
export function startNodeProcess(folder = import.meta.dirname): StartProcess | null {
  if (!processNames.every((name) => existsSync(processFile(name, folder)))) return null;
  return (name) =>
    portOf(
      fork(processFile(name, folder), [], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        execArgv: [],
        env: processEnvironment(name),
      }),
    );
}

/** Starts one process of each name in advance, for the first who asks for it; they end with this process, used or not. */
export function startAhead(start: StartProcess, names: readonly ProcessName[]): StartProcess {
  const ahead = new Map(names.map((name) => [name, start(name)]));
  for (const [name, port] of ahead) {
    port.hold(false);
    port.onExit(() => ahead.delete(name));
  }
  return (name) => {
    const port = ahead.get(name);
    ahead.delete(name);
    return port ?? start(name);
  };
}

/** The port of a child process that was started with an `ipc` channel and a pipe for its standard error. */
export function portOf(child: ChildProcess): ProcessPort {
  const errorOutput = collectErrorOutput(child.stderr);
  child.on('error', () => undefined); // A message to a process that has just ended: `exit` says so.
  return {
    post: (message) => void child.send(message as object, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('close', () => listener(errorOutput()));
      child.once('error', () => listener(errorOutput()));
    },
    kill: () => void child.kill('SIGKILL'),
    hold(isHeld) {
      if (isHeld) child.ref();
      else child.unref();
      if (isHeld) child.channel?.ref();
      else child.channel?.unref();
    },
  };
}

/** Keeps the last 4,000 characters of a stream, which does not keep the process alive. */
export function collectErrorOutput(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', (bytes: Buffer) => (text = (text + bytes.toString('latin1')).slice(-4000)));
  (stream as { unref?: () => void } | null)?.unref?.();
  return () => text;
}

/** The address of a proxy that cannot exist: no program can listen on port 0. */
const nowhere = 'http://127.0.0.1:0';

/** The variables by which libraries find a proxy; some libraries read them in capitals, others in small letters. */
const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'ALL_PROXY'];

/** Environment variables that send every network request of a library to that proxy, where it fails. */
export const noNetwork: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...proxies, ...proxies.map((name) => name.toLowerCase())].map((name) => [name, nowhere]),
  ...['NO_PROXY', 'no_proxy'].map((name) => [name, '']),
]);

/** This process's environment with those variables, for the processes that it starts. */
export function withoutNetwork(): NodeJS.ProcessEnv {
  return { ...process.env, ...noNetwork };
}
