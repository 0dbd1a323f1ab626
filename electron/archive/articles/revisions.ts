import type { NotFound, Result, RevisionLine, TextDamaged } from '../../../src/contract';
import type { Article, ArticleId } from '../../../src/article';
import { flat } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';
import type { ArticleStates } from './article-states';
import type { RevisionThinning } from './thin-revisions';

/** One state of an article. */
interface RevisionPlace {
  id: ArticleId;
  revision: number;
}

/** The states in which the articles of an archive were saved. */
export interface Revisions {
  /** The states of an article that can be returned to, newest first. */
  list(id: ArticleId): Result<RevisionLine[], NotFound | StorageProblem>;
  open(at: RevisionPlace): Result<Article, NotFound | TextDamaged | StorageProblem>;
  /** Pins a revision: later saves of the same session no longer take its place. */
  pin(at: RevisionPlace): Result<null, NotFound | StorageProblem>;
  /** Pins a revision, because it was sent: a published text is changed since once it says something else. */
  send(at: RevisionPlace): Result<null, NotFound | StorageProblem>;
  /** Names a revision, or takes its name away by ""; a named revision stays as it is for ever. */
  name(at: RevisionPlace & { name: string }): Result<null, NotFound | StorageProblem>;
  /**
   * Removes states of more than a month ago that another of the same day, or of the same week after a year, stands for; a share of
   * the articles each time. Answers how many.
   */
  thin(now: number): Result<number, StorageProblem>;
}

export function revisionsOf(
  states: ArticleStates,
  thinning: RevisionThinning,
  transactions: Transactions,
): Revisions {
  return {
    list: (id) => flat(transactions.read(() => states.list(id))),
    open: (at) => flat(transactions.read(() => states.open(at))),
    pin: (at) => flat(transactions.write(() => states.pin(at))),
    send: (at) => flat(transactions.write(() => states.send(at))),
    name: (at) => flat(transactions.write(() => states.name(at))),
    thin: (now) => transactions.writeDerived(() => thinning.run(now)),
  };
}
