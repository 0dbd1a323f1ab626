import { heldUntil } from '../../../src/article';
import type { Article } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { ExportProblem, Notice, Result } from '../../../src/contract';
import { siteSlug } from '../../../src/render';

/** Articles that can be exported, with the slug that names their page and files, and what is wrong with each of the others. */
interface CheckedArticles {
  sound: Article[];
  unsound: { article: Article; problem: ExportProblem }[];
}

/** Checks that each article has a headline, and for the site a slug that none before it has and that is not reserved. */
export function checkArticles(
  articles: readonly Article[],
  isReserved: (slug: string) => boolean = () => false,
): CheckedArticles {
  const { sound, unsound } = checkHeadlines(articles);
  const bySlug = new Map<string, Article>();
  for (const article of sound) {
    const { slug } = article;
    if (bySlug.has(slug) || isReserved(slug))
      unsound.push({ article, problem: { kind: 'slug-taken', slug } });
    else bySlug.set(slug, article);
  }
  return { sound: [...bySlug.values()], unsound };
}

/** Checks that each article has a headline, and gives it the slug that it has on the site. */
export function checkHeadlines(articles: readonly Article[]): CheckedArticles {
  const isNamed = ({ headline }: Article) => headline.trim() !== '';
  return {
    sound: articles.filter(isNamed).map((article) => {
      const slug = siteSlug(article);
      return article.slug === slug ? article : { ...article, slug };
    }),
    unsound: articles
      .filter((article) => !isNamed(article))
      .map((article) => ({ article, problem: { kind: 'headline-missing', article: article.id } })),
  };
}

/** Checks that there is something to export, and that every article can be. Problems: nothing-to-export, headline-missing. */
export function checkOrder(articles: readonly Article[]): Result<Article[], ExportProblem> {
  const { sound, unsound } = checkHeadlines(articles);
  const [first] = unsound;
  if (first) return failed(first.problem);
  return sound.length === 0 ? failed({ kind: 'nothing-to-export' }) : done(sound);
}

/** The articles that may be public at `now`, and a notice for each of the others. */
export function publicArticles(
  articles: readonly Article[],
  now: number,
): { articles: Article[]; notices: Notice[] } {
  const open: Article[] = [];
  const notices: Notice[] = [];
  for (const article of articles) {
    const notice = leftOutNotice(article, now);
    if (notice) notices.push(notice);
    else open.push(article);
  }
  return { articles: open, notices };
}

/** Why an article is left out of the site at `now`: it is a draft, under embargo or dated ahead. Null when it may be public. */
export function leftOutNotice(article: Article, now: number): Notice | null {
  const { headline, status } = article;
  if (status === 'draft') return { kind: 'draft-left-out', article: headline };
  const hold = heldUntil(article, now);
  if (!hold) return null;
  const kind = hold.why === 'embargo' ? 'held-back' : 'dated-ahead';
  return { kind, article: headline, until: hold.until };
}
