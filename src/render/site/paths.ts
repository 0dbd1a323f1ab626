import { slugify } from '../../article';
import type { Article, ArticleId, DownloadKind } from '../../article';

/** A file's place in the site's folder, with forward slashes: "marche-du-climat/index.html". */
export type SitePath = string;

/** A file that readers of a text may download, or the words of the text as they were signed, with the size in bytes. */
export interface SiteDownload {
  kind: DownloadKind | 'text';
  path: SitePath;
  size: number;
  /** The file of its signature, where it is signed. */
  signature?: SitePath;
}

/** What readers may download, by texts. */
export type SiteDownloads = ReadonlyMap<ArticleId, readonly SiteDownload[]>;

/** The picture that networks show beside a link to a text which has none of its own. */
export interface ShareCard {
  path: SitePath;
  width: number;
  height: number;
  /** What it says. */
  alternative: string;
}

export const homePath: SitePath = 'index.html';
export const archivesPath: SitePath = 'archives/index.html';
export const agendaPath: SitePath = 'agenda/index.html';
export const pressPath: SitePath = 'press/index.html';
export const searchPath: SitePath = 'search/index.html';
export const stylePath: SitePath = 'assets/site.css';
/** The style sheet of the group's own, where it has one. */
export const ownStylesPath: SitePath = 'assets/own.css';
export const searchScriptPath: SitePath = 'assets/search.js';
export const iconPath: SitePath = 'assets/icon.svg';

/** The page of an article, in a folder named by its slug, so that its address has no extension. */
export function articlePath(article: Article): SitePath {
  return `${siteSlug(article)}/index.html`;
}

/** The address an article has on the site: its own, or one made of its headline while it has none. */
export function siteSlug(article: Article): string {
  return article.slug || slugify(article.headline, article.language) || article.id;
}

/** The page of all articles of a year, by the article's own local date. */
export function yearPath(year: string): SitePath {
  return `${year}/index.html`;
}

/** The page of all articles that carry a tag, whatever its capitals and accents. */
export function tagPath(tag: string): SitePath {
  return `tag/${tagSlug(tag)}/index.html`;
}

/** The page of all articles of an author, whatever the capitals and accents of the name. */
export function authorPath(name: string): SitePath {
  return `author/${tagSlug(name)}/index.html`;
}

/** The slug that spellings of a tag or a name share: "Écologie" and "ecologie". */
export function tagSlug(tag: string): string {
  const known = tagSlugs.get(tag) ?? makeTagSlug(tag);
  tagSlugs.set(tag, known);
  return known;
}

/** Made once, as many texts carry the same tags. */
const tagSlugs = new Map<string, string>();

function makeTagSlug(tag: string): string {
  return (
    slugify(tag, 'fr') || [...tag.trim()].map((sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('-')
  );
}

/** Whether a slug is the name of one of the site's folders, in which no article stands. The agenda, the press room, the search and languages give way. */
export function isReservedSlug(slug: string): boolean {
  return ['archives', 'assets', 'pictures', 'tag'].includes(slug) || /^\d{4}$/.test(slug);
}

/** The way back from a page to the site's root: "" on the front page, "../" one folder down. */
export function rootFrom(path: SitePath): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** The public address of a file, without "index.html"; "" while the masthead has no site address. */
export function publicAddress(site: string, path: SitePath): string {
  return site && `${site}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The public address of an article's page; "" while the masthead has no site address. */
export function publicPage(site: string, article: Article): string {
  return publicAddress(site, articlePath(article));
}

/** The root of the site for a page that may be served at any depth: "/" or "/sub-folder/". */
export function absoluteRoot(site: string): string {
  return site && `${/^https?:\/\/[^/]+(.*)$/i.exec(site)?.[1] ?? ''}/`;
}
