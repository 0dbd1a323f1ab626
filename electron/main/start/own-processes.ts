import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { utilityProcess } from 'electron';
import { keepLastWords, portOf, processFile, withoutNetwork } from '../../process';
import type { ProcessName, StartProcess } from '../../process';
import { processFlag } from './launch-mode';

// The packaged program is no plain Node, whatever its environment says: the desk starts the processes that read and typeset as
// utility processes, a command, which Electron does not open a display for, as the program itself.

/** Starts a process for the desk; Electron must be ready. */
export const startUtilityProcess: StartProcess = (name) => {
  const child = utilityProcess.fork(processFile(name, import.meta.dirname), [], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: withoutNetwork(),
    serviceName: `Ronéo: ${name}`,
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
};

/** `kill` of a utility process asks it to end, which a busy one never hears. */
function killNow(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error; // It has ended already.
  }
}

/** Starts a process for a command, with the flags that the program itself was started with. */
export function startOwnProcess(flags: readonly string[]): StartProcess {
  return (name) =>
    portOf(
      spawn(process.execPath, [...flags, processFlag(name)], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        env: withoutNetwork(),
      }),
    );
}

/** Works for the process that started this one, until it ends. */
export async function serveInThisProcess(name: ProcessName): Promise<never> {
  await import(pathToFileURL(processFile(name, import.meta.dirname)).href);
  return new Promise(() => undefined);
}
