import type { Problem } from '../../src/contract';

/** A problem met while files are being drawn: it stops the writing of the folder, which stays as it was. */
export class Halted extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}
