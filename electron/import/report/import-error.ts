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
