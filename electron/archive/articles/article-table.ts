import { webcrypto } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type {
  Conflict,
  NotFound,
  OpenArticle,
  RemovedText,
  Result,
  RevisionLine,
  Saved,
  TextDamaged,
} from '../../../src/contract';
import { articleSchema, randomBlockIds, withBlockIds } from '../../../src/article';
import type { Article, ArticleId } from '../../../src/article';
import { readableThrough } from '../storage-problem';
import { appointmentsOf } from '../tables/appointments';
import { articleStatements, columnsOf } from '../tables/article-statements';
import type { ArticleRow } from '../tables/article-statements';
import { listingOf } from '../tables/listing';
import { salvageText } from '../tables/read-text';
import type { RevisionTable } from '../tables/revision-table';
import type { SearchIndex } from '../search/search-index';

/** What became of a text that was taken from a backup. */
export interface Returned {
  id: ArticleId;
  how: 'created' | 'returned' | 'revised' | 'same';
  revision: number;
}

/** The articles of an archive; each call that writes belongs in a transaction. */
export interface ArticleTable {
  /** `typeset` makes the next state of it at once; both are set apart. */
  create(article: Article, now: number, typeset?: (created: Article) => Article): OpenArticle;
  open(id: ArticleId): Result<OpenArticle, NotFound | TextDamaged>;
  /** Goes on with the last sound state of a damaged text, or with the words that can still be read in it, as a new state. */
  recover(
    at: { id: ArticleId; from: 'sound' | 'words' },
    now: number,
  ): Result<OpenArticle, NotFound | TextDamaged>;
  /**
   * What is already kept makes no new revision, and is no conflict. The words of a text that is being written are taken in later; those of
   * one that is changed among many, at once, while they are at hand.
   */
  save(
    draft: { article: Article; base: number },
    now: number,
    words?: 'later' | 'at-once',
  ): Result<Saved, NotFound | Conflict>;
  /** Keeps a text as it is in a backup: as a new state, as a removed text that returns, or as a text that was not there. */
  takeBack(article: Article, now: number): Returned;
  remove(id: ArticleId, now: number): Result<null, NotFound>;
  restore(id: ArticleId): Result<null, NotFound>;
  removed(): RemovedText[];
  /** Those of some texts that were neither removed nor erased. */
  whichStay(ids: readonly ArticleId[]): ArticleId[];
  revisions(id: ArticleId): Result<RevisionLine[], NotFound>;
  revision(at: { id: ArticleId; revision: number }): Result<Article, NotFound | TextDamaged>;
  /** Sets a state apart: later saves of the same sitting leave it as it is. */
  pin(at: { id: ArticleId; revision: number }): Result<null, NotFound>;
  /** Pins a state that left for the public: of a published text, what is saved later is a change since. */
  send(at: { id: ArticleId; revision: number }): Result<null, NotFound>;
  name(at: { id: ArticleId; revision: number; name: string }): Result<null, NotFound>;
  slugTaken(slug: string, except: ArticleId): boolean;
}

/**
 * Speaks to the tables of articles, and keeps revisions and the words to find in step with them. `damaged` collects the numbers
 * of the articles whose text was found damaged: texts are checked when they are read, and lists then mark those that are known.
 */
