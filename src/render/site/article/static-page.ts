import type { Article } from '../../../article';
import { linkedParts } from '../../drawing/linked-parts';
import { html } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { siteWords } from '../../drawing/markup';
import { leadName } from './article-page';
import { drawBody, siteBody } from './body';
import type { Edition } from '../edition';
import { drawPageOpenGraph } from './metadata';
import { drawNotes, numberSiteNotes } from './notes';
import type { BodyFrame } from './notes';
import { drawPage } from '../page';
import { articlePath, rootFrom } from '../paths';
import { drawFigure } from './picture';
import type { SiteFile } from '../site-file';
import { summaryOf } from '../lists/teaser';
import { drawAlternates, drawTranslations } from './translations';

/** A static page, such as "Join us": its words and pictures, without date, byline, tags or links to share it. */
export function drawStaticPage(page: Article, edition: Edition): SiteFile {
  const path = articlePath(page);
  return drawPage(edition, {
    path,
    language: page.language,
    title: page.headline,
    description: summaryOf(page, 200),
    head: html`${drawAlternates(page, edition)}${drawPageOpenGraph(page, edition)}`,
    main: drawText(page, edition, rootFrom(path)),
  });
}

function drawText(page: Article, edition: Edition, root: string): Html {
  const { language, kicker, headline, standfirst, lead } = page;
  const words = (text: string) => siteWords(text, language);
  const body = siteBody(page, edition.mastheadIn(language));
  const frame: BodyFrame = {
    root,
    page: '',
    language,
    noteNumbers: numberSiteNotes(page),
    parts: linkedParts(body, language),
    pages: edition.pages,
  };
  return html`<article class="h-entry static">
<header class="article-head">
${kicker && html`<p class="kicker">${words(kicker)}</p>\n`}<h1 class="p-name">${words(headline)}</h1>
${standfirst && html`<p class="standfirst p-summary">${words(standfirst)}</p>\n`}${drawTranslations(page, edition)}</header>
${lead && drawFigure(lead, { ...frame, sizes: '(min-width: 72rem) 68rem, 96vw', eager: true }, leadName(lead))}
<div class="e-content text">
${drawBody(body, frame)}
</div>
${frame.noteNumbers.size > 0 && html`<div class="article-foot">\n${drawNotes(frame)}</div>\n`}</article>
`;
}
