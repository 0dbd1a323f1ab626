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
} from '../../../src/contract';
import { articleSchema, randomBlockIds, withBlockIds } from '../../../src/article';
import type { Article, ArticleId } from '../../../src/article';
import type { Revisions } from './revisions';
import type { SearchIndex } from '../search/search-index';

/** An article's row: where its text stands, and whether it was removed. */
interface Row {
  number: number;
  revision: number;
  savedAt: number;
  removedAt: number | null;
}

/** The articles of an archive; each call that writes belongs in a transaction. */
export interface Articles {
  create(article: Article, now: number): OpenArticle;
  open(id: ArticleId): Result<OpenArticle, NotFound>;
  /** What is already kept makes no new revision, and is no conflict. */
  save(draft: { article: Article; base: number }, now: number): Result<Saved, NotFound | Conflict>;
  remove(id: ArticleId, now: number): Result<null, NotFound>;
  restore(id: ArticleId): Result<null, NotFound>;
  removed(): RemovedText[];
  revisions(id: ArticleId): Result<RevisionLine[], NotFound>;
  revision(at: { id: ArticleId; revision: number }): Result<Article, NotFound>;
  pin(at: { id: ArticleId; revision: number }): Result<null, NotFound>;
  name(at: { id: ArticleId; revision: number; name: string }): Result<null, NotFound>;
  /** Articles that are ready or published, the last dated first. */
  forSite(): Article[];
  slugTaken(slug: string, except: ArticleId): boolean;
}

/** Speaks to the tables of articles, and keeps revisions and the words to find in step with them. */
export function articlesOf(database: Database, revisions: Revisions, index: SearchIndex): Articles {
  const statements = prepare(database);
  const find = (id: ArticleId): Row | undefined => statements.find.get(id);
  return {
    create(given, now) {
      const article = withBlockIds(articleSchema.parse(given), newBlockId); // Parsed, its keys are in the schema's order.
      const { lastInsertRowid } = statements.add.run(columnsOf(article, 1, now));
      const number = Number(lastInsertRowid);
      revisions.begin(number, article, JSON.stringify(article), now);
      index.put(number, article);
      return { article, revision: 1, savedAt: now };
    },
    open(id) {
      const row = find(id);
      const article = row && row.removedAt === null ? revisions.open(row.number, row.revision) : null;
      return row && article
        ? done({ article, revision: row.revision, savedAt: row.savedAt })
        : missing('article', id);
    },
    save({ article, base }, now) {
      const row = find(article.id);
      if (!row) return missing('article', article.id);
      const content = JSON.stringify(article);
      if (revisions.holds(row.number, row.revision, content)) {
        return done({ revision: row.revision, savedAt: row.savedAt });
      }
      if (row.revision !== base) return failed({ kind: 'conflict', id: article.id, revision: row.revision });
      statements.update.run(columnsOf(article, base + 1, now));
      revisions.follow(row.number, article, content, base, now);
      if (row.removedAt === null) index.later(row.number);
      return done({ revision: base + 1, savedAt: now });
    },
    remove(id, now) {
      const row = find(id);
      if (!row) return missing('article', id);
      statements.remove.run(now, id);
      index.take(row.number);
      return done(null);
    },
    restore(id) {
      const row = find(id);
      const article = row && revisions.open(row.number, row.revision);
      if (!row || !article) return missing('article', id);
      statements.remove.run(null, id);
      index.put(row.number, article);
      return done(null);
    },
    removed: () => statements.removed.all(),
    revisions(id) {
      const row = find(id);
      return row ? done(revisions.list(row.number)) : missing('article', id);
    },
    revision({ id, revision }) {
      const row = find(id);
      const article = row && revisions.open(row.number, revision);
      return article ? done(article) : missing('revision', id);
    },
    pin({ id, revision }) {
      const row = find(id);
      return row && revisions.pin(row.number, revision) ? done(null) : missing('revision', id);
    },
    name({ id, revision, name }) {
      const row = find(id);
      return row && revisions.name(row.number, revision, name) ? done(null) : missing('revision', id);
    },
    forSite: () => statements.forSite.all().map((content) => JSON.parse(content) as Article),
    slugTaken: (slug, except) => slug !== '' && statements.slug.get(slug, except) !== undefined,
  };
}

const newBlockId = randomBlockIds((numbers) => void webcrypto.getRandomValues(numbers));

const missing = (what: NotFound['what'], id: string) => failed<NotFound>({ kind: 'not-found', what, id });

function prepare(database: Database) {
  return {
    find: database.prepare<[string], Row>(
      'SELECT number, revision, saved_at AS savedAt, removed_at AS removedAt FROM article WHERE id = ?',
    ),
    add: database.prepare(
      `INSERT INTO article (id, revision, saved_at, kind, status, language, date, embargo, slug, tags, headline, standfirst)
       VALUES (@id, @revision, @savedAt, @kind, @status, @language, @date, @embargo, @slug, @tags, @headline, @standfirst)`,
    ),
    update: database.prepare(
      `UPDATE article SET revision = @revision, saved_at = @savedAt, kind = @kind, status = @status, language = @language,
       date = @date, embargo = @embargo, slug = @slug, tags = @tags, headline = @headline, standfirst = @standfirst
       WHERE id = @id`,
    ),
    remove: database.prepare('UPDATE article SET removed_at = ? WHERE id = ?'),
    removed: database.prepare<[], RemovedText>(
      `SELECT id, headline, removed_at AS removedAt FROM article WHERE removed_at IS NOT NULL
       ORDER BY removed_at DESC, number DESC LIMIT 100`,
    ),
    forSite: database
      .prepare<[], string>(
        `SELECT r.content FROM article a JOIN revision r ON r.article = a.number AND r.revision = a.revision
         WHERE a.removed_at IS NULL AND a.status IN ('ready', 'published') ORDER BY a.date DESC, a.number DESC`,
      )
      .pluck(),
    slug: database.prepare('SELECT 1 FROM article WHERE slug = ? AND id <> ? AND removed_at IS NULL LIMIT 1'),
  };
}

function columnsOf(article: Article, revision: number, savedAt: number) {
  const { id, kind, status, language, slug, headline, standfirst } = article;
  const embargo = article.embargo && JSON.stringify(article.embargo);
  const tags = JSON.stringify(article.tags);
  return {
    id,
    kind,
    status,
    language,
    slug,
    headline,
    standfirst,
    embargo,
    tags,
    date: article.date.local,
    revision,
    savedAt,
  };
}
