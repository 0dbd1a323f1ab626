import { formatDate, holdBreaks, isAppointmentPast, spanOf } from '../../../article';
import type { Article } from '../../../article';
import { appointmentWhen, outletMessages } from '../../../messages';
import { appointmentLines, whereLine } from '../../appointment/appointment-lines';
import { html, joinHtml } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { siteWords } from '../../drawing/markup';
import { appointmentPath, calendarPath, endOf, startOf } from '../appointment';
import { drawEventData } from '../article/metadata';
import { writtenMonth } from '../dates';
import type { Edition } from '../edition';
import { madePage } from '../made-pages';
import { drawPage } from '../page';
import { articlePath, rootFrom } from '../paths';
import type { SiteFile } from '../site-file';
import { byMonth } from './archives';

/** How long an appointment that is over stays on the page. */
const shownAfter = 365 * 24 * 60 * 60 * 1000;

/** The page of all appointments in one language: those to come by month, then those of the last year; none where there is no appointment. */
export function* drawAgenda(section: Edition): Generator<SiteFile> {
  const path = madePage(section, 'agenda');
  if (path === null) return;
  const { language, now, masthead } = section;
  const { appointment, pages } = outletMessages(language);
  const root = rootFrom(path);
  const all = section.articles
    .filter((article) => article.appointment)
    .map((article) => holdBreaks({ ...article, lead: null, body: [], notesToEditors: [] }))
    .sort((one, other) => startMs(one) - startMs(other));
  const coming = all.filter((article) => !isAppointmentPast(article, now));
  const past = all.filter(
    (article) => isAppointmentPast(article, now) && startMs(article) > now - shownAfter,
  );
  yield drawPage(section, {
    path,
    language,
    title: appointment.calendar,
    description: describe(section, coming),
    head: joinHtml(coming.map((article) => drawEventData(article, section))),
    counterpart: (other) => madePage(other, 'agenda'),
    main: html`<div class="archive">
<h1>${appointment.calendar}</h1>
<p class="more"><a href="${root}${calendarPath}" type="text/calendar">${pages.followCalendar}</a></p>
${coming.length === 0 && html`<p class="nothing">${pages.noneComing}</p>\n`}${byMonth(
      coming,
      ({ appointment: of, date }) => (of ? of.start : date).local,
    ).map(
      (
        articles,
      ) => html`<h2>${articles[0]?.appointment && writtenMonth(articles[0].appointment.start, language)}</h2>
<ul class="events">
${articles.map((article) => drawEvent(article, root))}</ul>
`,
    )}${
      past.length > 0 &&
      html`<h2>${pages.past}</h2>
<ul class="rows past">
${past.reverse().map((article) => drawPast(article, root))}</ul>
`
    }</div>
`,
  });

  function describe({ language: tag }: Edition, next: readonly Article[]): string {
    const events = next
      .slice(0, 3)
      .map((article) => `${titleOf(article)} (${appointmentLines(article)?.moment ?? ''})`);
    const said = events.length > 0 ? events.join(', ') : outletMessages(tag).pages.noneComing;
    return [appointment.calendar, said, masthead.name].filter(Boolean).join(' – ');
  }
}

function startMs({ appointment }: Article): number {
  return appointment ? spanOf(appointment).from : 0;
}

/** What one is called to: its own name, else the headline of the text. */
function titleOf({ appointment, headline }: Article): string {
  return appointment?.what.trim() || headline;
}

/** One to come, as an h-event (microformats.org); the month and year stand above it. */
function drawEvent(article: Article, root: string): Html {
  const { appointment, language, headline } = article;
  const lines = appointmentLines(article);
  if (!appointment || !lines) return html``;
  const words = (text: string) => siteWords(text, language);
  const { day, hours } = appointmentWhen(appointment, language, {
    year: appointment.start.local.slice(0, 4),
  });
  const end = endOf(appointment);
  const where = whereLine(lines);
  return html`<li class="h-event">
<p class="event-when"><time class="dt-start" datetime="${startOf(appointment)}"><strong>${words(lines.day.charAt(0) + day.slice(1))}</strong>${hours && html` ${words(hours)}`}</time>${end && html`<data class="dt-end" value="${end}"></data>`}</p>
<div class="event-words">
<h3 class="p-name"><a class="u-url" href="${root}${articlePath(article)}">${words(titleOf(article))}</a></h3>
${lines.what && html`<p class="event-text">${words(headline)}</p>\n`}${where && html`<p class="p-location">${words(where)}</p>\n`}${lines.access && html`<p class="event-text">${words(lines.access)}</p>\n`}<p class="appointment-links"><a href="${root}${appointmentPath(article)}" type="text/calendar">${outletMessages(language).appointment.addToCalendar}</a></p>
</div>
</li>
`;
}

/** One that is over, in a line. */
function drawPast(article: Article, root: string): Html {
  const { appointment, language } = article;
  const lines = appointmentLines(article);
  if (!appointment || !lines) return html``;
  const where = lines.place || lines.address;
  return html`<li><time datetime="${startOf(appointment)}">${siteWords(formatDate(appointment.start, language), language)}</time><span class="row-words"><a href="${root}${articlePath(article)}">${siteWords(titleOf(article), language)}</a>${where && html` <small>${siteWords(where, language)}</small>`}</span></li>
`;
}
