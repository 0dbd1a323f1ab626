import { html } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import type { Edition } from '../edition';
import { outletMessages } from '../../../messages';
import { calendarPath, drawAppointment, hasCalendar } from '../appointment';
import { articlePath, publicAddress } from '../paths';
import type { SitePath } from '../paths';
import type { Article } from '../../../article';
import { linkedParts } from '../../drawing/linked-parts';
import { drawBody, siteBody } from '../article/body';
import { drawNotes, numberSiteNotes } from '../article/notes';
import type { BodyFrame } from '../article/notes';
import { drawFigure } from '../article/picture';

/** The number of articles in a feed. */
export const feedLength = 30;

/** The Atom feed of all articles, or of one language: "feed.xml", "feed-en.xml". */
export function atomPath(language = ''): SitePath {
  return language ? `feed-${language.toLowerCase()}.xml` : 'feed.xml';
}

/** The JSON Feed of all articles, or of one language: "feed.json", "feed-en.json". */
export function jsonFeedPath(language = ''): SitePath {
  return language ? `feed-${language.toLowerCase()}.json` : 'feed.json';
}

/** The languages with a feed of their own; none when there is only one. */
export function feedLanguages(edition: Edition): readonly string[] {
  return edition.languages.length > 1 ? edition.languages : [];
}

/** The edition of one language alone, or the whole of it for "". */
export function inLanguage(edition: Edition, language: string): Edition {
  if (!language) return edition;
  const articles = edition.articles.filter((article) => article.language === language);
  return { ...edition, articles, language, languages: [language], masthead: edition.mastheadIn(language) };
}

/** Tells a reader's program where the feeds are. */
export function drawFeedLinks(edition: Edition, root: string): Html {
  return html`${['', ...feedLanguages(edition)].map((language) => {
    const title = [edition.mastheadIn(language || edition.language).name, language]
      .filter(Boolean)
      .join(' – ');
    return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${root}${atomPath(language)}">
<link rel="alternate" type="application/feed+json" title="${title}" href="${root}${jsonFeedPath(language)}">
`;
  })}${
    hasCalendar(edition) &&
    html`<link rel="alternate" type="text/calendar" title="${outletMessages(edition.language).appointment.calendar}" href="${root}${calendarPath}">
`
  }`;
}

/**
 * A whole article for a feed: picture, text and notes. Addresses are absolute if the site's is known, else relative to the
 * feed, which is at the root.
 */
export function drawFeedContent(article: Article, edition: Edition): Html {
  const masthead = edition.mastheadIn(article.language);
  const { site } = masthead;
  const path = articlePath(article);
  const body = siteBody(article, masthead);
  const frame: BodyFrame = {
    root: site && `${site}/`,
    page: publicAddress(site, path) || path,
    language: article.language,
    plain: true,
    noteNumbers: numberSiteNotes(article),
    parts: linkedParts(body, article.language),
    pages: edition.pages,
  };
  return html`${drawAppointment(article, frame.root)}${article.lead && html`${drawFigure(article.lead, { ...frame, sizes: '100vw', eager: false })}\n`}${drawBody(body, frame)}
${drawNotes(frame)}`;
}
