import type { Problem } from '../../../src/contract';

/** Ends the reading of a file with a problem of the world; caught at the door, never seen outside this room. */
export class ImportError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** A document cannot be read as what it says it is; `message` says why, for the sentence on screen. */
export class DamagedDocument extends Error {}

/** A value of the front matter that does not have its form: where it stands, and what it should be. */
export function invalidField(file: string, where: string, why: string): ImportError {
  return new ImportError({ kind: 'invalid', file, where, why });
}
