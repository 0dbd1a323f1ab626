import type { FamilyMember, NotFound, Result, TextDamaged } from '../../../src/contract';
import type { Article, ArticleId } from '../../../src/article';
import type { ArticleTable } from '../articles/article-table';
import { flat } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';
import type { Families } from './families';
import { originalOf } from './translation-acts';

/** Which texts of an archive are translations of each other. */
export interface Translations {
  /** The texts on the desk that are translations of each other, one of which this is, originals first; none for one that is alone. */
  family(id: ArticleId): Result<FamilyMember[], StorageProblem>;
  /** What a translation's original says now, and what it said when the translation last said the same; null for what is not kept. */
  original(
    id: ArticleId,
  ): Result<{ now: Article | null; then: Article | null }, NotFound | TextDamaged | StorageProblem>;
}

export function translationsOf(
  families: Families,
  table: ArticleTable,
  transactions: Transactions,
): Translations {
  return {
    family: (id) => transactions.read(() => families.membersOf(id)),
    original: (id) => flat(transactions.read(() => originalOf(id, table))),
  };
}
