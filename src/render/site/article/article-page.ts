import { holdTextBreaks, wellFormed } from '../../../article';
import type { Article, Figure, LocalMasthead } from '../../../article';
import { outletMessages } from '../../../messages';
import { linkedParts } from '../../drawing/linked-parts';
import { html } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { siteWords } from '../../drawing/markup';
import { isKindAlone, kindAndSource } from '../../drawing/signatories';
import { drawAppointment } from '../appointment';
import { drawBody, siteBody } from './body';
import { drawCalls } from '../calls';
import { drawDownloads } from '../downloads';
import { drawCorrections, drawCorrectionsLink } from './corrections';
import { datedLine, isoTime, writtenDay } from '../dates';
import { sectionIn } from '../edition';
import type { Edition } from '../edition';
import { authorPageOf } from '../lists/shelves';
import { authorNames, authorsOf } from './authors';
import { drawNeighbours } from './neighbours';
import { drawLinkedData, drawOpenGraph } from './metadata';
import { drawNotes, numberSiteNotes } from './notes';
import type { BodyFrame } from './notes';
import { drawPage } from '../page';
import { articlePath, publicAddress, rootFrom, tagPath } from '../paths';
import type { SitePath } from '../paths';
import { drawFigure } from './picture';
import { drawAlternates, drawTranslations } from './translations';
import { drawRelated } from './related';
import type { SiteFile } from '../site-file';
import { summaryOf } from '../lists/teaser';

/** An article's page, in the article's own language. */
export function drawArticlePage(article: Article, edition: Edition): SiteFile {
  const path = articlePath(article);
  const masthead = edition.mastheadIn(article.language);
  return drawPage(edition, {
    path,
    language: article.language,
    title: article.headline,
    description: summaryOf(article, 200),
    head: html`${drawAlternates(article, edition)}${drawOpenGraph(article, edition)}${drawLinkedData(article, edition)}`,
    main: html`${drawArticle(article, masthead, {
      root: rootFrom(path),
      pages: edition.pages,
      section: sectionIn(edition, article.language),
      translations: drawTranslations(article, edition),
      downloads: drawDownloads(article, edition),
      related: html`${drawNeighbours(article, edition)}${drawRelated(article, edition)}`,
    })}${drawCalls(edition, article.language, rootFrom(path))}`,
  });
}

function drawArticle(
  article: Article,
  masthead: LocalMasthead,
  {
    translations,
    downloads,
    related,
    section,
    ...place
  }: Pick<BodyFrame, 'root' | 'pages'> &
    Record<'translations' | 'downloads' | 'related', Html> & { section: Edition },
): Html {
  const { root } = place;
  const isSearched = section.settings.search;
  const body = siteBody(article, masthead);
  const frame: BodyFrame = {
    ...place,
    page: '',
    language: article.language,
    noteNumbers: numberSiteNotes(article),
    parts: linkedParts(body, article.language),
  };
  return html`<article class="h-entry"${isSearched && html` data-pagefind-body data-pagefind-meta="date:${writtenDay(article)}"`}>
<header class="article-head">
${drawSection(article, section)}${drawHeadline(article)}${drawByline(article, section)}${translations}${drawAppointment(article, root)}</header>
${article.lead && drawFigure(article.lead, { ...frame, sizes: '(min-width: 72rem) 68rem, 96vw', eager: true }, leadName(article.lead))}
<div class="e-content text">
${drawBody(body, frame)}
</div>
${drawCorrections(article)}${downloads}<div class="article-foot">
${drawNotes(frame)}${drawTags(article, section)}<footer>
${drawAddress(article, masthead)}${drawShare(article, publicAddress(masthead.site, articlePath(article)))}</footer>
</div>
</article>
${related}`;
}

function drawSection(article: Article, section: Edition): Html {
  const category = article.tags[0];
  return html`<p class="section"><span>${kindAndSource(article)}</span>${
    category && html` <a class="p-category" href="${tagAddress(article, section, category)}">${category}</a>`
  }</p>
`;
}

