import type { ArticleId, Article } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { NotFound, Result, RevisionLine, TextDamaged } from '../../../src/contract';
import { nullIfDamaged } from '../storage-problem';
import type { ArticleRow } from '../tables/article-statements';
import type { Listing } from '../tables/listing';
import { salvageText } from '../tables/read-text';
import type { RevisionTable } from '../tables/revision-table';
import type { ArticleRows } from './article-rows';

/** The states of articles, found by the articles' identifiers; each call that writes must run in a transaction. */
export class ArticleStates {
  readonly #rows: ArticleRows;
  readonly #revisions: RevisionTable;
  readonly #listing: Listing;
  readonly #damaged: Set<number>;

  constructor(rows: ArticleRows, revisions: RevisionTable, listing: Listing, damaged: Set<number>) {
    this.#rows = rows;
    this.#revisions = revisions;
    this.#listing = listing;
    this.#damaged = damaged;
  }

  /** A state of an article, or why it cannot be shown and what can be shown instead. */
  read(row: ArticleRow, id: ArticleId, revision: number): Result<Article, TextDamaged> {
    const state = nullIfDamaged(() => this.#revisions.read(row.number, revision));
    if (state?.article?.id === id) return done(state.article);
    const sound = this.#revisions.lastSound(row.number, id, revision);
    if (revision === row.revision) this.#damaged.add(row.number);
    return failed({
      kind: 'text-damaged',
      id,
      headline: sound?.line.headline ?? row.headline,
      sound: sound && { revision: sound.line.revision, savedAt: sound.line.savedAt },
      hasWords: state !== null && salvageText(id, state.content) !== null,
    });
  }

  list(id: ArticleId): Result<RevisionLine[], NotFound> {
    const row = this.#rows.find(id);
    return row ? done(this.#revisions.list(row.number)) : missing('article', id);
  }

  open({ id, revision }: { id: ArticleId; revision: number }): Result<Article, NotFound | TextDamaged> {
    const row = this.#rows.find(id);
    if (!row || !this.#revisions.list(row.number).some((line) => line.revision === revision))
      return missing('revision', id);
    return this.read(row, id, revision);
  }

  /** Pins a state: later saves of the same session leave it as it is. */
  pin({ id, revision }: { id: ArticleId; revision: number }): Result<null, NotFound> {
    const row = this.#rows.find(id);
    return row && this.#revisions.pin(row.number, revision) ? done(null) : missing('revision', id);
  }

  /** Pins a state that was sent or published; what is saved later counts as a change since then. */
  send({ id, revision }: { id: ArticleId; revision: number }): Result<null, NotFound> {
    const row = this.#rows.find(id);
    if (!row || !this.#revisions.pin(row.number, revision)) return missing('revision', id);
    this.#listing.sent(row.number, revision);
    return done(null);
  }

  name({ id, revision, name }: { id: ArticleId; revision: number; name: string }): Result<null, NotFound> {
    const row = this.#rows.find(id);
    return row && this.#revisions.name(row.number, revision, name) ? done(null) : missing('revision', id);
  }
}

/** The problem of something that the archive does not hold. */
export const missing = (what: NotFound['what'], id: string) =>
  failed<NotFound>({ kind: 'not-found', what, id });
