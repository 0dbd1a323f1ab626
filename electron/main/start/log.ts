import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The program's log: our own faults with their stack, and never a word of an article. */
export interface Log {
  /** Logs a fault of ours with its stack, and the place that caught it. */
  error(where: string, error: unknown): void;
  /** Logs an event. */
  info(line: string): void;
}

/** Size in bytes from which a new file is begun. */
const maxSize = 1_000_000;

/** Logs to a file; the file before it is kept as `.old`. */
export function openLog(file: string): Log {
  mkdirSync(dirname(file), { recursive: true });
  const write = (line: string) => {
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxSize) renameSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
    } catch (error) {
      console.error('log:', error); // A full disk must not stop the desk because of its log.
    }
  };
  return {
    error(where, error) {
      console.error(`${where}:`, error);
      write(`fault ${where}: ${describeError(error)}`);
    },
    info: write,
  };
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
