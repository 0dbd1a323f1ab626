import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The program's own diary: what we did wrong, whole, and never a word of an article. */
export interface Log {
  /** Notes a fault of ours, with where it happened. */
  fault(where: string, error: unknown): void;
  /** Notes something worth knowing later. */
  note(line: string): void;
}

const largest = 1_000_000;

/** Keeps a diary in a file, of which the last and the one before it are kept. */
export function logTo(file: string): Log {
  mkdirSync(dirname(file), { recursive: true });
  const write = (line: string) => {
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
    } catch (error) {
      console.error('diary:', error); // A full disk must not stop the desk for the sake of its diary.
    }
  };
  return {
    fault(where, error) {
      console.error(`${where}:`, error);
      write(`fault ${where}: ${tellOf(error)}`);
    },
    note: write,
  };
}

function tellOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
