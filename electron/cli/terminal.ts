import type { Readable, Writable } from 'node:stream';
import type { Tools } from '../handlers';

/** What the command line speaks to: its streams, its place, its clock. */
export interface Terminal {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean | undefined };
  /** The folder that relative names start from. */
  folder: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970 UTC. */
  clock: () => number;
  /** Aborted when the person interrupts. */
  interrupted: AbortSignal;
  /** Sets its PDFs; when there is none, the built typesetter beside the program does, in a thread of its own. */
  typeset?: Tools['typeset'];
}

/** The process's own terminal. */
export function processTerminal(): Terminal {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  process.once('SIGTERM', () => interruption.abort());
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    folder: process.cwd(),
    environment: process.env,
    clock: Date.now,
    interrupted: interruption.signal,
  };
}