function drawHeadline(article: Article): Html {
  const { headline, standfirst, language } = article;
  const kicker = isKindAlone(article) ? '' : article.kicker;
  const words = (text: string) => siteWords(text, language);
  return html`${kicker && html`<p class="kicker">${words(kicker)}</p>\n`}<h1 class="p-name">${words(headline)}</h1>
${standfirst && html`<p class="standfirst p-summary">${words(standfirst)}</p>\n`}`;
}

function drawByline(article: Article, section: Edition): Html {
  const { by } = outletMessages(article.language);
  const names = drawAuthors(article, section);
  return html`<p class="byline">${names && html`${by} <span class="authors">${names}</span> `}<time class="dt-published" datetime="${isoTime(article.date)}">${siteWords(datedLine(article), article.language)}</time>${drawCorrectionsLink(article)}</p>
`;
}

/** The byline as it was written, each of its authors with a link to the articles that they signed; without one, the group whose text it is. */
function drawAuthors(article: Article, section: Edition): Html | null {
  const { language, byline } = article;
  const masthead = section.mastheadIn(language);
  const root = rootFrom(articlePath(article));
  const card = (name: string, page: SitePath | null) =>
    page
      ? html`<a class="p-author h-card" href="${root}${page}" rel="author">${name}</a>`
      : html`<span class="p-author h-card">${name}</span>`;
  const authors = authorsOf(article, masthead);
  if (authors.length === 0) {
    const others = new Intl.ListFormat(language).format(authorNames(article, masthead));
    const group = others || masthead.name;
    return group ? card(group, null) : null;
  }
  const parts: Html[] = [];
  let rest = byline.replace(/\s+/gu, ' ').trim();
  for (const { name, isGroup } of authors) {
    const at = Math.max(0, rest.indexOf(name));
    parts.push(
      html`${rest.slice(0, at)}${card(holdTextBreaks(name, language), isGroup ? null : authorPageOf(section, name))}`,
    );
    rest = rest.slice(at + name.length);
  }
  return html`${parts}${rest}`;
}

/** The page of a tag in the article's language. */
function tagAddress(article: Article, { base }: Edition, tag: string): string {
  return `${rootFrom(articlePath(article))}${base}${tagPath(tag)}`;
}

function drawTags(article: Article, section: Edition): Html {
  if (article.tags.length < 2) return html``;
  const links = article.tags.map(
    (tag) =>
      html`<li><a class="p-category" href="${tagAddress(article, section, tag)}" rel="tag">${tag}</a></li>\n`,
  );
  return html`<div class="tags">
<p>${outletMessages(article.language).site.tags}</p>
<ul>
${links}</ul>
</div>
`;
}

function drawAddress(article: Article, masthead: LocalMasthead): Html {
  const address = publicAddress(masthead.site, articlePath(article));
  if (!address) return html``;
  return html`<p class="address">${outletMessages(article.language).site.address} <a class="u-url" href="${address}">${address}</a></p>
`;
}

/** The class of the lead: upright or small pictures are as wide as the text. */
export function leadName({ picture }: Figure): string {
  const fillsThePage = picture.type === 'image/svg+xml' || picture.width >= 1000;
  return picture.height > picture.width || !fillsThePage ? 'picture lead upright' : 'picture lead';
}

/**
 * Links to share an article, as plain addresses: no network is contacted before the reader follows one. Without a public
 * address only a mail is offered, with the headline as its subject.
 */
function drawShare(article: Article, address: string): Html {
  const messages = outletMessages(article.language).site;
  const links = shareLinks(article, address, messages.email);
  return html`<div class="share">
<p class="share-title">${messages.share}</p>
<ul>
${links.map(({ name, href }) => html`<li><a href="${href}" rel="noopener noreferrer">${name}</a></li>\n`)}</ul>
</div>
`;
}

function shareLinks(article: Article, address: string, email: string): { name: string; href: string }[] {
  const words = wellFormed(article.headline);
  const headline = encodeURIComponent(words);
  const mail = {
    name: email,
    href: `mailto:?subject=${headline}&body=${encodeURIComponent(address || words)}`,
  };
  if (!address) return [mail];
  const url = encodeURIComponent(address);
  const both = encodeURIComponent(`${words} ${address}`);
  return [
    mail,
    { name: 'Mastodon', href: `https://mastodon.social/share?text=${both}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { name: 'Telegram', href: `https://t.me/share/url?url=${url}&text=${headline}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  ];
}
