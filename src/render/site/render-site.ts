import { holdBreaks, publicPart, usualSite } from '../../article';
import type { Article, Masthead, SiteSettings, LocalMasthead } from '../../article';
import { drawCalendars } from './appointment';
import { drawAgenda } from './lists/agenda';
import { drawArchives, shelfPages } from './lists/archives';
import { shelvesOf } from './lists/shelves';
import { drawPressRoom } from './lists/press-room';
import { drawArticlePage } from './article/article-page';
import { feedInputs, pageInputs, siteInputs } from './article/page-inputs';
import { drawStaticPage } from './article/static-page';
import { drawWithdrawnPage } from './article/withdrawn-page';
import { drawAtomFeed } from './feeds/atom-feed';
import { makeEdition } from './edition';
import type { Edition } from './edition';
import { atomPath, feedsOf, jsonFeedPath, shelfFeedsOf } from './feeds/feeds';
import { drawFormerPages } from './addresses/former-pages';
import type { LostAddress } from './addresses/former-pages';
import { drawFrontPage } from './front-page';
import { drawJsonFeed } from './feeds/json-feed';
import { madePage } from './made-pages';
import {
  articlePath,
  absoluteRoot,
  archivesPath,
  homePath,
  iconPath,
  rootFrom,
  searchScriptPath,
} from './paths';
import type { SiteDownloads, SitePath } from './paths';
import { picturesOf } from './renditions';
import type { Rendition } from './renditions';
import type { KeyedFile, SiteFile } from './site-file';
import { drawRobots, drawSitemap } from './addresses/sitemap';
import { outletMessages } from '../../messages';
import { inkOn } from '../drawing/contrast';
import { html } from '../drawing/html';
import { drawPage } from './page';

/** A site ready to be written: its pages and feeds, drawn one at a time as they are asked for, and its pictures. */
export interface RenderedSite {
  /** The articles' pages first and in order, then the pages that list them, the feeds, and the site's own colours. */
  files: Iterable<SiteFile>;
  pictures: Rendition[];
  /** Addresses of earlier sites without a page; complete once all files are drawn. */
  lostAddresses: readonly LostAddress[];
}

/** A whole site, of which files need not be drawn where all that they are drawn from is as it was. */
export interface WholeSite extends RenderedSite {
  /** The pages of the texts, in order, each of one text. */
  pages: Iterable<KeyedFile>;
  /** The pages and feeds of years, tags and authors, and the feeds of all. */
  shelves: Iterable<KeyedFile>;
  /** The other files, which are drawn after them. */
  others: Iterable<SiteFile>;
  /** What pages and shelves are drawn from beside the inputs and texts of each. */
  inputs: string;
}

/**
 * Draws the site of all articles given, in any order: the caller leaves out drafts and embargoed texts. Styles and fonts are
 * not among the files; pages expect them in `assets/`. Appointments before `now`, milliseconds since 1970 UTC, are past. Articles
 * may be given without most of their text if `whole` reads it, so that few are in memory at once.
 */
export function renderSite(site: {
  articles: readonly Article[];
  masthead: Masthead;
  settings?: SiteSettings;
  now: number;
  whole?: (article: Article) => Article;
  /** Files that readers may download, which the caller writes. */
  downloads?: SiteDownloads;
  /** The cards of texts without a picture, which the caller writes. */
  shareCards?: Edition['shareCards'];
}): WholeSite {
  const edition = makeEdition(site.articles, site.masthead, site);
  const lostAddresses: LostAddress[] = [];
  const pages = textPages(edition);
  const shelves = shelfFiles(edition);
  const others = drawOthers(edition, (lost) => lostAddresses.push(lost));
  const files = drawFiles([pages, shelves], others);
  return {
    ...{ files, pages, shelves, others, lostAddresses },
    // What looks at all texts is found when it is asked for, so that a caller can do other work before.
    get inputs() {
      return siteInputs(edition, site.masthead);
    },
    get pictures() {
      const hasPressRoom = edition.sections.some((section) => madePage(section, 'press') !== null);
      return picturesOf(site.articles.map(publicPart), site.masthead, { hasPressRoom });
    },
  };
}

/**
 * Draws the page of one article as a proof: with the site's colours and pictures, but without the content policy, which the
 * desk sets. Links and the menu lead to the texts of `linked`.
 */
export function renderArticlePage(
  given: Article,
  masthead: Masthead,
  { linked = [], settings = usualSite() }: { linked?: readonly Article[]; settings?: SiteSettings } = {},
): RenderedSite {
  const article = holdBreaks(publicPart(given));
  const now = 0; // Only lists depend on it.
  const { pages, texts, families } = makeEdition(linked, masthead, { now, settings });
  const own = makeEdition([article], masthead, { now, settings });
  const edition = { ...own, pages, texts, families, isProof: true };
  return {
    files: [drawOwnPage(article, edition), drawIcon(edition.masthead)],
    pictures: picturesOf([article], masthead),
    lostAddresses: [],
  };
}

/** Draws the front page of a site as a proof, in the group's own language, and what it shows. */
export function renderFrontPage(site: Parameters<typeof renderSite>[0]): RenderedSite & { path: SitePath } {
  const edition = { ...makeEdition(site.articles, site.masthead, site), isProof: true };
  const front = drawFrontPage({ ...(edition.sections[0] ?? edition), isProof: true });
  const shown = new Set(front.text.match(/pictures\/[\w.-]+/g));
  return {
    path: front.path,
    files: [front, drawIcon(edition.masthead)],
    pictures: picturesOf(site.articles.map(publicPart), site.masthead).filter(({ path }) => shown.has(path)),
    lostAddresses: [],
  };
}

