import type { Article, Masthead } from '../../article';
import { html, joinHtml } from '../html';
import type { Html } from '../html';
import { isoTime } from './dates';
import type { Edition } from './edition';
import { drawFeedContent } from './feed-entry';
import { feedId } from './feed-id';
import { atomPath, feedLength, inLanguage } from './feeds';
import { articlePath, homePath, publicAddress } from './paths';
import type { SiteFile } from './site-file';
import { siteWords } from './site-words';
import { summaryOf } from './summary';

/** The newest articles in full as an Atom feed (RFC 4287), of one language or of all ("" ). */
export function drawAtomFeed(whole: Edition, language: string): SiteFile {
  const edition = inLanguage(whole, language);
  const { masthead } = edition;
  const path = atomPath(language);
  const articles = edition.articles.slice(0, feedLength);
  const text = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${edition.language}">
<id>${feedId(masthead, path)}</id>
<title>${masthead.name || siteWords(edition.language).latest}</title>
<updated>${articles[0] ? isoTime(articles[0].date) : '1970-01-01T00:00:00Z'}</updated>
<author><name>${masthead.name || '–'}</name></author>
${drawLinks(masthead, path)}${masthead.licence && html`<rights>${masthead.licence}</rights>\n`}${joinHtml(articles.map((article) => drawEntry(article, masthead)))}</feed>
`;
  return { path, text: printable(text.toString()) };
}

function drawLinks({ site }: Masthead, path: string): Html {
  if (!site) return html`<link rel="alternate" type="text/html" href="${homePath}"/>\n`;
  return html`<link rel="self" type="application/atom+xml" href="${publicAddress(site, path)}"/>
<link rel="alternate" type="text/html" href="${publicAddress(site, homePath)}"/>
`;
}

function drawEntry(article: Article, masthead: Masthead): Html {
  const address = publicAddress(masthead.site, articlePath(article)) || articlePath(article);
  const summary = summaryOf(article, 400);
  return html`<entry xml:lang="${article.language}">
<id>urn:uuid:${article.id.toLowerCase()}</id>
<title>${article.headline}</title>
<link rel="alternate" type="text/html" hreflang="${article.language}" href="${address}"/>
<published>${isoTime(article.date)}</published>
<updated>${isoTime(article.date)}</updated>
${article.byline && html`<author><name>${article.byline}</name></author>\n`}${article.tags.map((tag) => html`<category term="${tag}"/>\n`)}${summary && html`<summary>${summary}</summary>\n`}<content type="html">${drawFeedContent(article, masthead).toString()}</content>
</entry>
`;
}

/** XML 1.0 has no place for control characters, which a pasted text may hold. */
function printable(xml: string): string {
  return xml.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
}
