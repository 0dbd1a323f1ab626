import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../../src/article';

/** What an imported text is known by: the SHA-256 of what it says, and its place in what it came with. */
export interface Origin {
  digest: string;
  place: string;
}

/** The article that a text became. */
export interface KnownArticle {
  id: ArticleId;
  headline: string;
}

/** Remembers which text became which article; removed articles are forgotten. */
export interface Origins {
  /** Belongs in the transaction that makes the article. */
  keep(id: ArticleId, origin: Origin): void;
  /** Lets what an article was made of be known as what another was made of. */
  move(from: ArticleId, to: ArticleId): void;
  /** The article that the very same text became, or null. */
  same(digest: string): KnownArticle | null;
  /** The newest article that another state of the text at that place became, or null. */
  earlier(origin: Origin): KnownArticle | null;
}

/** Speaks to the table of origins. */
export function originsOf(database: Database): Origins {
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
  return {
    keep: (id, { digest, place }) => void keep.run(digest, place, id),
    move: (from, to) => void move.run(to, from),
    same: (digest) => same.get(digest) ?? null,
    earlier: ({ place, digest }) => earlier.get(place, digest) ?? null,
  };
}
