import type { ActDone, KeptAct, Result } from '../../../src/contract';
import { nothing } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Documents } from '../documents/documents';

/** The last acts on many texts, so that they can be undone after a restart too. */
export interface Acts {
  /** The newest first. */
  list(): KeptAct[];
  /** What an act did; null where it is no longer known. */
  open(id: string): ActDone | null;
  keep(act: KeptAct & { done: ActDone }): Result<null, StorageProblem>;
  forget(id: string): Result<null, StorageProblem>;
}

/** Each change is a transaction of its own, by `transact`. */
export function actsOf(
  documents: Documents,
  transact: <Value>(work: () => Value) => Result<Value, StorageProblem>,
): Acts {
  return {
    list: documents.listActs,
    open: documents.openAct,
    keep: (act) => nothing(transact(() => documents.keepAct(act))),
    forget: (id) => nothing(transact(() => documents.forgetAct(id))),
  };
}
