import type {
  Conflict,
  NotFound,
  OpenArticle,
  RemovedText,
  Result,
  Saved,
  TextDamaged,
  TranslationExists,
} from '../../../src/contract';
import type { Article, ArticleId } from '../../../src/article';
import { flat } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';
import type { ArticleTable, RestoredArticle } from './article-table';
import type { Arrival, OriginTable } from './origin-table';

/** Restores a text as an act does, so that its family changes with it. */
type RestoreArticle = (
  id: ArticleId,
  now: number,
) => Result<null, NotFound | TextDamaged | TranslationExists | StorageProblem>;

/** The articles of an archive. `now` is in ms since 1970. */
export interface Articles {
  /**
   * Saves a new article under a new identifier. For an imported one it also saves what it was made from and, if there is `typeset`, a
   * second state with its typography, all in one transaction.
   */
  create(article: Article, now: number, imported?: Arrival): Result<OpenArticle, StorageProblem>;
  open(id: ArticleId): Result<OpenArticle, NotFound | TextDamaged | StorageProblem>;
  /** The text is on the disk when this answers. A conflict, and nothing written, when the archive holds another revision than `base`. */
  save(
    draft: { article: Article; base: number },
    now: number,
  ): Result<Saved, NotFound | Conflict | StorageProblem>;
  /** Makes a new revision of a damaged text: its last sound state, or the words that can still be read in it. */
  recover(
    at: { id: ArticleId; from: 'sound' | 'words' },
    now: number,
  ): Result<OpenArticle, NotFound | TextDamaged | StorageProblem>;
  /** Takes an article out of lists, search and site; it can be restored. */
  remove(id: ArticleId, now: number): Result<null, NotFound | StorageProblem>;
  /** A translation joins its family again, even if the original left the family meanwhile. */
  restore: RestoreArticle;
  /** Keeps a text as it is in a backup: as a new state, as a removed text that returns, or as a text that was not there. */
  takeBack(article: Article, now: number): Result<RestoredArticle, StorageProblem>;
  /** What can be restored, the last removed first, a hundred at most. */
  removed(): Result<RemovedText[], StorageProblem>;
  /** Which of some texts are on the desk. */
  whichStay(ids: readonly ArticleId[]): Result<ArticleId[], StorageProblem>;
  /** Whether another article than `except` has this address on the site. */
  slugTaken(slug: string, except: ArticleId): boolean;
  /** The newest article with this address on the site. */
  withSlug(slug: string): Result<ArticleId | null, StorageProblem>;
}

export function articlesOf(
  table: ArticleTable,
  origins: OriginTable,
  restore: RestoreArticle,
  transactions: Transactions,
): Articles {
  return {
    create: (article, now, imported) =>
      transactions.write(() => {
        const created = table.create(article, now, imported?.typeset);
        if (imported) origins.keep(article.id, imported.origin);
        return created;
      }),
    open: (id) => flat(transactions.read(() => table.open(id))),
    save: (draft, now) => flat(transactions.write(() => table.save(draft, now))),
    recover: (at, now) => flat(transactions.write(() => table.recover(at, now))),
    remove: (id, now) => flat(transactions.write(() => table.remove(id, now))),
    restore,
    takeBack: (article, now) => transactions.write(() => table.takeBack(article, now)),
    removed: () => transactions.read(() => table.removed()),
    whichStay: (ids) => transactions.read(() => table.whichStay(ids)),
    slugTaken: (slug, except) => table.withSlug(slug, except) !== null,
    withSlug: (slug) => transactions.read(() => table.withSlug(slug)),
  };
}
