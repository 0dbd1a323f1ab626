import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { utilityProcess } from 'electron';
import { collectErrorOutput, portOf, processEnvironment, processFile } from '../../process';
import type { ProcessName, StartProcess } from '../../process';
import { processFlag } from './launch-mode';

// The packaged program cannot run as plain Node, whatever its environment says. The desk starts its processes as utility processes; a
// command, which runs without a display, starts the program itself again.

/** Starts a process for the desk; Electron must be ready. */
export const startUtilityProcess: StartProcess = (name) => {
  const child = utilityProcess.fork(processFile(name, import.meta.dirname), [], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: processEnvironment(name),
    serviceName: `Ronéo: ${name}`,
  });
  const errorOutput = collectErrorOutput(child.stderr);
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => setTimeout(() => listener(errorOutput()), 50)),
    kill: () =>
      child.pid === undefined ? child.once('spawn', () => killNow(child.pid)) : killNow(child.pid),
    hold: () => undefined,
  };
};

/** Ends a process by a signal: the `kill` of a utility process is a request that a busy process does not answer. */
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
        env: processEnvironment(name),
      }),
    );
}

/** Works for the process that started this one, until it ends. */
export async function serveInThisProcess(name: ProcessName): Promise<never> {
  await import(pathToFileURL(processFile(name, import.meta.dirname)).href);
  return new Promise(() => undefined);
}
