import { holdTextBreaks } from '../../article';
import type { Article } from '../../article';
import { html } from '../drawing/html';
import type { Edition } from './edition';
import { articlePath, isReservedSlug, publicAddress, rootFrom } from './paths';
import type { SitePath } from './paths';
import type { SiteFile } from './site-file';

/**
 * A page at each address that an article had on an earlier site, which leads on to where it is now: any server can give it,
 * whatever it knows of redirects. None takes the place of a page that the site has.
 */
export function drawFormerPages({ articles, masthead }: Edition): SiteFile[] {
  const taken = new Set([...articles.map(articlePath), ...ownFiles].map((path) => path.toLowerCase()));
  return articles.flatMap((article) =>
    (article.formerPaths ?? []).flatMap((former) => {
      const path = pageAt(former);
      const isOurs = isReservedSlug(former.split('/')[0] ?? '') && !former.includes('/');
      if (isOurs || reservedFolders.test(former) || taken.has(path.toLowerCase())) return [];
      taken.add(path.toLowerCase());
      return [{ path, text: leadOn(article, path, masthead.site) }];
    }),
  );
}

const reservedFolders = /^(?:assets|pictures|tag|archives)(?:\/|$)/i;
const ownFiles = ['index.html', '404.html', 'robots.txt', 'sitemap.xml'];

/** The file that a server gives at an address: itself where it ends like a page, else the one of its folder. */
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
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${here}">
${canonical && html`<link rel="canonical" href="${canonical}">\n`}</head>
<body>
<p><a href="${here}">${headline}</a></p>
</body>
</html>
`.toString();
}
