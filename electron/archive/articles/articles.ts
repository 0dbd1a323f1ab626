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
import type { ArticleTable, Returned } from './article-table';
import type { Arrival, OriginTable } from './origin-table';

/** An act among others, which is done to the text's family too. */
type RestoreArticle = (
  id: ArticleId,
  now: number,
) => Result<null, NotFound | TextDamaged | TranslationExists | StorageProblem>;

/** The articles of an archive. `now` is in ms since 1970. */
export interface Articles {
  /**
   * Keeps a new article; its identifier must be new too. An imported one remembers what it was made of, and is kept as it was and, by
   * `typeset`, with its typography: states of their own, in one transaction.
   */
  create(article: Article, now: number, imported?: Arrival): Result<OpenArticle, StorageProblem>;
  open(id: ArticleId): Result<OpenArticle, NotFound | TextDamaged | StorageProblem>;
  /** The text is on the disk when this answers. A conflict, and nothing written, when the archive holds another revision than `base`. */
  save(
    draft: { article: Article; base: number },
    now: number,
  ): Result<Saved, NotFound | Conflict | StorageProblem>;
  /** Goes on with the last sound state of a damaged text, or with the words that can still be read in it, as a new revision. */
  recover(
    at: { id: ArticleId; from: 'sound' | 'words' },
    now: number,
  ): Result<OpenArticle, NotFound | TextDamaged | StorageProblem>;
  /** Takes an article out of lists, search and site; it can be restored. */
  remove(id: ArticleId, now: number): Result<null, NotFound | StorageProblem>;
  /** A translation finds its family again, though its original forgot it. */
  restore: RestoreArticle;
  /** Keeps a text as it is in a backup: as a new state, as a removed text that returns, or as a text that was not there. */
  takeBack(article: Article, now: number): Result<Returned, StorageProblem>;
  /** What can be restored, the last removed first, a hundred at most. */
  removed(): Result<RemovedText[], StorageProblem>;
  /** Which of some texts are on the desk. */
  whichStay(ids: readonly ArticleId[]): Result<ArticleId[], StorageProblem>;
  /** Whether another article than `except` has this address on the site. */
  slugTaken(slug: string, except: ArticleId): boolean;
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
    slugTaken: (slug, except) => table.slugTaken(slug, except),
  };
}
