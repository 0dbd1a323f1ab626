import type { Article, Masthead } from '../../article';
import { isoTime } from './dates';

/** All that is published on the site at once: the articles, newest first, and whose site it is. */
export interface Edition {
  articles: readonly Article[];
  masthead: Masthead;
  /** The language of the pages that list articles: that of most of them. */
  language: string;
  /** The languages there are articles in, most used first. */
  languages: readonly string[];
  /** Looked at on the desk, which has a policy of its own for what a page may load. */
  isProof: boolean;
}

/** Puts the articles in order, newest first; two of the same minute stand by their address. */
export function makeEdition(articles: readonly Article[], masthead: Masthead): Edition {
  const languages = languagesOf(articles);
  return {
    articles: newestFirst(articles),
    masthead,
    language: languages[0] ?? 'fr',
    languages,
    isProof: false,
  };
}

function newestFirst(articles: readonly Article[]): Article[] {
  return articles
    .map((article) => ({ article, instant: Date.parse(isoTime(article.date)) }))
    .sort((one, other) => other.instant - one.instant || (one.article.slug < other.article.slug ? -1 : 1))
    .map(({ article }) => article);
}

function languagesOf(articles: readonly Article[]): string[] {
  const counts = new Map<string, number>();
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts]
    .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .map(([language]) => language);
}
