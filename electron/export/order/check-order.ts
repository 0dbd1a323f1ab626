import { isHeld } from '../../../src/article';
import type { Article } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { ExportProblem, Notice, Problem, Result } from '../../../src/contract';
import { isReservedSlug, siteSlug } from '../../../src/render';

/** The articles that may be published now, each with an address of its own, and why the others may not. */
export interface Sorted {
  articles: Article[];
  notices: Notice[];
}

/**
 * Leaves out drafts and whatever is under embargo at `now`, and gives an address to an article that has none.
 * Problems: headline-missing; slug-taken, also when an address is one of the site's own pages.
 */
export function sortOut(all: readonly Article[], now: number): Result<Sorted, ExportProblem> {
  const notices = all.flatMap((article) => reasonAgainst(article, now) ?? []);
  const articles = all.filter((article) => !reasonAgainst(article, now));
  const silent = articles.find(({ headline }) => headline.trim() === '');
  if (silent) return failed({ kind: 'headline-missing', article: silent.id });
  const addressed = articles.map((article) => ({ ...article, slug: siteSlug(article) }));
  const taken = findTaken(addressed);
  if (taken !== null) return failed({ kind: 'slug-taken', slug: taken });
  return done({ articles: addressed, notices });
}

function reasonAgainst(article: Article, now: number): Notice | null {
  if (article.status === 'draft') return { kind: 'draft-left-out', article: article.headline };
  if (article.embargo && isHeld(article, now))
    return { kind: 'held-back', article: article.headline, until: article.embargo.local };
  return null;
}

function findTaken(articles: readonly Article[]): string | null {
  const seen = new Set<string>();
  for (const { slug } of articles) {
    if (seen.has(slug) || isReservedSlug(slug)) return slug;
    seen.add(slug);
  }
  return null;
}

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
