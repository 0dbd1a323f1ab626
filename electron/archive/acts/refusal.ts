import { failed } from '../../../src/contract';
import type {
  BatchDone,
  NotFound,
  Problem,
  Result,
  TextDamaged,
  TranslationExists,
} from '../../../src/contract';
import type { StorageProblem } from '../storage-problem';

/** What can stop an act: a text that is not there, that the disk damaged, or that a family has in its language. */
export type BatchRefusal = NotFound | TextDamaged | TranslationExists;

/** Thrown out of an act that one of its texts refuses, so that its transaction is rolled back. */
export class BatchRefused extends Error {
  constructor(readonly problem: BatchRefusal) {
    super(`a text refused an act on several: ${problem.kind}`);
  }
}

/** The answer of an act on several texts, or the refusal that its transaction was rolled back for. */
export function resultOrRefusal(
  act: () => Result<BatchDone, StorageProblem>,
): Result<BatchDone, BatchRefusal | StorageProblem> {
  try {
    return act();
  } catch (error) {
    if (error instanceof BatchRefused) return failed(error.problem);
    throw error;
  }
}

/** Stops the whole act. */
export function refuse(problem: BatchRefusal): never {
  throw new BatchRefused(problem);
}

/** Whether a text is still where an act left it; one that was deleted or removed since is none of an undo's. */
export function isThere(answer: Result<unknown, Problem>): boolean {
  if (answer.ok || answer.problem.kind !== 'not-found') required(answer);
  return answer.ok;
}

/** The value of an answer; a refusal stops the whole act. Inside a transaction no other revision can have come between. */
export function required<Value>(answer: Result<Value, Problem>): Value {
  if (answer.ok) return answer.value;
  const { problem } = answer;
  if (problem.kind === 'not-found' || problem.kind === 'text-damaged') throw new BatchRefused(problem);
  throw new Error(`an act on several texts met ${problem.kind}`);
}
