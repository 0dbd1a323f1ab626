import type { Article } from '../../src/article';
import type { Notice } from '../../src/contract';

/** Tells of the characters of an article that no printing face has. */
export function unprintableNotice(article: Article, characters: string): Notice[] {
  return characters ? [{ kind: 'characters-unprintable', article: article.headline, characters }] : [];
}
