import type { Database } from 'better-sqlite3';
import { formerPathSchema } from '../../../src/article';
import type { Article, ArticleId } from '../../../src/article';
import type { Conflict, NotFound, Result, Saved } from '../../../src/contract';
import type { ArticleTable } from './article-table';
import type { Documents } from '../documents/documents';
import { flat } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';

/** What an imported text is known by: the SHA-256 of what it says, and its place in what it came with. */
export interface Origin {
  digest: string;
  place: string;
}

/** What came with an imported text beside its words. */
export interface Arrival {
  origin: Origin;
  /** Sets its typography, for a state of its own. */
  typeset?: ((created: Article) => Article) | undefined;
}

/** The article that a text became. */
export interface KnownArticle {
  id: ArticleId;
  headline: string;
}

/** What an article on the desk may be found by: its own address, those it had elsewhere, and what it was imported from. */
export interface ArticlePlaces extends Pick<Article, 'id' | 'slug' | 'language' | 'formerPaths'> {
  date: { local: string };
  place: string | null;
}

/** Remembers which text became which article; removed articles are forgotten. */
export interface OriginTable {
  /** Must run in the transaction that makes the article. */
  keep(id: ArticleId, origin: Origin): void;
  /** Transfers the origins of an article to another. */
  move(from: ArticleId, to: ArticleId): void;
  /** The article that the very same text became, or null. */
  same(digest: string): KnownArticle | null;
  /** The newest article that another state of the text at that place became, or null. */
  earlier(origin: Origin): KnownArticle | null;
  /** Where every article on the desk may be found, once for each text that became it. */
  places(): ArticlePlaces[];
}

/** Reads and writes the table of origins. */
export function originTableOf(database: Database): OriginTable {
  const keep = database.prepare(
    'INSERT OR REPLACE INTO origin (digest, place, article) SELECT ?, ?, number FROM article WHERE id = ?',
  );
  const move = database.prepare(
    `UPDATE OR REPLACE origin SET article = (SELECT number FROM article WHERE id = ?)
     WHERE article = (SELECT number FROM article WHERE id = ?)`,
  );
  const same = database.prepare<[string], KnownArticle>(
    `SELECT a.id, a.headline FROM origin o JOIN article a ON a.number = o.article
     WHERE o.digest = ? AND a.removed_at IS NULL`,
  );
  const earlier = database.prepare<[string, string], KnownArticle>(
    `SELECT a.id, a.headline FROM origin o JOIN article a ON a.number = o.article
     WHERE o.place = ? AND o.digest <> ? AND a.removed_at IS NULL ORDER BY a.number DESC LIMIT 1`,
  );
  const all = database.prepare<[], WhereaboutsRow>(
    `SELECT a.id, a.slug, a.language, a.date, o.place,
       CASE WHEN json_valid(r.content) THEN r.content ->> '$.formerPaths' END AS formerPaths
     FROM article a LEFT JOIN origin o ON o.article = a.number
     LEFT JOIN revision r ON r.article = a.number AND r.revision = a.revision
     WHERE a.removed_at IS NULL ORDER BY a.number`,
  );
  return {
    keep: (id, { digest, place }) => void keep.run(digest, place, id),
    move: (from, to) => void move.run(to, from),
    same: (digest) => same.get(digest) ?? null,
    places: () =>
      all.all().map(({ date, formerPaths, ...row }) => ({
        ...row,
        date: { local: date },
        ...(formerPaths === null ? {} : { formerPaths: pathsOf(JSON.parse(formerPaths)) }),
      })),
    earlier: ({ place, digest }) => earlier.get(place, digest) ?? null,
  };
}

/** The tables that origins and their articles are written to. */
interface OriginTables {
  origins: OriginTable;
  articles: ArticleTable;
  documents: Documents;
}

/** A text that becomes the newest revision of an article, and the article `instead` of which it is kept. */
interface Revising {
  article: Article;
  base: number;
  instead: ArticleId;
}

/**
 * Saves a text as the newest revision of an article, and removes the article that the same text had become; that one is remembered as
 * a copy, which is deleted for ever with the other. Must run in a transaction.
 */
function reviseArticle(
  { articles, origins, documents }: OriginTables,
  { instead, ...draft }: Revising,
  now: number,
): Result<Saved, NotFound | Conflict> {
  const { id } = draft.article;
  articles.states.pin({ id, revision: draft.base });
  const saved = articles.save(draft, now);
  if (!saved.ok) return saved;
  origins.move(instead, id);
  documents.saveCopies({ ...documents.openCopies(), [instead]: id }, now);
  const removed = articles.remove(instead, now);
  return removed.ok ? saved : removed;
}

interface WhereaboutsRow {
  id: string;
  slug: string;
  language: string;
  date: string;
  place: string | null;
  /** JSON. */
  formerPaths: string | null;
}

function pathsOf(value: unknown): string[] {
  return formerPathSchema.array().safeParse(value).data ?? [];
}

/** What the articles of an archive were imported from. */
export interface Origins {
  /** The article that the very same text became when it was imported, or an earlier state of it; null for none. */
  find(origin: Origin): { same: KnownArticle | null; earlier: KnownArticle | null };
  /** Where every article on the desk may be found by a link: its addresses, and what it was imported from. */
  places(): ArticlePlaces[];
  /**
   * Saves a text as the newest revision of an article, pins the one before it, and removes the article that the same text had become;
   * what is imported next is compared with the article that stays. All of it, or nothing.
   */
  revise(draft: Revising, now: number): Result<Saved, NotFound | Conflict | StorageProblem>;
}

export function originsOf(tables: OriginTables, transactions: Transactions): Origins {
  const { origins } = tables;
  return {
    find: (origin) => ({ same: origins.same(origin.digest), earlier: origins.earlier(origin) }),
    places: () => origins.places(),
    revise: (draft, now) => flat(transactions.write(() => reviseArticle(tables, draft, now))),
  };
}
