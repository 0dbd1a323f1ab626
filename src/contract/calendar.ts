import { z } from 'zod';
import type { ArticleId, ArticleKind, ArticleStatus, CalendarKind } from '../article';
import type { ArgumentSchemas, Reply } from './call';

/** What goes out when: dates of texts, embargoes and appointments. */
export interface CalendarCalls {
  'calendar:list': (days: CalendarDays) => Reply<CalendarEntry[]>;
  /** Writes the same as iCalendar to a file that the person chooses; answers its name, null when none was chosen. */
  'calendar:save': (days: CalendarDays) => Reply<string | null>;
}

/** From one day to another, both included: "2026-06-01". */
export interface CalendarDays {
  from: string;
  to: string;
}

/** A date, embargo or appointment of a text. An appointment of several days is listed by its first. */
export interface CalendarEntry {
  what: CalendarKind;
  id: ArticleId;
  headline: string;
  kind: ArticleKind;
  status: ArticleStatus;
  /** On the clock of `zone`: "2026-06-13T14:00". */
  local: string;
  zone: string;
  /** The last day of an appointment of several. */
  lastDay: string | null;
  /** Whether it has a day but no hour. */
  allDay: boolean;
}

const days = z.object({ from: z.iso.date(), to: z.iso.date() });

export const calendarArguments: ArgumentSchemas<CalendarCalls> = {
  'calendar:list': days,
  'calendar:save': days,
};
