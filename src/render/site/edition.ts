import { boilerplateOf, ownLanguage } from '../../article';
import type { Article, ArticleId, LocalMasthead, Masthead } from '../../article';
import { localMasthead } from '../drawing/local-masthead';
import { isoTime } from './dates';
import { articlePath } from './paths';
import type { SitePath } from './paths';

/**
 * All that is published on the site at once: the articles, newest first, and whose site it is. They are as they were written: what draws
 * one holds its breaks, one at a time, as there may be many.
 */
export interface Edition {
  /** Perhaps without most of their text, of which lists, calendars and pictures need nothing. */
  articles: readonly Article[];
  /** The whole of one of them, for its page and for feeds. */
  whole: (article: Article) => Article;
  /** The articles that are translations of one another, newest first, by their common key. */
  families: ReadonlyMap<string, readonly Article[]>;
  /** In the language of the pages that list articles. */
  masthead: LocalMasthead;
  /** In the language of an article. */
  mastheadIn: (language: string) => LocalMasthead;
  /** The language of the pages that list articles: that of most of them. */
  language: string;
  /** The languages there are articles in, most used first. */
  languages: readonly string[];
  /** The pages that a link may lead to, by their articles. */
  pages: ReadonlyMap<ArticleId, SitePath>;
  /** Looked at on the desk, which has a policy of its own for what a page may load. */
  isProof: boolean;
}

/** Puts the articles in order, newest first; two of the same minute stand by their address. */
export function makeEdition(
  articles: readonly Article[],
  masthead: Masthead,
  whole: Edition['whole'] = (article) => article,
): Edition {
  const languages = languagesOf(articles, masthead);
  const language = languages[0] ?? ownLanguage(masthead) ?? 'fr';
  const mastheads = new Map<string, LocalMasthead>();
  const mastheadOf = (tag: string): LocalMasthead => {
    const local = mastheads.get(tag) ?? localMasthead(masthead, tag);
    mastheads.set(tag, local);
    return local;
  };
  const sorted = newestFirst(articles);
  return {
    articles: sorted,
    whole,
    families: familiesOf(sorted),
    masthead: mastheadOf(language),
    mastheadIn: mastheadOf,
    language,
    languages,
    pages: new Map(articles.map((article) => [article.id, articlePath(article)])),
    isProof: false,
  };
}

function familiesOf(articles: readonly Article[]): Map<string, Article[]> {
  const families = new Map<string, Article[]>();
  for (const article of articles) {
    const { translationKey: key } = article;
    if (key) families.set(key, [...(families.get(key) ?? []), article]);
  }
  return families;
}

function newestFirst(articles: readonly Article[]): Article[] {
  return articles
    .map((article) => ({ article, instant: Date.parse(isoTime(article.date)) }))
    .sort((one, other) => other.instant - one.instant || (one.article.slug < other.article.slug ? -1 : 1))
    .map(({ article }) => article);
}

/**
 * Each text of a group may stand beside its translation: with as many in two languages, that in which the group says who
 * it is comes first, then that of its first text.
 */
function languagesOf(articles: readonly Article[], masthead: Masthead): string[] {
  const counts = new Map<string, number>();
  for (const { language } of newestFirst(articles).reverse())
    counts.set(language, (counts.get(language) ?? 0) + 1);
  const own = (language: string) => Number(boilerplateOf(masthead, language) !== '');
  return [...counts]
    .sort(([one, few], [other, many]) => many - few || own(other) - own(one))
    .map(([language]) => language);
}
