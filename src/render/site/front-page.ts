import { isAppointmentPast } from '../../article';
import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import { withoutPastAppointment } from './appointment';
import { drawCalls } from './calls';
import type { Edition } from './edition';
import { drawPage } from './page';
import { archivesPath, homePath } from './paths';
import type { SiteFile } from './site-file';
import { drawRow, drawTeaser } from './lists/teaser';

/**
 * The front page: the newest article large, the next ones below it in full rows, then a list, then a link to all others. An appointment
 * that is past is not announced, and its article is never the large one while there is another.
 */
export function drawFrontPage(edition: Edition): SiteFile {
  const { language, masthead } = edition;
  return drawPage(edition, {
    path: homePath,
    language,
    title: '',
    description: (masthead.boilerplate[language] || newestHeadlines(edition)).slice(0, 200),
    main: html`<div class="front">
${drawLatest(edition)}</div>
${drawCalls(masthead, language)}`,
  });
}

/** How many articles are announced below the large one, at most so many: rows of two or three are full. */
const fullRows = [6, 3, 2, 0] as const;
const listed = 10;

function drawLatest(edition: Edition): Html {
  const { language } = edition;
  const messages = outletMessages(language).site;
  const newest = edition.articles.slice(0, 1 + fullRows[0] + listed);
  const first = newest.find((article) => !isAppointmentPast(article, edition.now)) ?? newest[0];
  if (!first) return html`<p class="nothing">${messages.nothingYet}</p>\n`;
  const others = newest
    .filter((article) => article !== first)
    .map((article) => withoutPastAppointment(article, edition.now));
  const announced = fullRows.find((count) => count <= others.length) ?? 0;
  const teasers = others.slice(0, announced);
  const rows = others.slice(announced);
  const frame = { root: '', language };
  return html`${drawTeaser(withoutPastAppointment(first, edition.now), { ...frame, lead: true })}${
    teasers.length > 0 &&
    html`<div class="teasers${teasers.length === 2 && ' pair'}">
${teasers.map((article) => drawTeaser(article, frame))}</div>
`
  }${
    rows.length > 0 &&
    html`<ul class="rows">
${rows.map((article) => drawRow(article, frame))}</ul>
`
  }<p class="more"><a href="${archivesPath}">${messages.allArticles}</a></p>
`;
}

function newestHeadlines({ articles }: Edition): string {
  return articles
    .slice(0, 3)
    .map(({ headline }) => headline)
    .join(' – ');
}
