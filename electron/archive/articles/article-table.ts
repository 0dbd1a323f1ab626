import { webcrypto } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type {
  Conflict,
  NotFound,
  OpenArticle,
  RemovedText,
  Result,
  Saved,
  TextDamaged,
} from '../../../src/contract';
import { articleSchema, randomBlockIds, withBlockIds } from '../../../src/article';
import type { Article, ArticleId } from '../../../src/article';
import type { SearchIndex } from '../search/search-index';
import { nullIfDamaged } from '../storage-problem';
import { appointmentsOf } from '../tables/appointments';
import type { Appointments } from '../tables/appointments';
import { columnsOf } from '../tables/article-statements';
import type { ArticleRow } from '../tables/article-statements';
import { listingOf } from '../tables/listing';
import type { Listing } from '../tables/listing';
import { salvageText } from '../tables/read-text';
import type { RevisionTable } from '../tables/revision-table';
import { ArticleRows } from './article-rows';
import { ArticleStates, missing } from './article-states';

/** What became of a text that was taken from a backup. */
export interface RestoredArticle {
  id: ArticleId;
  how: 'created' | 'returned' | 'revised' | 'same';
  revision: number;
}

/**
 * The tables of articles; their revisions and the search index are kept in step. Each call that writes must run in a transaction.
 * `damaged` collects the numbers of the articles whose text was found damaged when it was read, so that lists can mark them.
 */
export class ArticleTable {
  readonly states: ArticleStates;
  readonly #rows: ArticleRows;
  readonly #revisions: RevisionTable;
  readonly #index: SearchIndex;
  readonly #appointments: Appointments;
  readonly #listing: Listing;
  readonly #damaged: Set<number>;

