import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The program's log; empty when there is none. */
export function readLog(profile: string): string {
  return readIfThere(join(profile, 'log', 'roneo.log'));
}

/** A file's text; empty when there is none. */
export function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
