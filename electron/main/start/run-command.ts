import { spawn } from 'node:child_process';
import type { App } from 'electron';

/**
 * Runs a command of the packaged program and ends with its code. Electron waits for its entry before it looks for a
 * display, so none is needed as long as the entry waits for this.
 */
export async function runCommand(app: App, words: readonly string[]): Promise<void> {
  app.exit(app.commandLine.hasSwitch('log-level') ? await run(words) : await runQuietly());
}

async function run(words: readonly string[]): Promise<number> {
  process.removeAllListeners('warning'); // Warnings of our own libraries are none of the person's business.
  const { runCommandLine } = await import('../../cli');
  try {
    return await runCommandLine(words);
  } catch (fault) {
    console.error(fault); // Electron would show it in a window, and wait where there is nobody to close it.
    return 1;
  }
}

/** Chromium only takes at its start how much it says; what it thinks of our libraries would mix with what we say. */
function runQuietly(): Promise<number> {
  const child = spawn(process.execPath, ['--log-level=3', ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
