import { execFile } from 'node:child_process';
import type { PrintSetup } from '../../export';

/** Prints a file on the system's usual printer; answers why it could not, in the system's words, or null. */
export function printFile(path: string, setup: PrintSetup): Promise<string | null> {
  return new Promise((answer) => {
    execFile('lp', lpArguments(path, setup), { timeout: 20_000 }, (error, _, stderr) => {
      answer(error ? stderr.trim() || error.message : null);
    });
  });
}

/** What CUPS's `lp` is told: the paper, both sides, and no fitting to the page, which would move folds and cuts. */
export function lpArguments(path: string, { paper, turn }: PrintSetup): string[] {
  const options = [`media=${paper}`, `sides=two-sided-${turn}`, 'print-scaling=none'];
  return [...options.flatMap((option) => ['-o', option]), '--', path];
}
