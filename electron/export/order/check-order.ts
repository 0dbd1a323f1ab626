import { isUnderEmbargo } from '../../../src/article';
import type { Article } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { ExportProblem, Notice, Result } from '../../../src/contract';
import { siteSlug } from '../../../src/render';

/** Checks that there is something to export, and each article. Problems: nothing-to-export and those of `checkArticles`. */
export function checkOrder(articles: readonly Article[]): Result<Article[], ExportProblem> {
  return articles.length === 0 ? failed({ kind: 'nothing-to-export' }) : checkArticles(articles);
}

/**
 * Checks that each article has a headline and a slug that no other has and that is not reserved, and answers the
 * articles with that slug filled in: it names the article's page and files. Problems: headline-missing, slug-taken.
 */
export function checkArticles(
  articles: readonly Article[],
  isReserved: (slug: string) => boolean = () => false,
): Result<Article[], ExportProblem> {
  const checked = new Map<string, Article>();
  for (const article of articles) {
    if (article.headline.trim() === '') return failed({ kind: 'headline-missing', article: article.id });
    const slug = siteSlug(article);
    if (checked.has(slug) || isReserved(slug)) return failed({ kind: 'slug-taken', slug });
    checked.set(slug, { ...article, slug });
  }
  return done([...checked.values()]);
}

/** The articles that may be public at `now`, and a notice for each of the others. */
export function publicArticles(
  articles: readonly Article[],
  now: number,
): { articles: Article[]; notices: Notice[] } {
  return {
    articles: articles.filter((article) => leftOutNotice(article, now) === null),
    notices: articles.flatMap((article) => leftOutNotice(article, now) ?? []),
  };
}

/** Why an article is left out of the site at `now`: it is a draft or under embargo. Null when it may be public. */
export function leftOutNotice(article: Article, now: number): Notice | null {
  const { headline, status, embargo } = article;
  if (status === 'draft') return { kind: 'draft-left-out', article: headline };
  if (embargo && isUnderEmbargo(article, now))
    return { kind: 'held-back', article: headline, until: embargo.local };
  return null;
}
