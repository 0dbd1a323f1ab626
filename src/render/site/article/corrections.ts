import { correctionsOf, formatDate, holdTextBreaks } from '../../../article';
import type { Article, Correction } from '../../../article';
import { outletMessages } from '../../../messages';
import { html } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { siteWords } from '../../drawing/markup';
import { isoTime } from '../dates';

/** No crosshead's name has this character. */
const place = '_corrections';

/** What was wrong in an article and what is right, below its text; nothing where it was never corrected. */
export function drawCorrections(article: Article): Html {
  const corrections = correctionsOf(article);
  if (corrections.length === 0) return html``;
  return html`<aside class="corrections" id="${place}">
${corrections.map((correction) => html`<p><strong>${titleOf(correction, article)}</strong><br>\n${wordsOf(correction, article)}</p>\n`)}</aside>
`;
}

/** Says beside the date of an article that it was corrected, and leads to how; nothing where it never was. */
export function drawCorrectionsLink(article: Article): Html {
  const last = correctionsOf(article).at(-1);
  if (!last) return html``;
  return html` <a class="corrected" href="#${place}"><time class="dt-updated" datetime="${isoTime(last.date)}">${titleOf(last, article)}</time></a>`;
}

function titleOf({ date }: Correction, { language }: Article): Html {
  return siteWords(outletMessages(language).standing.correction(formatDate(date, language)), language);
}

function wordsOf({ words }: Correction, { language }: Article): Html {
  return siteWords(holdTextBreaks(words, language), language);
}
