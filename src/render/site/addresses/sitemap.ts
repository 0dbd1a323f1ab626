import { madePages, modifiedOn } from '../../../article';
import type { ZonedTime } from '../../../article';
import { html } from '../../drawing/html';
import { isoTime, lastModified } from '../dates';
import type { Edition } from '../edition';
import { shelvesOf } from '../lists/shelves';
import { madePage } from '../made-pages';
import { articlePath, publicAddress } from '../paths';
import type { SitePath } from '../paths';
import type { SiteFile } from '../site-file';

/** The sitemap (sitemaps.org), which needs absolute addresses: none without a site address. */
export function drawSitemap(edition: Edition): SiteFile[] {
  const { articles, staticPages, masthead, sections } = edition;
  if (!masthead.site) return [];
  const pages = [
    ...sections.flatMap(listPages),
    ...[...articles, ...staticPages].map((article) => ({
      path: articlePath(article),
      modified: modifiedOn(article),
    })),
  ];
  const text = html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map(({ path, modified }) => html`<url><loc>${publicAddress(masthead.site, path)}</loc>${modified && html`<lastmod>${isoTime(modified)}</lastmod>`}</url>\n`)}</urlset>
`;
  return [{ path: 'sitemap.xml', text: text.toString() }];
}

/** The pages of a section that list articles, and when what they list last changed. */
function listPages(section: Edition): { path: SitePath; modified: ZonedTime | undefined }[] {
  const modified = lastModified(section.articles);
  const made = madePages.flatMap((page) => {
    const path = madePage(section, page);
    return path ? [{ path, modified }] : [];
  });
  const shelves = Object.values(shelvesOf(section)).flat();
  return [...made, ...shelves.map(({ path, articles }) => ({ path, modified: lastModified(articles) }))];
}

/** The robots.txt: everything may be read, and where the sitemap is. */
export function drawRobots({ masthead }: Edition): SiteFile {
  const sitemap = masthead.site && `\nSitemap: ${publicAddress(masthead.site, 'sitemap.xml')}\n`;
  return { path: 'robots.txt', text: `User-agent: *\nAllow: /\n${sitemap}` };
}
