import { html } from '../html';
import type { Html } from '../html';
import type { Edition } from './edition';
import type { SitePath } from './paths';

/** How many articles a feed holds; the archives hold them all. */
export const feedLength = 30;

/** The Atom feed of all articles, or of one language: "feed.xml", "feed-en.xml". */
export function atomPath(language = ''): SitePath {
  return language ? `feed-${language.toLowerCase()}.xml` : 'feed.xml';
}

/** The JSON Feed of all articles, or of one language: "feed.json", "feed-en.json". */
export function jsonFeedPath(language = ''): SitePath {
  return language ? `feed-${language.toLowerCase()}.json` : 'feed.json';
}

/** The languages that have a feed of their own: none while there is but one. */
export function feedLanguages(edition: Edition): readonly string[] {
  return edition.languages.length > 1 ? edition.languages : [];
}

/** The edition of one language alone, or the whole of it for "". */
export function inLanguage(edition: Edition, language: string): Edition {
  if (!language) return edition;
  const articles = edition.articles.filter((article) => article.language === language);
  return { ...edition, articles, language, languages: [language] };
}

/** Tells a reader's program where the feeds are. */
export function drawFeedLinks(edition: Edition, root: string): Html {
  return html`${['', ...feedLanguages(edition)].map((language) => {
    const title = [edition.masthead.name, language].filter(Boolean).join(' – ');
    return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${root}${atomPath(language)}">
<link rel="alternate" type="application/feed+json" title="${title}" href="${root}${jsonFeedPath(language)}">
`;
  })}`;
}
