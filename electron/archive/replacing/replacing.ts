import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type {
  Cancelled,
  FoundTexts,
  LookedThrough,
  ReplaceDone,
  Result,
  RewrittenText,
  TextToReplace,
} from '../../../src/contract';
import type { ArticleTable } from '../articles/article-table';
import type { StorageProblem } from '../storage-problem';
import type { RevisionTable } from '../tables/revision-table';
import type { Transactions } from '../transactions';
import { lookForChanges } from './look-for-changes';
import type { StyledOrder } from './look-for-changes';
import { rewritingOf } from './rewrite-texts';

/** Finds words in many texts of an archive, and puts others in their place. */
export interface Replacing {
  /**
   * Looks for changes, in the thread where there is one, else between other work; `hear` is told what is found as it is found. Nothing is
   * changed.
   */
  look(
    order: StyledOrder,
    hear: (found: FoundTexts) => void,
    signal: AbortSignal,
  ): Promise<Result<LookedThrough, StorageProblem | Cancelled>>;
  /** Makes changes in some texts, each as a new revision; what one refuses is answered, and the others are written. */
  replace(texts: readonly TextToReplace[], now: number): ReplaceDone;
  /** Undoes replacements; a text that was edited since is left as it is. The answer can be used to redo them. */
  undo(texts: readonly RewrittenText[], now: number): ReplaceDone;
}

/** Looks for changes in a thread; null when it died. */
interface ChangeReader {
  look(
    order: StyledOrder,
    hear: (found: FoundTexts) => void,
    signal: AbortSignal,
  ): Promise<Result<LookedThrough, StorageProblem | Cancelled> | null>;
}

/** What replacing needs of its archive. */
interface ReplacingNeeds {
  database: Database;
  articles: ArticleTable;
  revisions: RevisionTable;
  reader: ChangeReader | null;
  transactions: Transactions;
}

export function replacingOf({
  database,
  articles,
  revisions,
  reader,
  transactions,
}: ReplacingNeeds): Replacing {
  return {
    async look(order, hear, signal) {
      if (!order.query.expression) await transactions.indexQueued();
      const answer = await reader?.look(order, hear, signal);
      return answer ?? lookHere(lookForChanges(database, revisions, order), transactions, hear, signal);
    },
    ...rewritingOf(articles, transactions),
  };
}

/** Looks for changes in this process, a little at a time. */
async function lookHere(
  looking: Generator<FoundTexts, LookedThrough>,
  transactions: Transactions,
  hear: (found: FoundTexts) => void,
  signal: AbortSignal,
): Promise<Result<LookedThrough, StorageProblem | Cancelled>> {
  for (;;) {
    if (signal.aborted) return failed({ kind: 'cancelled' });
    const next = transactions.read(() => looking.next());
    if (!next.ok) return next;
    if (next.value.done) return done(next.value.value);
    hear(next.value.value);
    await nextTurn();
  }
}
