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
  /** Pins a revision that was sent; a published text counts as changed since then once it says something else. */
  send(at: RevisionPlace): Result<null, NotFound | StorageProblem>;
  /** Names a revision, or removes its name ("" as name); a named revision stays as it is for ever. */
  name(at: RevisionPlace & { name: string }): Result<null, NotFound | StorageProblem>;
  /**
   * Removes old states of some of the articles, other articles at each call: after a month one state a day stays, after a year one a week.
   * Answers how many it removed.
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
