import { formatTime, zonedNow } from '../../article';
import { messagesIn } from '../../messages';
import type { Language } from '../../messages';

/** The local time of day of an instant: "14 h 32" in French, "14:32" in English. */
export function formatClock(instant: number, language: Language): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return formatTime(zonedNow(instant, timeZone), localeOf(language));
}

/** Day and time of an instant: "lundi 3 mars, 14 h 32". */
export function formatDayAndClock(instant: number, language: Language): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const day = formatterOf(language, parts).format(instant);
  return `${day}, ${formatClock(instant, language)}`;
}

/** The day of an instant, in full: "lundi 3 mars 2025". */
export function formatFullDay(instant: number, language: Language): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return formatterOf(language, parts).format(instant);
}

/** Day, year and time of an instant: "lundi 3 mars 2025, 14 h 32". */
export function formatMoment(instant: number, language: Language): string {
  return `${formatFullDay(instant, language)}, ${formatClock(instant, language)}`;
}

/** A recent instant in short: the hour if it is today, else "3 mars" or "3 mars 2025". */
export function formatRecent(instant: number, language: Language): string {
  const [then, today] = [new Date(instant), new Date()];
  if (then.toDateString() === today.toDateString()) return formatClock(instant, language);
  const isThisYear = then.getFullYear() === today.getFullYear();
  const year: Intl.DateTimeFormatOptions = isThisYear ? {} : { year: 'numeric' };
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...year };
  return messagesIn(language).typography.withFirstOfMonth(formatterOf(language, parts).format(then));
}

/** A local date, "2026-03-03…", as short as a list needs it: "3 mars 2026". */
export function formatShortDate(local: string, language: Language): string {
  const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  const day = new Date(`${local.slice(0, 10)}T12:00Z`);
  const date = formatterOf(language, parts).format(day);
  return messagesIn(language).typography.withFirstOfMonth(date);
}

/** A day, "2026-06-13": "samedi 13 juin 2026". */
export function formatFullDate(day: string, language: Language): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return messagesIn(language).typography.withFirstOfMonth(ofDay(day, language, parts));
}

/** The name of a day's weekday: "samedi". */
export function formatWeekday(day: string, language: Language): string {
  return ofDay(day, language, { weekday: 'long' });
}

function ofDay(day: string, language: Language, parts: Intl.DateTimeFormatOptions): string {
  return formatterOf(language, { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T12:00Z`));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The formatter of a language, cached: making one takes longer than a hundred uses. */
function formatterOf(language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${localeOf(language)} ${JSON.stringify(parts)}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(localeOf(language), parts);
  formatters.set(key, formatter);
  return formatter;
}

function localeOf(language: Language): string {
  return messagesIn(language).typography.locale;
}
