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

/** What can stop an act: a text that is missing or damaged, or a family that already has a text in that language. */
export type BatchRefusal = NotFound | TextDamaged | TranslationExists;

/** Thrown when one text refuses an act, so that the transaction of the whole act is rolled back. */
export class BatchRefused extends Error {
  constructor(readonly problem: BatchRefusal) {
    super(`a text refused an act on several: ${problem.kind}`);
  }
}

/** The answer of an act on several texts, or why its transaction was rolled back. */
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

/** Stops the whole act, by throwing. */
export function refuse(problem: BatchRefusal): never {
  throw new BatchRefused(problem);
}

/** Whether a text is still where an act left it; an undo skips one that was deleted or removed since. */
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
