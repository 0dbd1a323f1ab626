import type { Article, ArticleId } from '../../../src/article';
import type { Conflict, NotFound, Result, Saved } from '../../../src/contract';
import type { Articles } from './articles';
import type { Documents } from './documents';
import type { Origins } from './origins';

/**
 * Saves a text as the newest revision of an article, and removes the article that the same text had become; that one is remembered as
 * a copy, which is deleted for ever with the other. Belongs in a transaction.
 */
export function reviseArticle(
  { articles, origins, documents }: { articles: Articles; origins: Origins; documents: Documents },
  { instead, ...draft }: { article: Article; base: number; instead: ArticleId },
  now: number,
): Result<Saved, NotFound | Conflict> {
  const { id } = draft.article;
  articles.pin({ id, revision: draft.base });
  const saved = articles.save(draft, now);
  if (!saved.ok) return saved;
  origins.move(instead, id);
  documents.saveCopies({ ...documents.openCopies(), [instead]: id }, now);
  const removed = articles.remove(instead, now);
  return removed.ok ? saved : removed;
}
