import type { Article } from '../../src/article';
import { done, failed } from '../../src/contract';
import type { Problem, Result } from '../../src/contract';
import { siteSlug } from '../../src/render';

/** The name of each article's files. Problems: nothing-to-export, headline-missing, slug-taken. */
export function slugsOf(articles: readonly Article[]): Result<string[], Problem> {
  if (articles.length === 0) return failed({ kind: 'nothing-to-export' });
  const slugs: string[] = [];
  for (const article of articles) {
    if (!article.headline.trim()) return failed({ kind: 'headline-missing', article: article.id });
    const slug = siteSlug(article);
    if (slugs.includes(slug)) return failed({ kind: 'slug-taken', slug });
    slugs.push(slug);
  }
  return done(slugs);
}
