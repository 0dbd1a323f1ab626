import { holdTextBreaks } from '../../../article';
import type { Article, ArticleId } from '../../../article';
import { outletMessages } from '../../../messages';
import { html } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { siteWords } from '../../drawing/markup';
import { sectionIn } from '../edition';
import type { Edition } from '../edition';
import { articlePath, rootFrom } from '../paths';

/** Links to the articles before and after one by their dates, in its language; nothing where there is none. */
export function drawNeighbours(article: Article, edition: Edition): Html {
  const [earlier, later] = neighboursOf(article, edition);
  if (!earlier && !later) return html``;
  const { previous, next } = outletMessages(article.language).pages;
  const root = rootFrom(articlePath(article));
  const link = (other: Article | undefined, rel: 'prev' | 'next', title: string) =>
    other &&
    html`<a${rel === 'next' && html` class="later"`} href="${root}${articlePath(other)}" rel="${rel}"><small>${title}</small> ${siteWords(holdTextBreaks(other.headline, other.language), other.language)}</a>\n`;
  return html`<nav class="neighbours" aria-label="${previous}, ${next}">
${link(earlier, 'prev', previous)}${link(later, 'next', next)}</nav>
`;
}

/** The articles before and after one, where there are any; none of a static page. */
export function neighboursOf(article: Article, edition: Edition): [Article | undefined, Article | undefined] {
  const section = sectionIn(edition, article.language);
  const at = placesIn(section).get(article.id);
  return at === undefined ? [undefined, undefined] : [section.articles[at + 1], section.articles[at - 1]];
}

const places = new WeakMap<Edition, ReadonlyMap<ArticleId, number>>();

function placesIn(section: Edition): ReadonlyMap<ArticleId, number> {
  const known = places.get(section) ?? new Map(section.articles.map(({ id }, at) => [id, at]));
  places.set(section, known);
  return known;
}
