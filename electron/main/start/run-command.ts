import { spawn } from 'node:child_process';
import type { App } from 'electron';
import { startOwnProcess } from './own-processes';

/**
 * Runs a command of the packaged program and exits with its code. Electron awaits its entry module before it looks for a
 * display, so a command needs none as long as the entry awaits this.
 */
export async function runCommand(app: App, args: readonly string[]): Promise<void> {
  app.exit(app.commandLine.hasSwitch('log-level') ? await run(args) : await runWithoutChromiumLog());
}

async function run(args: readonly string[]): Promise<number> {
  process.removeAllListeners('warning'); // Warnings of our own libraries do not concern the person.
  const { processTerminal, runCommandLine } = await import('../../cli');
  try {
    return await runCommandLine(args, processTerminal(startOwnProcess(process.argv.slice(1, -args.length))));
  } catch (error) {
    console.error(error); // Electron would show it in a window, and wait where there is nobody to close it.
    return 1;
  }
}

/** Chromium reads its log level only at its own start; its messages would mix with the command's output. */
function runWithoutChromiumLog(): Promise<number> {
  const child = spawn(process.execPath, ['--log-level=3', ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
