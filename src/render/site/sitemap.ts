import { html } from '../drawing/html';
import { archivePages } from './lists/archives';
import { isoTime } from './dates';
import type { Edition } from './edition';
import { archivesPath, articlePath, homePath, publicAddress } from './paths';
import type { SiteFile } from './site-file';

/** The sitemap (sitemaps.org), which needs absolute addresses: none without a site address. */
export function drawSitemap(edition: Edition): SiteFile[] {
  const { articles, masthead } = edition;
  if (!masthead.site) return [];
  const newest = articles[0] && isoTime(articles[0].date);
  const pages = [
    ...[homePath, archivesPath].map((path) => ({ path, day: newest })),
    ...articles.map((article) => ({ path: articlePath(article), day: isoTime(article.date) })),
    ...archivePages(edition).map(({ path, newest }) => ({ path, day: newest && isoTime(newest.date) })),
  ];
  const text = html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map(({ path, day }) => html`<url><loc>${publicAddress(masthead.site, path)}</loc>${day && html`<lastmod>${day}</lastmod>`}</url>\n`)}</urlset>
`;
  return [{ path: 'sitemap.xml', text: text.toString() }];
}

/** The robots.txt: everything may be read, and where the sitemap is. */
export function drawRobots({ masthead }: Edition): SiteFile {
  const sitemap = masthead.site && `\nSitemap: ${publicAddress(masthead.site, 'sitemap.xml')}\n`;
  return { path: 'robots.txt', text: `User-agent: *\nAllow: /\n${sitemap}` };
}
