import { dayAfter, instantOf, spanOf } from '../../article';
import type { Appointment, Article, CalendarKind } from '../../article';
import { escapeValue, oneLine, writeContentLines } from '../drawing/plain-text';
import { whereLine } from './appointment-lines';

/** A text with an appointment, and its public page, else "". */
export interface CalendarEntry {
  article: Article;
  page: string;
}

/**
 * Appointments as iCalendar (RFC 5545); `name` is the calendar's title for those who subscribe. An appointment keeps its text's
 * identifier, so that a changed one replaces the former. Times are in UTC, which needs no zone description; whole days are
 * dates. The stamp is the text's date: same texts, same bytes.
 */
export function writeCalendar(entries: readonly CalendarEntry[], name = ''): string {
  return writeContentLines([
    ...head(),
    ...(name ? [`NAME:${escapeValue(oneLine(name))}`, `X-WR-CALNAME:${escapeValue(oneLine(name))}`] : []),
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ]);
}

function eventLines({ article, page }: CalendarEntry): string[] {
  const { appointment, headline, id, date } = article;
  if (!appointment) return [];
  const title = oneLine(headline);
  const what = oneLine(appointment.what);
  const description = [what && title, oneLine(appointment.access), appointment.url, page].filter(Boolean);
  const said: [string, string][] = [
    ['SUMMARY', what || title],
    ['LOCATION', oneLine(whereLine(appointment))],
    ['DESCRIPTION', description.join('\n')],
  ];
  const url = appointment.url || page;
  return [
    'BEGIN:VEVENT',
    `UID:${id.toLowerCase()}`,
    `DTSTAMP:${utc(instantOf(date))}`,
    ...times(appointment),
    ...said.filter(([, value]) => value !== '').map(([name, value]) => `${name}:${escapeValue(value)}`),
    ...(url ? [`URL:${url}`] : []),
    'END:VEVENT',
  ];
}

/** One entry of a group's own calendar. */
export interface ScheduleEntry {
  what: CalendarKind;
  title: string;
  article: Article;
}

/** The group's calendar as iCalendar: dates of texts as days, ends of embargoes as hours, appointments. */
export function writeSchedule(entries: readonly ScheduleEntry[]): string {
  return writeContentLines([
    ...head(),
    ...entries.flatMap(({ what, title, article }) => [
      'BEGIN:VEVENT',
      `UID:${what}-${article.id.toLowerCase()}`,
      `DTSTAMP:${utc(instantOf(article.date))}`,
      ...scheduleTimes(what, article),
      `SUMMARY:${escapeValue(oneLine(title))}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]);
}

function scheduleTimes(what: CalendarKind, { date, embargo, appointment }: Article): string[] {
  if (what === 'appointment' && appointment) return times(appointment);
  if (what === 'embargo' && embargo) return [`DTSTART:${utc(instantOf(embargo))}`];
  return [`DTSTART;VALUE=DATE:${day(date.local)}`, `DTEND;VALUE=DATE:${day(dayAfter(date.local))}`];
}

function head(): string[] {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Roneo//Roneo//EN', 'CALSCALE:GREGORIAN'];
}

/** The end of whole days is the day after the last. */
function times(appointment: Appointment): string[] {
  const { start, until, allDay } = appointment;
  if (allDay)
    return [
      `DTSTART;VALUE=DATE:${day(start.local)}`,
      `DTEND;VALUE=DATE:${day(dayAfter(until ?? start.local))}`,
    ];
  const { from, to } = spanOf(appointment);
  return [`DTSTART:${utc(from)}`, ...(to === null ? [] : [`DTEND:${utc(to)}`])];
}

function day(local: string): string {
  return local.slice(0, 10).replaceAll('-', '');
}

/** An instant as "20260613T120000Z". */
function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
