import { holdBreaks, isRelayed } from '../../../article';
import type { Article } from '../../../article';
import { outletMessages } from '../../../messages';
import { html } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { linkedParts } from '../../drawing/linked-parts';
import { kindAndSource } from '../../drawing/signatories';
import { calendarPath, drawAppointment, hasCalendar } from '../appointment';
import { drawBody, siteBody } from '../article/body';
import { drawNotes, numberSiteNotes } from '../article/notes';
import type { BodyFrame } from '../article/notes';
import { drawCorrections } from '../article/corrections';
import { drawFigure } from '../article/picture';
import { homeOf, isWrittenAs } from '../edition';
import type { Edition } from '../edition';
import { shelvesOf } from '../lists/shelves';
import type { Shelf } from '../lists/shelves';
import { articlePath, publicAddress } from '../paths';
import type { SitePath } from '../paths';

/** A feed as Atom and as JSON: of the whole site, of one language, of a tag or an author. */
export interface Feed {
  /** The path of both files without ending: "feed", "feed-en", "tag/trains/feed". */
  stem: string;
  title: string;
  /** The page that lists the same articles. */
  page: SitePath;
  language: string;
  articles: readonly Article[];
  /** Whether it gives articles in full. Those of tags and authors give summaries, as every article is in several of them. */
  isFull: boolean;
}

/** The feeds of a site and of its languages. */
export function* feedsOf(edition: Edition): Generator<Feed> {
  const feed = (section: Edition, stem: string): Feed => {
    const { articles, language, masthead } = section;
    const title = masthead.name || outletMessages(language).site.latest;
    return {
      stem,
      title,
      page: homeOf(section),
      language,
      articles: articles.slice(0, feedLength),
      isFull: true,
    };
  };
  yield feed(edition, 'feed');
  if (edition.languages.length > 1)
    for (const section of edition.sections) yield feed(section, languageStem(section.language));
}

/** The feeds of its tags and authors. */
export function* shelfFeedsOf({ sections, masthead }: Edition): Generator<Feed> {
  for (const section of sections) {
    const { tags, authors } = shelvesOf(section);
    for (const shelf of [...tags, ...authors]) yield shelfFeed(shelf, section, masthead.name);
  }
}

function shelfFeed({ name, path, articles }: Shelf, { language }: Edition, group: string): Feed {
  const title = [name, group].filter(Boolean).join(' – ');
  return {
    stem: shelfStem(path),
    title,
    page: path,
    language,
    articles: articles.slice(0, feedLength),
    isFull: false,
  };
}

/** The number of articles in a feed. */
const feedLength = 30;

/** The Atom file of the feed of all articles, or of another one. */
export function atomPath(stem = 'feed'): SitePath {
  return `${stem}.xml`;
}

/** The JSON Feed file of the feed of all articles, or of another one. */
export function jsonFeedPath(stem = 'feed'): SitePath {
  return `${stem}.json`;
}

function languageStem(language: string): string {
  return `feed-${language.toLowerCase()}`;
}

/** The feeds of a shelf stand beside its page. */
function shelfStem(path: SitePath): string {
  return path.replace(/index\.html$/, 'feed');
}

/** Tells a reader's program where the feeds are, that of the page's language first. */
export function drawFeedLinks(edition: Edition, language: string, root: string): Html {
  const languages = edition.sections.map((section) => section.language);
  const own = languages.filter((tag) => isWrittenAs(tag, language));
  const others = languages.filter((tag) => !isWrittenAs(tag, language));
  const tags = languages.length > 1 ? [...own, ...others] : [];
  const titleOf = (tag: string) =>
    [edition.mastheadIn(tag || language).name, tag].filter(Boolean).join(' – ');
  return html`${[...tags, ''].map((tag) => drawLinks(titleOf(tag), `${root}${tag ? languageStem(tag) : 'feed'}`))}${
    hasCalendar(edition) &&
    html`<link rel="alternate" type="text/calendar" title="${outletMessages(language).appointment.calendar}" href="${root}${calendarPath}">
`
  }`;
}

/** The same for the feeds of a tag or an author, on its page. */
export function drawShelfFeedLinks(title: string): Html {
  return drawLinks(title, 'feed');
}

function drawLinks(title: string, stem: string): Html {
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${atomPath(stem)}">
<link rel="alternate" type="application/feed+json" title="${title}" href="${jsonFeedPath(stem)}">
`;
}

/** An article as a feed gives it: whole, or with its first paragraph, of which a summary may be made. */
export function textFor({ isFull }: Feed, article: Article, { whole }: Edition): Article {
  if (isFull) return holdBreaks(whole(article));
  const first = article.body.find(({ type }) => type === 'paragraph');
  return holdBreaks({ ...article, body: first ? [first] : [], notesToEditors: [] });
}

/** The address of a page for a feed: absolute if the site's is known, else relative to the feed. */
export function addressIn({ masthead }: Edition, { stem }: Feed, path: SitePath): string {
  return publicAddress(masthead.site, path) || `${'../'.repeat(stem.split('/').length - 1)}${path}`;
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
  const isTheirs = isRelayed(article);
  return html`${isTheirs && html`<p>${kindAndSource(article)}</p>\n`}${drawAppointment(article, frame.root)}${article.lead && html`${drawFigure(article.lead, { ...frame, sizes: '100vw', eager: false })}\n`}${drawBody(body, frame)}
${drawCorrections(article)}${drawNotes(frame)}`;
}
