import { fnv1a, modifiedOn } from '../../../article';
import type { Article, LocalMasthead } from '../../../article';
import { html, joinHtml } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { authorNames } from '../article/authors';
import { isoTime, lastModified } from '../dates';
import type { Edition } from '../edition';
import { addressIn, atomPath, drawFeedContent, textFor } from './feeds';
import type { Feed } from './feeds';
import { articlePath, publicAddress } from '../paths';
import type { SiteFile } from '../site-file';
import { summaryOf } from '../lists/teaser';

/** A feed as Atom (RFC 4287). */
export function drawAtomFeed(edition: Edition, feed: Feed): SiteFile {
  const masthead = edition.mastheadIn(feed.language);
  const path = atomPath(feed.stem);
  const updated = lastModified(feed.articles);
  const text = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${feedId(masthead, path)}</id>
<title>${feed.title}</title>
<updated>${updated ? isoTime(updated) : '1970-01-01T00:00:00Z'}</updated>
<author><name>${masthead.name || '–'}</name></author>
${masthead.site && html`<link rel="self" type="application/atom+xml" href="${publicAddress(masthead.site, path)}"/>\n`}<link rel="alternate" type="text/html" href="${addressIn(edition, feed, feed.page)}"/>
${masthead.licence && html`<rights>${masthead.licence}</rights>\n`}${joinHtml(feed.articles.map((article) => drawEntry(article, feed, edition)))}</feed>
`;
  return { path, text: printable(text.toString()) };
}

function drawEntry(outline: Article, feed: Feed, edition: Edition): Html {
  const article = textFor(feed, outline, edition);
  const address = addressIn(edition, feed, articlePath(article));
  const summary = summaryOf(article, 400);
  const authors = authorNames(article, edition.mastheadIn(article.language));
  return html`<entry xml:lang="${article.language}">
<id>urn:uuid:${article.id.toLowerCase()}</id>
<title>${article.headline}</title>
<link rel="alternate" type="text/html" hreflang="${article.language}" href="${address}"/>
<published>${isoTime(article.date)}</published>
<updated>${isoTime(modifiedOn(article))}</updated>
${authors.map((name) => html`<author><name>${name}</name></author>\n`)}${article.tags.map((tag) => html`<category term="${tag}"/>\n`)}${summary && html`<summary>${summary}</summary>\n`}${feed.isFull && html`<content type="html">${drawFeedContent(article, edition).toString()}</content>\n`}</entry>
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
