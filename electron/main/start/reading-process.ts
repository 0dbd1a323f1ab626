import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { utilityProcess } from 'electron';
import { keepLastWords, portOf, readingProcessFile } from '../../handlers';
import type { ProcessPort, StartProcess } from '../../handlers';
import { readingFlag } from './launch-mode';

// The packaged program is no plain Node, whatever its environment says: the desk starts the process that reads files as a
// utility process, a command, which Electron does not open a display for, as the program itself.

const file = join(import.meta.dirname, readingProcessFile);

/** Starts the process that reads files for the desk; Electron must be ready. */
export function startUtilityProcess(): ProcessPort {
  const child = utilityProcess.fork(file, [], {
    stdio: ['ignore', 'ignore', 'pipe'],
    serviceName: 'Ronéo: reading',
  });
  const lastWords = keepLastWords(child.stderr);
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => setTimeout(() => listener(lastWords()), 50)),
    kill: () =>
      child.pid === undefined ? child.once('spawn', () => killNow(child.pid)) : killNow(child.pid),
    hold: () => undefined,
  };
}

/** `kill` of a utility process asks it to end, which a busy one never hears. */
function killNow(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // It has ended already.
  }
}

/** Starts the process that reads files for a command, with the flags that the program itself was started with. */
export function startOwnProcess(flags: readonly string[]): StartProcess {
  return () =>
    portOf(
      spawn(process.execPath, [...flags, readingFlag], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      }),
    );
}

/** Reads files for the process that started this one, until it ends. */
export async function readInThisProcess(): Promise<never> {
  await import(pathToFileURL(file).href);
  return new Promise(() => undefined);
}
