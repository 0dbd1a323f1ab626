import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** The files that a process holds open; none once it has ended. */
export function filesOf(process: string): string[] {
  const folder = join('/proc', process, 'fd');
  try {
    return readdirSync(folder).map((name) => readlinkSync(join(folder, name)));
  } catch {
    return []; // It has ended, or closed the file meanwhile.
  }
}

/** Waits for the process beside the desk that opens a file, and stops it there (SIGSTOP); answers its number. */
export async function holdProcessWith(file: string): Promise<number> {
  const isSought = (process: string) => isRunApart(process) && filesOf(process).includes(file);
  for (;;) {
    const found = readdirSync('/proc').find((name) => /^\d+$/.test(name) && isSought(name));
    if (found !== undefined) {
      process.kill(Number(found), 'SIGSTOP');
      return Number(found);
    }
    await nextTurn();
  }
}

/** Whether a process runs apart for the desk: for a moment after its start it is a copy of the desk, with all that the desk has open. */
function isRunApart(process: string): boolean {
  try {
    return readFileSync(join('/proc', process, 'cmdline'), 'utf8').includes('--type=utility');
  } catch {
    return false; // It has ended.
  }
}
