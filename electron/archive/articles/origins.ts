import type { Conflict, NotFound, Result, Saved } from '../../../src/contract';
import type { Article, ArticleId } from '../../../src/article';
import type { Documents } from '../documents/documents';
import { flat } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';
import type { ArticleTable } from './article-table';
import { reviseArticle } from './origin-table';
import type { KnownArticle, Origin, OriginTable, Whereabouts } from './origin-table';

/** What the articles of an archive were imported from. */
export interface Origins {
  /** The article that the very same text became when it was imported, or an earlier state of it; null for none. */
  find(origin: Origin): { same: KnownArticle | null; earlier: KnownArticle | null };
  /** Where every article on the desk may be found by a link: its addresses, and what it was imported from. */
  whereabouts(): Whereabouts[];
  /**
   * Saves a text as the newest revision of an article, pins the one before it, and removes the article that the same text had become;
   * what is imported next is compared with the article that stays. All of it, or nothing.
   */
  revise(
    draft: { article: Article; base: number; instead: ArticleId },
    now: number,
  ): Result<Saved, NotFound | Conflict | StorageProblem>;
}

export function originsOf(
  tables: { origins: OriginTable; articles: ArticleTable; documents: Documents },
  transactions: Transactions,
): Origins {
  const { origins } = tables;
  return {
    find: (origin) => ({ same: origins.same(origin.digest), earlier: origins.earlier(origin) }),
    whereabouts: () => origins.whereabouts(),
    revise: (draft, now) => flat(transactions.write(() => reviseArticle(tables, draft, now))),
  };
}
