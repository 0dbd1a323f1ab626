import type { ActDone, BatchAct, BatchDone, KeptAct, Result } from '../../../src/contract';
import type { Documents } from '../documents/documents';
import { withoutValue } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';
import type { Batches } from './batches';
import type { Replacement } from './figure-acts';
import { resultOrRefusal } from './refusal';
import type { BatchRefusal } from './refusal';

/** Acts on several texts. The last ones are kept, so that they can be undone after a restart too. */
export interface Acts {
  /** Does the same to several texts, each as a revision of its own: all of it, or nothing when one text refuses. */
  run(
    act: BatchAct,
    now: number,
    replacement?: Replacement,
  ): Result<BatchDone, BatchRefusal | StorageProblem>;
  /** Undoes an act by new revisions; words written since stay. Its answer can be undone in the same way, which redoes the act. */
  undo(done: BatchDone, now: number): Result<BatchDone, BatchRefusal | StorageProblem>;
  /** The newest first. */
  list(): KeptAct[];
  /** What an act did; null where it is no longer known. */
  open(id: string): ActDone | null;
  keep(act: KeptAct & { done: ActDone }): Result<null, StorageProblem>;
  forget(id: string): Result<null, StorageProblem>;
}

export function actsOf(batches: Batches, documents: Documents, transactions: Transactions): Acts {
  return {
    run: (act, now, replacement) =>
      resultOrRefusal(() => transactions.write(() => batches.run(act, now, replacement))),
    undo: (past, now) => resultOrRefusal(() => transactions.write(() => batches.undo(past, now))),
    list: () => documents.listActs(),
    open: (id) => documents.openAct(id),
    keep: (act) => withoutValue(transactions.writeDerived(() => documents.keepAct(act))),
    forget: (id) => withoutValue(transactions.writeDerived(() => documents.forgetAct(id))),
  };
}