function* drawFiles(keyed: readonly Iterable<KeyedFile>[], others: Iterable<SiteFile>): Generator<SiteFile> {
  for (const files of keyed) for (const { path, draw } of files) yield { path, text: draw() };
  yield* others;
}

function* textPages(edition: Edition): Generator<KeyedFile> {
  for (const article of textsOf(edition))
    yield {
      path: articlePath(article),
      inputs: pageInputs(article, edition),
      texts: [article],
      draw: () => drawOwnPage(holdBreaks(edition.whole(article)), edition).text,
    };
}

function* shelfFiles(edition: Edition): Generator<KeyedFile> {
  for (const section of edition.sections) yield* shelfPages(section);
  for (const feed of [...feedsOf(edition), ...shelfFeedsOf(edition)]) {
    const { articles: texts, stem } = feed;
    const inputs = feedInputs(feed, edition);
    yield { path: atomPath(stem), inputs, texts, draw: () => drawAtomFeed(edition, feed).text };
    yield { path: jsonFeedPath(stem), inputs, texts, draw: () => drawJsonFeed(edition, feed).text };
  }
}

function textsOf({ articles, staticPages, withdrawn }: Edition): Article[] {
  return [...articles, ...staticPages, ...withdrawn];
}

/** The other files; pages at former addresses come last, since they must replace no other. */
function* drawOthers(edition: Edition, onLost: (lost: LostAddress) => void): Generator<SiteFile> {
  const shelves = edition.sections.flatMap((section) => Object.values(shelvesOf(section)).flat());
  const feeds = [...feedsOf(edition), ...shelfFeedsOf(edition)].flatMap(({ stem }) => [
    atomPath(stem),
    jsonFeedPath(stem),
  ]);
  const paths = new Set<SitePath>([
    ...textsOf(edition).map(articlePath),
    ...shelves.map(({ path }) => path),
    ...feeds,
  ]);
  for (const file of drawListFiles(edition)) {
    paths.add(file.path);
    yield file;
  }
  yield* drawFormerPages(edition, paths, onLost);
}

function* drawListFiles(edition: Edition): Generator<SiteFile> {
  for (const section of edition.sections) {
    yield drawFrontPage(section);
    yield* drawAgenda(section);
    yield* drawPressRoom(section);
    yield drawArchives(section);
    yield* drawSearch(section);
  }
  yield* drawCalendars(edition);
  yield* drawSitemap(edition);
  yield* [drawRobots(edition), drawNotFound(edition), drawIcon(edition.masthead)];
}

/** The page of a text of any kind. */
function drawOwnPage(article: Article, edition: Edition): SiteFile {
  if (article.withdrawn) return drawWithdrawnPage(article, edition);
  return article.kind === 'page' ? drawStaticPage(article, edition) : drawArticlePage(article, edition);
}

/** The page that a server gives for an address that leads nowhere, at whatever depth. */
function drawNotFound(edition: Edition): SiteFile {
  const messages = outletMessages(edition.language).site;
  const root = absoluteRoot(edition.masthead.site);
  return drawPage(edition, {
    path: '404.html',
    language: edition.language,
    title: messages.notFound,
    description: messages.notFoundHelp,
    anywhere: true,
    head: html`<meta name="robots" content="noindex">\n`,
    main: html`<div class="archive">
<h1>${messages.notFound}</h1>
<p>${messages.notFoundHelp}</p>
<ul class="ways">
<li><a href="${root}${homePath}">${messages.backHome}</a></li>
<li><a href="${root}${archivesPath}">${messages.archives}</a></li>
</ul>
</div>
`,
  });
}

/** The icon of the site: the group's initial on its colour. */
function drawIcon({ name, shortName, colour }: LocalMasthead): SiteFile {
  const ground = colour || '#1c1b19';
  const initial = [...(shortName || name)].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '·';
  const text = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="8" fill="${ground}"/><text x="32" y="47" font-family="Georgia, serif" font-size="44" font-weight="700" text-anchor="middle" fill="${inkOn(ground)}">${initial.toUpperCase()}</text></svg>
`;
  return { path: iconPath, text: text.toString() };
}

/**
 * The search page of a language, as an index is of one language; none where the group wants no search. It is the only page with a
 * script: `resources/site/search.js`, which loads the index once words are typed.
 */
function* drawSearch(section: Edition): Generator<SiteFile> {
  const counterpart = (other: Edition) => madePage(other, 'search');
  const path = counterpart(section);
  if (!path) return;
  const { language, base } = section;
  const { search, archives } = outletMessages(language).site;
  const root = rootFrom(path);
  yield drawPage(section, {
    path,
    counterpart,
    language,
    title: search.title,
    description: [search.title, section.masthead.name].filter(Boolean).join(' – '),
    script: true,
    head: html`<script type="module" src="${root}${searchScriptPath}"></script>
`,
    main: html`<div class="archive search">
<h1>${search.title}</h1>
<form role="search" hidden data-results="${search.results}" data-none="${search.none}" data-more="${search.more}">
<input type="search" name="q" aria-label="${search.title}" autocomplete="off" spellcheck="false" maxlength="200">
<button>${search.title}</button>
</form>
<p class="search-state" role="status">${search.unavailable} <a href="${root}${base}${archivesPath}">${archives}</a></p>
<ul class="rows"></ul>
</div>
`,
  });
}
