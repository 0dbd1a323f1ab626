import { holdBreaks, isRelayed, linesOf, plainText } from '../../../article';
import type { Article } from '../../../article';
import { html } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { languageAttributes, siteWords } from '../../drawing/markup';
import { kindAndSource } from '../../drawing/signatories';
import { drawAppointmentLine } from '../appointment';
import { isoTime, writtenDay } from '../dates';
import { articlePath } from '../paths';
import { drawPicture } from '../article/picture';

/** The page of a teaser: its root and language, whether it is the first or one of two columns, and whether a row names its section. */
export interface TeaserFrame {
  root: string;
  language: string;
  lead?: boolean;
  wide?: boolean;
  section?: boolean;
}

const leadSizes = '(min-width: 60rem) 40rem, 92vw';
const wideSizes = '(min-width: 48rem) 34rem, 92vw';
const usualSizes = '(min-width: 40rem) 21rem, 92vw';

/** An article announced on the front page: picture, section, headline, summary and date. */
export function drawTeaser(given: Article, frame: TeaserFrame): Html {
  const article = holdBreaks(given);
  const { lead } = article;
  const words = (text: string) => siteWords(text, article.language);
  const sizes = frame.lead ? leadSizes : frame.wide ? wideSizes : usualSizes;
  return html`<article class="teaser${frame.lead && ' first'}${!lead && ' wordy'}"${ownLanguage(article, frame.language)}>
${lead && html`<a class="teaser-picture" href="${frame.root}${articlePath(article)}" tabindex="-1" aria-hidden="true">${drawPicture(lead, { ...frame, sizes, eager: frame.lead === true })}</a>\n`}<div class="teaser-words">
<p class="section"><span>${kindAndSource(article)}</span></p>
<h2><a href="${frame.root}${articlePath(article)}">${words(article.headline)}</a></h2>
<p class="summary">${words(summaryOf(article, frame.lead || !lead ? 400 : 220))}</p>
${article.appointment && html`<p class="teaser-appointment">${drawAppointmentLine(article)}</p>\n`}${drawDay(given)}</div>
</article>
`;
}

/** An article in a list: its date, its headline, and its section where it is not a plain article; whose it is where ours only passes it on. */
export function drawRow(given: Article, { root, language, section: named = true }: TeaserFrame): Html {
  const article = heldRow(given);
  const section =
    (isRelayed(article) || (named && article.kind !== 'article')) &&
    html` <span class="row-section">${kindAndSource(article)}</span>`;
  return html`<li${ownLanguage(article, language)}>${drawDay(given)}<span class="row-words"><a href="${root}${articlePath(article)}">${siteWords(article.headline, article.language)}</a>${section}${article.appointment && html` <span class="row-appointment">${drawAppointmentLine(article)}</span>`}</span></li>
`;
}

/** What a row says, with its breaks held; made once, as a year, tags and other articles list the same. */
function heldRow(given: Article): Article {
  const unsaid = { kicker: '', standfirst: '', byline: '', dateline: '' };
  const known =
    heldRows.get(given) ?? holdBreaks({ ...given, ...unsaid, lead: null, body: [], notesToEditors: [] });
  heldRows.set(given, known);
  return known;
}

const heldRows = new WeakMap<Article, Article>();

/** The day of an article as it was given, by which the written day is cached. */
function drawDay(article: Article): Html {
  return html`<time datetime="${isoTime(article.date)}">${siteWords(writtenDay(article), article.language)}</time>
`;
}

function ownLanguage(article: Article, language: string): Html {
  return article.language === language ? html`` : html` ${languageAttributes(article.language)}`;
}

/** The summary of an article: its standfirst or the opening of its first paragraph, up to a length. */
export function summaryOf(article: Article, maxLength: number): string {
  return shorten(article.standfirst.trim() || openingOf(article), maxLength);
}

function openingOf(article: Article): string {
  const first = article.body.find((block) => block.type === 'paragraph');
  return first ? linesOf([first]).map(plainText).join(' ').trim() : '';
}

function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength);
  const space = cut.lastIndexOf(' ');
  const kept = cut
    .slice(0, space > maxLength / 2 ? space : maxLength)
    .replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '');
  return /[.!?]$/.test(kept) ? `${kept}\u00a0…` : `${kept}…`;
}