export function articleTableOf(
  database: Database,
  revisions: RevisionTable,
  index: SearchIndex,
  damaged: Set<number>,
): ArticleTable {
  const statements = articleStatements(database);
  const appointments = appointmentsOf(database);
  const listing = listingOf(database);
  /** A row that the disk altered, as its newest state says it should be. */
  const mended = (row: ArticleRow): ArticleRow => {
    const revision = revisions.newest(row.number) ?? row.revision;
    const id = readableThrough(() => revisions.read(row.number, revision))?.article?.id ?? row.id;
    return { ...row, revision, id };
  };
  /** An article's row; one that the disk made another article's is not it. */
  const find = (id: ArticleId, row = statements.find.get(id)): ArticleRow | undefined => {
    const actual = row?.isSound === 0 ? mended(row) : row;
    return actual?.id === id ? actual : undefined;
  };
  /** Looks at every row, for when an index of the database leads nowhere. */
  const findAnyway = (id: ArticleId): ArticleRow | undefined => find(id) ?? find(id, statements.scan.get(id));
  const write = (number: number, run: () => void) => {
    run();
    statements.seal.run(number);
  };
  /** A state of an article, or why it cannot be shown and what can be shown instead. */
  const read = (row: ArticleRow, id: ArticleId, revision: number): Result<Article, TextDamaged> => {
    const state = readableThrough(() => revisions.read(row.number, revision));
    if (state?.article?.id === id) return done(state.article);
    const sound = revisions.lastSound(row.number, id, revision);
    if (revision === row.revision) damaged.add(row.number);
    return failed({
      kind: 'text-damaged',
      id,
      headline: sound?.line.headline ?? row.headline,
      sound: sound && { revision: sound.line.revision, savedAt: sound.line.savedAt },
      hasWords: state !== null && salvageText(id, state.content) !== null,
    });
  };
  /** Makes a text the newest state of an article; the state before stays as it is. Answers the new state's number. */
  const supersede = (row: ArticleRow, article: Article, now: number, keep: Supersede): number => {
    revisions.pin(row.number, row.revision);
    const revision = Math.max(row.revision, revisions.newest(row.number) ?? 0) + 1;
    write(row.number, () => statements.update.run(columnsOf(article, revision, now)));
    keep(row.number, article, JSON.stringify(article), revision, now);
    listing.keep(row.number, article, { revision, savedAt: now });
    index.put(row.number, article);
    appointments.keep(row.number, article);
    damaged.delete(row.number);
    return revision;
  };
  const articles: ArticleTable = {
    create(given, now, typeset) {
      const article = withBlockIds(articleSchema.parse(given), newBlockId); // Parsed, its keys are in the schema's order.
      const { lastInsertRowid } = statements.add.run(columnsOf(article, 1, now));
      const number = Number(lastInsertRowid);
      statements.seal.run(number);
      revisions.begin(number, article, JSON.stringify(article), 1, now);
      listing.keep(number, article, { revision: 1, savedAt: now });
      appointments.keep(number, article);
      const set = typeset?.(article);
      // A state that is not set apart goes into the next one of the same sitting.
      if (set) revisions.pin(number, 1);
      const saved = set && articles.save({ article: set, base: 1 }, now, 'at-once');
      if (saved?.ok && saved.value.revision > 1) revisions.pin(number, saved.value.revision);
      else index.put(number, article);
      return { article, revision: 1, savedAt: now };
    },
    open(id) {
      const row = findAnyway(id);
      if (!row || row.removedAt !== null) return missing('article', id);
      const text = read(row, id, row.revision);
      return text.ok ? done({ article: text.value, revision: row.revision, savedAt: row.savedAt }) : text;
    },
    recover({ id, from }, now) {
      const row = findAnyway(id);
      if (!row) return missing('article', id);
      const state = readableThrough(() => revisions.read(row.number, row.revision));
      const article =
        from === 'sound'
          ? revisions.lastSound(row.number, id)?.article
          : state && salvageText(id, state.content);
      if (!article) return missing('revision', id);
      return done({ article, revision: supersede(row, article, now, revisions.begin), savedAt: now });
    },
    save({ article, base }, now, words = 'later') {
      const row = find(article.id);
      if (!row) return missing('article', article.id);
      const content = JSON.stringify(article);
      if (revisions.holds(row.number, row.revision, content)) {
        return done({ revision: row.revision, savedAt: row.savedAt });
      }
      if (row.revision !== base) return failed({ kind: 'conflict', id: article.id, revision: row.revision });
      write(row.number, () => statements.update.run(columnsOf(article, base + 1, now)));
      revisions.follow(row.number, article, content, base, now);
      appointments.keep(row.number, article);
      listing.keep(row.number, article, { revision: base + 1, savedAt: now });
      if (words === 'later') index.later(row.number);
      else index.put(row.number, article);
      return done({ revision: base + 1, savedAt: now });
    },
    takeBack(given, now) {
      const article = withBlockIds(articleSchema.parse(given), newBlockId);
      const { id } = article;
      const row = findAnyway(id);
      if (!row) return { id, how: 'created', revision: articles.create(article, now).revision };
      const isBack = row.removedAt !== null;
      if (isBack) articles.restore(id);
      // The hash beside a text that the disk altered is still that of what was written.
      const isWhole = readableThrough(() => revisions.read(row.number, row.revision))?.article != null;
      if (isWhole && revisions.holds(row.number, row.revision, JSON.stringify(article)))
        return { id, how: isBack ? 'returned' : 'same', revision: row.revision };
      const follow: Supersede = (number, next, content, revision) =>
        revisions.follow(number, next, content, revision - 1, now);
      return { id, how: isBack ? 'returned' : 'revised', revision: supersede(row, article, now, follow) };
    },
    remove(id, now) {
      const row = find(id);
      if (!row) return missing('article', id);
      write(row.number, () => statements.remove.run(now, id));
      listing.remove(row.number, true);
      index.later(row.number);
      return done(null);
    },
    restore(id) {
      const row = find(id);
      if (!row) return missing('article', id);
      write(row.number, () => statements.remove.run(null, id));
      listing.remove(row.number, false);
      index.later(row.number);
      return done(null);
    },
    removed: () =>
      statements.removed.all().map((row) => {
        const { id, headline, removedAt } = row;
        if (row.isSound === 1) return { id, headline, removedAt };
        const actual = mended(row);
        const text = revisions.lastSound(row.number, actual.id);
        return { id: actual.id, headline: text?.article.headline ?? headline, removedAt };
      }),
    whichStay: (ids) => statements.stay.all(JSON.stringify(ids)),
    revisions(id) {
      const row = find(id);
      return row ? done(revisions.list(row.number)) : missing('article', id);
    },
    revision({ id, revision }) {
      const row = find(id);
      if (!row || !revisions.list(row.number).some((line) => line.revision === revision))
        return missing('revision', id);
      return read(row, id, revision);
    },
    send({ id, revision }) {
      const row = find(id);
      if (!row || !revisions.pin(row.number, revision)) return missing('revision', id);
      listing.sent(row.number, revision);
      return done(null);
    },
    pin({ id, revision }) {
      const row = find(id);
      return row && revisions.pin(row.number, revision) ? done(null) : missing('revision', id);
    },
    name({ id, revision, name }) {
      const row = find(id);
      return row && revisions.name(row.number, revision, name) ? done(null) : missing('revision', id);
    },
    slugTaken: (slug, except) => slug !== '' && statements.slug.get(slug, except) !== undefined,
  };
  return articles;
}

/** Keeps a state that takes a number. */
type Supersede = RevisionTable['begin'];

const newBlockId = randomBlockIds((numbers) => void webcrypto.getRandomValues(numbers));

const missing = (what: NotFound['what'], id: string) => failed<NotFound>({ kind: 'not-found', what, id });