  constructor(database: Database, revisions: RevisionTable, index: SearchIndex, damaged: Set<number>) {
    this.#rows = new ArticleRows(database, revisions);
    this.#revisions = revisions;
    this.#index = index;
    this.#appointments = appointmentsOf(database);
    this.#listing = listingOf(database);
    this.#damaged = damaged;
    this.states = new ArticleStates(this.#rows, revisions, this.#listing, damaged);
  }

  /** `typeset` makes the next state of it at once; both are pinned. */
  create(given: Article, now: number, typeset?: (created: Article) => Article): OpenArticle {
    const article = withBlockIds(articleSchema.parse(given), newBlockId); // Parsed, its keys are in the schema's order.
    const { statements } = this.#rows;
    const { lastInsertRowid } = statements.add.run(columnsOf(article, 1, now));
    const number = Number(lastInsertRowid);
    statements.putChecksum.run(number);
    this.#revisions.begin(number, article, JSON.stringify(article), 1, now);
    this.#listing.keep(number, article, { revision: 1, savedAt: now });
    this.#appointments.keep(number, article);
    const set = typeset?.(article);
    // A state that is not pinned goes into the next one of the same session.
    if (set) this.#revisions.pin(number, 1);
    const saved = set && this.save({ article: set, base: 1 }, now, 'at-once');
    if (saved?.ok && saved.value.revision > 1) this.#revisions.pin(number, saved.value.revision);
    else this.#index.add(number, article);
    return { article, revision: 1, savedAt: now };
  }

  open(id: ArticleId): Result<OpenArticle, NotFound | TextDamaged> {
    const row = this.#rows.findAnyway(id);
    if (!row || row.removedAt !== null) return missing('article', id);
    const text = this.states.read(row, id, row.revision);
    return text.ok ? done({ article: text.value, revision: row.revision, savedAt: row.savedAt }) : text;
  }

  /** Makes a new state of a damaged text: its last sound state, or the words that can still be read in it. */
  recover(
    { id, from }: { id: ArticleId; from: 'sound' | 'words' },
    now: number,
  ): Result<OpenArticle, NotFound | TextDamaged> {
    const row = this.#rows.findAnyway(id);
    if (!row) return missing('article', id);
    const state = nullIfDamaged(() => this.#revisions.read(row.number, row.revision));
    const article =
      from === 'sound'
        ? this.#revisions.lastSound(row.number, id)?.article
        : state && salvageText(id, state.content);
    if (!article) return missing('revision', id);
    return done({
      article,
      revision: this.#supersede(row, article, now, this.#revisions.begin),
      savedAt: now,
    });
  }

  /**
   * A text that equals the kept one makes no new revision and no conflict. The words of a text that is being written are indexed later;
   * those of a text that is changed by an act on many are indexed at once.
   */
  save(
    { article, base }: { article: Article; base: number },
    now: number,
    words: 'later' | 'at-once' = 'later',
  ): Result<Saved, NotFound | Conflict> {
    const row = this.#rows.find(article.id);
    if (!row) return missing('article', article.id);
    const content = JSON.stringify(article);
    if (this.#revisions.holds(row.number, row.revision, content)) {
      return done({ revision: row.revision, savedAt: row.savedAt });
    }
    if (row.revision !== base) return failed({ kind: 'conflict', id: article.id, revision: row.revision });
    this.#rows.write(row.number, () => this.#rows.statements.update.run(columnsOf(article, base + 1, now)));
    this.#revisions.follow(row.number, article, content, base, now);
    this.#appointments.keep(row.number, article);
    this.#listing.keep(row.number, article, { revision: base + 1, savedAt: now });
    if (words === 'later') this.#index.queue(row.number);
    else this.#index.add(row.number, article);
    return done({ revision: base + 1, savedAt: now });
  }

  /** Keeps a text as it is in a backup: as a new state, as a removed text that returns, or as a text that was not there. */
  takeBack(given: Article, now: number): RestoredArticle {
    const article = withBlockIds(articleSchema.parse(given), newBlockId);
    const { id } = article;
    const row = this.#rows.findAnyway(id);
    if (!row) return { id, how: 'created', revision: this.create(article, now).revision };
    const isBack = row.removedAt !== null;
    if (isBack) this.restore(id);
    // The hash beside a damaged text is still that of the text as it was written.
    const isWhole = nullIfDamaged(() => this.#revisions.read(row.number, row.revision))?.article != null;
    if (isWhole && this.#revisions.holds(row.number, row.revision, JSON.stringify(article)))
      return { id, how: isBack ? 'returned' : 'same', revision: row.revision };
    const follow: KeepState = (number, next, content, revision) =>
      this.#revisions.follow(number, next, content, revision - 1, now);
    return { id, how: isBack ? 'returned' : 'revised', revision: this.#supersede(row, article, now, follow) };
  }

  remove(id: ArticleId, now: number): Result<null, NotFound> {
    return this.#setRemoved(id, now);
  }

  restore(id: ArticleId): Result<null, NotFound> {
    return this.#setRemoved(id, null);
  }

  removed(): RemovedText[] {
    return this.#rows.statements.removed.all().map((row) => {
      const { id, headline, removedAt } = row;
      if (row.isSound === 1) return { id, headline, removedAt };
      const actual = this.#rows.mended(row);
      const text = this.#revisions.lastSound(row.number, actual.id);
      return { id: actual.id, headline: text?.article.headline ?? headline, removedAt };
    });
  }

  /** Those of some texts that were neither removed nor erased. */
  whichStay(ids: readonly ArticleId[]): ArticleId[] {
    return this.#rows.statements.stay.all(JSON.stringify(ids));
  }

  /** The newest article but `except` with an address on the site. */
  withSlug(slug: string, except: ArticleId = ''): ArticleId | null {
    return this.#rows.statements.slug.get(slug, except) ?? null;
  }

  #setRemoved(id: ArticleId, at: number | null): Result<null, NotFound> {
    const row = this.#rows.find(id);
    if (!row) return missing('article', id);
    this.#rows.write(row.number, () => this.#rows.statements.remove.run(at, id));
    this.#listing.remove(row.number, at !== null);
    this.#index.queue(row.number);
    return done(null);
  }

  /** Makes a text the newest state of an article; the state before stays as it is. Answers the new state's number. */
  #supersede(row: ArticleRow, article: Article, now: number, keep: KeepState): number {
    this.#revisions.pin(row.number, row.revision);
    const revision = Math.max(row.revision, this.#revisions.newest(row.number) ?? 0) + 1;
    this.#rows.write(row.number, () => this.#rows.statements.update.run(columnsOf(article, revision, now)));
    keep(row.number, article, JSON.stringify(article), revision, now);
    this.#listing.keep(row.number, article, { revision, savedAt: now });
    this.#index.add(row.number, article);
    this.#appointments.keep(row.number, article);
    this.#damaged.delete(row.number);
    return revision;
  }
}

/** Writes a state under its number. */
type KeepState = RevisionTable['begin'];

const newBlockId = randomBlockIds((numbers) => void webcrypto.getRandomValues(numbers));
