import { holdTextBreaks, wellFormed } from '../../../article';
import type { Article } from '../../../article';
import { html } from '../../drawing/html';
import type { Edition } from '../edition';
import { policy } from '../page';
import { articlePath, publicAddress, rootFrom } from '../paths';
import type { SitePath } from '../paths';
import type { SiteFile } from '../site-file';
import { drawRedirects } from './redirects';
import type { Redirect } from './redirects';

/** An address of an earlier site that no page can stand at, and the headline of its article. */
export interface LostAddress {
  article: string;
  path: string;
}

/**
 * A redirecting page at each address that an article had on an earlier site, so that any server can serve it, and the same for the
 * settings of servers. None replaces a file of the site (paths compared in lower case) or a folder; addresses without a place
 * are given to `onLost`.
 */
export function* drawFormerPages(
  { articles, staticPages, withdrawn, masthead }: Edition,
  siteFiles: Iterable<SitePath>,
  onLost: (lost: LostAddress) => void,
): Generator<SiteFile> {
  const moved = [articles, staticPages, withdrawn].flatMap((texts) =>
    texts.filter(({ formerPaths = [] }) => formerPaths.length > 0),
  );
  const places = new Places(moved.length > 0 ? siteFiles : []);
  const redirects: Redirect[] = [];
  for (const article of moved) {
    for (const former of article.formerPaths ?? []) {
      const path = pageAt(former);
      if (path === articlePath(article)) continue;
      if (isReserved(former) || !places.take(path)) onLost({ article: article.headline, path: former });
      else {
        redirects.push({ from: former, to: article });
        yield { path, text: leadOn(article, path, masthead.site) };
      }
    }
  }
  yield* drawRedirects(redirects, masthead.site);
}

/** The paths taken by files: no file is where another file or its folder is, also on disks that ignore case. */
class Places {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  constructor(files: Iterable<SitePath>) {
    for (const file of files) this.#add(file);
  }

  /** Takes a path for a file; false where it is taken. */
  take(file: SitePath): boolean {
    const folders = foldersOf(file);
    const isFree = !this.#files.has(keyOf(file)) && !this.#folders.has(keyOf(file));
    const isReachable = folders.every((folder) => !this.#files.has(keyOf(folder)));
    if (!isFree || !isReachable || file.split('/').some(isTooLong)) return false;
    this.#add(file);
    return true;
  }

  #add(file: SitePath): void {
    this.#files.add(keyOf(file));
    for (const folder of foldersOf(file)) this.#folders.add(keyOf(folder));
  }
}

function keyOf(path: SitePath): string {
  return path.normalize('NFC').toLowerCase();
}

function foldersOf(path: SitePath): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** Names of files have at most 255 bytes. */
function isTooLong(name: string): boolean {
  return encodeURIComponent(wellFormed(name)).replace(/%../g, '.').length > 255;
}

/** Folders that hold other files than pages, and pages that a site may have one day. */
function isReserved(former: string): boolean {
  return /^(?:assets|pictures|tag|archives|redirects)(?:\/|$)|^\d{4}$/i.test(former);
}

/** The file that a server sends for an address: the address itself if it ends like a page, else the index of its folder. */
function pageAt(former: string): SitePath {
  return /\.html?$/i.test(former) ? former : `${former}/index.html`;
}

function leadOn(article: Article, path: SitePath, site: string): string {
  const headline = holdTextBreaks(article.headline, article.language);
  const now = articlePath(article);
  const here = `${rootFrom(path)}${now.replace(/index\.html$/, '')}`;
  const canonical = publicAddress(site, now);
  return html`<!doctype html>
<html lang="${article.language}">
<head>
<meta charset="utf-8">
<title>${headline}</title>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${here}">
${canonical && html`<link rel="canonical" href="${canonical}">\n`}</head>
<body>
<p><a href="${here}">${headline}</a></p>
</body>
</html>
`.toString();
}
