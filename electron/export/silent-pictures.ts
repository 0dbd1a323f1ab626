import { figuresOf } from '../../src/article';
import type { Article } from '../../src/article';
import type { Notice } from '../../src/contract';

/** What to say of an article's pictures that those who do not see them know nothing of. */
export function silentPictures(article: Article): Notice[] {
  return figuresOf(article).flatMap(({ alt, caption }, at) =>
    alt.trim() ? [] : [{ kind: 'alt-missing' as const, article: article.headline, caption, place: at + 1 }],
  );
}
