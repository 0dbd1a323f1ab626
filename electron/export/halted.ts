import { failed } from '../../src/contract';
import type { Problem, Result } from '../../src/contract';
import type { OutletFile } from './write-files';
import { writeFolder } from './write-folder';

/** A problem met while files are being drawn: it stops the writing of the folder, which stays as it was. */
export class Halted extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** Adds files to an outlet's folder, whole, as they are drawn; one that halts is the answer's problem. */
export async function writeUnlessHalted(
  folder: string,
  files: AsyncIterable<OutletFile>,
  signal: AbortSignal,
): Promise<Result<string[], Problem>> {
  try {
    return await writeFolder(folder, files, { signal, keepEarlier: true });
  } catch (error) {
    if (error instanceof Halted) return failed(error.problem);
    throw error;
  }
}
