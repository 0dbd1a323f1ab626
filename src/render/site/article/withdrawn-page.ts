import { formatDate, holdTextBreaks } from '../../../article';
import type { Article } from '../../../article';
import { outletMessages } from '../../../messages';
import { html } from '../../drawing/html';
import { siteWords } from '../../drawing/markup';
import { isoTime, writtenDay } from '../dates';
import { sectionIn } from '../edition';
import type { Edition } from '../edition';
import { drawPage } from '../page';
import { archivesPath, articlePath, rootFrom } from '../paths';
import type { SiteFile } from '../site-file';

/**
 * The page of a withdrawn text, at the address that it had: its headline and date, since when it is withdrawn and why. Search engines are
 * asked to forget it; a text without its words is given.
 */
export function drawWithdrawnPage(article: Article, edition: Edition): SiteFile {
  const { language, headline, date, withdrawn, kind } = article;
  const { site, standing } = outletMessages(language);
  const path = articlePath(article);
  const since = withdrawn ? standing.withdrawn(formatDate(withdrawn.date, language)) : '';
  const words = (text: string) => siteWords(holdTextBreaks(text, language), language);
  return drawPage(edition, {
    path,
    language,
    title: headline,
    description: since,
    head: html`<meta name="robots" content="noindex">\n`,
    main: html`<article class="h-entry withdrawn">
<header class="article-head">
<h1 class="p-name">${words(headline)}</h1>
${kind !== 'page' && html`<p class="byline"><time class="dt-published" datetime="${isoTime(date)}">${siteWords(writtenDay(article), language)}</time></p>\n`}</header>
<div class="text">
<p><strong>${words(since)}</strong></p>
${withdrawn?.reason.trim() && html`<p>${words(withdrawn.reason)}</p>\n`}<p><a href="${rootFrom(path)}${sectionIn(edition, language).base}${archivesPath}">${site.allArticles}</a></p>
</div>
</article>
`,
  });
}
