import type { Database } from 'better-sqlite3';
import { dayAfter } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { CalendarDays, CalendarEntry } from '../../../src/contract';
import { nullIfDamaged } from '../storage-problem';
import type { RevisionTable } from '../tables/revision-table';

/** The most texts that a calendar shows at once: a year of a busy group. */
const maxTexts = 5000;

const day = 86_400_000;

/** What falls on some days: dates of texts on the desk, ends of embargoes and appointments, in order of time. */
export function calendarOf(
  database: Database,
  revisions: RevisionTable,
): (days: CalendarDays) => CalendarText[] {
  const texts = database
    .prepare<[Span], number>(
      `SELECT number FROM article WHERE removed_at IS NULL AND number IN (
       SELECT article FROM listing WHERE is_removed = 0 AND date >= @from AND date < @after
       UNION SELECT article FROM listing WHERE held_until > @start AND held_until < @end
       UNION SELECT article FROM appointment WHERE starts_at < @end AND over_at > @start)
     LIMIT ${maxTexts}`,
    )
    .pluck();
  return ({ from, to }) => {
    // Two days more on both sides, since a day is counted in the text's own time zone.
    const span = {
      from,
      after: dayAfter(to),
      start: Date.parse(from) - 2 * day,
      end: Date.parse(to) + 3 * day,
    };
    return texts
      .all(span)
      .flatMap((number) => {
        const article = nullIfDamaged(() => revisions.peek(number))?.article;
        return article ? entriesOf(article).map((entry) => ({ entry, article })) : [];
      })
      .filter(
        ({ entry }) => entry.local.slice(0, 10) <= to && (entry.lastDay ?? entry.local.slice(0, 10)) >= from,
      )
      .sort((one, other) => (one.entry.local < other.entry.local ? -1 : 1));
  };
}

interface Span {
  from: string;
  after: string;
  start: number;
  end: number;
}

/** An entry, and the text that it is of. */
export interface CalendarText {
  entry: CalendarEntry;
  article: Article;
}

/** The end of an embargo is shown instead of the text's date where both are on the same day. */
function entriesOf({ id, headline, kind, status, date, embargo, appointment }: Article): CalendarEntry[] {
  const text = { id, headline, kind, status };
  const none = { lastDay: null, allDay: false };
  const entries: CalendarEntry[] = [];
  if (embargo?.local.slice(0, 10) !== date.local.slice(0, 10))
    entries.push({ ...text, ...date, ...none, what: 'date', allDay: true });
  if (embargo) entries.push({ ...text, ...embargo, ...none, what: 'embargo' });
  if (appointment) {
    const { start, until, allDay } = appointment;
    const last = until?.slice(0, 10) ?? null;
    const lastDay = last !== null && last > start.local.slice(0, 10) ? last : null;
    entries.push({ ...text, ...start, what: 'appointment', lastDay, allDay });
  }
  return entries;
}
