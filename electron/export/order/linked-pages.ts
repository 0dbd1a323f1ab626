import { setImmediate as nextTurn } from 'node:timers/promises';
import { linksToTexts, mapLinks, textLinkedBy, withCallAddresses } from '../../../src/article';
import type { Article, ArticleId, Masthead } from '../../../src/article';
import type { Notice } from '../../../src/contract';
import { publicPage, isReservedSlug } from '../../../src/render';
import { checkArticles, publicArticles } from './check-order';

/** The articles that have a page on the site at a moment, by their identifiers: a link may lead there and nowhere else. */
export type LinkedPages = Pick<ReadonlyMap<ArticleId, Article>, 'get' | 'has' | 'values'>;

/**
 * The pages among the articles of a site: no draft, nothing that is held, nothing without an address of its own. They are looked for
 * once something leads to a text, as few do.
 */
export function linkedPages(articles: readonly Article[], now: number): LinkedPages {
  let known: ReadonlyMap<ArticleId, Article> | undefined;
  const pages = () => (known ??= pagesAmong(articles, now));
  return { get: (id) => pages().get(id), has: (id) => pages().has(id), values: () => pages().values() };
}

function pagesAmong(articles: readonly Article[], now: number): ReadonlyMap<ArticleId, Article> {
  const open = publicArticles(articles, now).articles;
  const { sound } = checkArticles(open, isReservedSlug);
  return new Map(sound.map((article) => [article.id, article]));
}

/** An article whose links to texts lead to their public addresses; those that have none are their words alone. */
export function withPublicLinks(article: Article, pages: LinkedPages, site: string): Article {
  return mapLinks(article, (href) => {
    const id = textLinkedBy(href);
    if (id === null) return href;
    const page = pages.get(id);
    return (page && publicPage(site, page)) || null;
  });
}

/** The masthead for outlets other than the site: calls to a page of the site give its public address, or none. */
export function withPublicCalls(masthead: Masthead, pages: LinkedPages): Masthead {
  return withCallAddresses(masthead, (id) => {
    const page = pages.get(id);
    return page ? publicPage(masthead.site, page) : '';
  });
}

/** The links of articles to texts that have no page: readers get the words alone. Other work comes between, as a site may have many. */
export async function linkNotices(articles: readonly Article[], pages: LinkedPages): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const [index, article] of articles.entries()) {
    if (index % articlesOfTurn === articlesOfTurn - 1) await nextTurn();
    for (const [id, words] of linksToTexts(article))
      if (!pages.has(id))
        notices.push({ kind: 'link-without-page', article: article.headline, words: words.trim() });
  }
  return notices;
}

const articlesOfTurn = 100;
