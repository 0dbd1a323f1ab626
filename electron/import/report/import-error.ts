import type { z } from 'zod';
import type { Problem } from '../../../src/contract';

/** Ends the reading of a file with a problem. It is caught before a result leaves this room. */
export class ImportError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** A document is damaged, or not of the format that it claims; `message` is the reason for the sentence on screen. */
export class DamagedDocument extends Error {}

/** An invalid value in the front matter: its place, and what it should be. */
export function invalidField(file: string, where: string, why: string): ImportError {
  return new ImportError({ kind: 'invalid', file, where, why });
}

/** The first thing wrong with a value that zod refused; `why` says what a place must hold, `unknown` what a name that no field has is. */
export function refusedValue(
  file: string,
  error: z.ZodError,
  unknown: string,
  why: (where: string) => string,
): ImportError {
  const [issue] = error.issues;
  const isUnknown = issue?.code === 'unrecognized_keys';
  const where = [...(issue?.path ?? []), ...(isUnknown ? issue.keys.slice(0, 1) : [])].map(String).join('.');
  return invalidField(file, where, isUnknown ? unknown : why(where));
}
