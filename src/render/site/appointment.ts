import { holdBreaks, isAppointmentPast, isoOf } from '../../article';
import type { Appointment, Article } from '../../article';
import { outletMessages } from '../../messages';
import { appointmentLines, momentLine } from '../appointment/appointment-lines';
import { writeCalendar } from '../appointment/calendar';
import { html } from '../drawing/html';
import type { Html } from '../drawing/html';
import { siteWords } from '../drawing/markup';
import type { Edition } from './edition';
import { articlePath, publicAddress, siteSlug } from './paths';
import type { SitePath } from './paths';
import type { SiteFile } from './site-file';

/** The calendar of all appointments on the site. */
export const calendarPath: SitePath = 'calendar.ics';

/** The calendar file of an article's appointment, beside its page. */
export function appointmentPath(article: Article): SitePath {
  return `${siteSlug(article)}/${siteSlug(article)}.ics`;
}

/** The appointment at the head of its article, as an h-event (microformats.org); nothing where there is none. */
export function drawAppointment(article: Article, root: string): Html {
  const { appointment, language } = article;
  const lines = appointmentLines(article);
  if (!appointment || !lines) return html``;
  const words = (text: string) => siteWords(text, language);
  const { addToCalendar, moreOnline } = outletMessages(language).appointment;
  const { heading, what, place, address, access, url } = lines;
  const end = endOf(appointment);
  return html`<section class="appointment h-event" aria-label="${heading}">
<p class="appointment-when"><time class="dt-start" datetime="${startOf(appointment)}">${words(momentLine(lines))}</time>${end && html`<data class="dt-end" value="${end}"></data>`}</p>
${what && html`<p class="appointment-what p-name">${words(what)}</p>\n`}${
    (place || address) &&
    html`<p class="appointment-where p-location">${words(place)}${place && address && html`<br>`}${words(address)}</p>\n`
  }${access && html`<p class="appointment-access">${words(access)}</p>\n`}<p class="appointment-links"><a href="${root}${appointmentPath(article)}" type="text/calendar">${addToCalendar}</a>${url && html` <a class="u-url" href="${url}">${moreOnline}</a>`}</p>
</section>
`;
}

/** When and where, on the one line of a list: "Rendez-vous : samedi 13 juin 2026, 14 h, salle des fêtes". */
export function drawAppointmentLine(article: Article): Html {
  const { appointment, language } = article;
  const lines = appointmentLines(article);
  if (!appointment || !lines) return html``;
  const place = lines.place || lines.address;
  const told = [lines.moment, place].filter(Boolean).join(', ');
  return html`<time datetime="${startOf(appointment)}">${siteWords(outletMessages(language).press.labelled(lines.heading, told), language)}</time>`;
}

/** The calendar files: one for each appointment, and one of all for those who follow the group; none where there are none. */
export function* drawCalendars({ articles, masthead }: Edition): Generator<SiteFile> {
  const entries = articles
    .filter(({ appointment }) => appointment)
    .map((article) => ({
      article: holdBreaks(article),
      page: publicAddress(masthead.site, articlePath(article)),
    }));
  for (const entry of entries) yield { path: appointmentPath(entry.article), text: writeCalendar([entry]) };
  if (entries.length > 0) yield { path: calendarPath, text: writeCalendar(entries, masthead.name) };
}

/** An article without its appointment once that is past, at `now` in milliseconds since 1970 UTC. */
export function withoutPastAppointment(article: Article, now: number): Article {
  if (!isAppointmentPast(article, now)) return article;
  const { appointment: _past, ...rest } = article;
  return rest;
}

/** Whether a site has a calendar. */
export function hasCalendar({ sections }: Edition): boolean {
  return sections.some(hasAppointments);
}

/** Whether a text of a section calls to anything, past or to come. */
export function hasAppointments({ articles }: Edition): boolean {
  return articles.some(({ appointment }) => appointment !== undefined);
}

/** The beginning as machines read it: with its offset, or the day alone. */
export function startOf({ start, allDay }: Appointment): string {
  return allDay ? start.local.slice(0, 10) : isoOf(start);
}

/** The end likewise; "" where it is not said. */
export function endOf({ start, until, allDay }: Appointment): string {
  if (until === null) return '';
  return allDay ? until.slice(0, 10) : isoOf({ local: until, zone: start.zone });
}
