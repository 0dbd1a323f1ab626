import { fnv1a, holdBreaks } from '../../../article';
import type { Article, LocalMasthead } from '../../../article';
import { outletMessages } from '../../../messages';
import { html, joinHtml } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { isoTime } from '../dates';
import type { Edition } from '../edition';
import { atomPath, drawFeedContent, feedLength, inLanguage } from './feeds';
import { articlePath, homePath, publicAddress } from '../paths';
import type { SiteFile } from '../site-file';
import { summaryOf } from '../lists/teaser';

/** The newest articles in full as an Atom feed (RFC 4287), of one language or of all ("" ). */
export function drawAtomFeed(whole: Edition, language: string): SiteFile {
  const edition = inLanguage(whole, language);
  const { masthead } = edition;
  const path = atomPath(language);
  const articles = edition.articles.slice(0, feedLength).map((article) => holdBreaks(edition.whole(article)));
  const text = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${edition.language}">
<id>${feedId(masthead, path)}</id>
<title>${masthead.name || outletMessages(edition.language).site.latest}</title>
<updated>${articles[0] ? isoTime(articles[0].date) : '1970-01-01T00:00:00Z'}</updated>
<author><name>${masthead.name || '–'}</name></author>
${drawLinks(masthead, path)}${masthead.licence && html`<rights>${masthead.licence}</rights>\n`}${joinHtml(articles.map((article) => drawEntry(article, edition)))}</feed>
`;
  return { path, text: printable(text.toString()) };
}

function drawLinks({ site }: LocalMasthead, path: string): Html {
  if (!site) return html`<link rel="alternate" type="text/html" href="${homePath}"/>\n`;
  return html`<link rel="self" type="application/atom+xml" href="${publicAddress(site, path)}"/>
<link rel="alternate" type="text/html" href="${publicAddress(site, homePath)}"/>
`;
}

function drawEntry(article: Article, edition: Edition): Html {
  const { masthead } = edition;
  const address = publicAddress(masthead.site, articlePath(article)) || articlePath(article);
  const summary = summaryOf(article, 400);
  return html`<entry xml:lang="${article.language}">
<id>urn:uuid:${article.id.toLowerCase()}</id>
<title>${article.headline}</title>
<link rel="alternate" type="text/html" hreflang="${article.language}" href="${address}"/>
<published>${isoTime(article.date)}</published>
<updated>${isoTime(article.date)}</updated>
${article.byline && html`<author><name>${article.byline}</name></author>\n`}${article.tags.map((tag) => html`<category term="${tag}"/>\n`)}${summary && html`<summary>${summary}</summary>\n`}<content type="html">${drawFeedContent(article, edition).toString()}</content>
</entry>
`;
}

/** XML 1.0 allows no control characters. */
function printable(xml: string): string {
  return xml.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
}

/**
 * The identifier of a feed (RFC 4287 §4.2.6): the site's address, or without one a UUID from the group's name (RFC 9562,
 * version 8), so that it stays the same from one export to the next.
 */
function feedId({ site, name }: LocalMasthead, path: string): string {
  return site ? `${site}/${path}` : `urn:uuid:${uuidOf(`${name}\n${path}`)}`;
}

function uuidOf(text: string): string {
  const digits = [0, 1, 2, 3].map((seed) => fnv1a(`${seed}${text}`).toString(16).padStart(8, '0')).join('');
  const stamped = `${digits.slice(0, 12)}8${digits.slice(13, 16)}8${digits.slice(17)}`;
  return stamped.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
