import { creditLine } from '../../article';
import type { Article, Masthead } from '../../article';
import { html, trusted } from '../html';
import type { Html } from '../html';
import { isoTime } from './dates';
import { articlePath, publicAddress } from './paths';
import { logoRendition, renditionsOf } from './renditions';
import { siteWords } from './site-words';
import { summaryOf } from './summary';

/** The article as schema.org's NewsArticle, for search engines; a block of data, not a script that runs. */
export function drawNewsArticle(article: Article, masthead: Masthead): Html {
  const data = JSON.stringify(newsArticle(article, masthead)).replace(/[<>&\u2028\u2029]/g, escapeCharacter);
  return html`<script type="application/ld+json">${trusted(data)}</script>
`;
}

function newsArticle(article: Article, masthead: Masthead): object {
  const address = publicAddress(masthead.site, articlePath(article)) || undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline,
    description: summaryOf(article, 200) || undefined,
    url: address,
    mainEntityOfPage: address,
    inLanguage: article.language,
    datePublished: isoTime(article.date),
    articleSection: siteWords(article.language).sections[article.kind],
    keywords: article.tags.length > 0 ? article.tags : undefined,
    isAccessibleForFree: true,
    image: pictureOf(article, masthead),
    author: authorsOf(article, masthead),
    publisher: organisation(masthead),
    locationCreated: article.dateline ? { '@type': 'Place', name: article.dateline } : undefined,
  };
}

function pictureOf({ lead }: Article, { site }: Masthead): object | undefined {
  const widest = lead && renditionsOf(lead.picture).at(-1);
  if (!widest || !site) return undefined;
  const { width, height } = widest;
  return {
    '@type': 'ImageObject',
    url: publicAddress(site, widest.path),
    width,
    height,
    caption: lead.caption || undefined,
    creditText: creditLine(lead) || undefined,
  };
}

/** Those who sign: each name of the byline, or the group where it signs itself. */
function authorsOf({ byline }: Article, masthead: Masthead): object[] | undefined {
  const isGroup = (name: string) => name !== '' && (name === masthead.name || name === masthead.shortName);
  const names = isGroup(byline)
    ? [byline]
    : byline.split(/\s*,\s*|\s+(?:et|and|und|e|y|&)\s+/u).filter(Boolean);
  const group = organisation(masthead);
  if (names.length === 0) return group && [group];
  return names.map((name) => (isGroup(name) && group ? group : { '@type': 'Person', name }));
}

function organisation({ name, site, logo }: Masthead): object | undefined {
  if (!name) return undefined;
  const mark = logo && site ? publicAddress(site, logoRendition(logo).path) : undefined;
  return { '@type': 'Organization', name, url: site || undefined, logo: mark };
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
