import type { ZonedTime } from '../model/schema';
import { zoneWords } from './zone-names';

const firm = '\u00A0';

/** A date as its language writes it: "1er mai 2025", "1 May 2025", in the United States "May 1, 2025". */
export function formatDate({ local }: ZonedTime, language: string): string {
  const { day, month, year } = partsOf(local, language);
  switch (styleOf(language)) {
    case 'fr':
      return `${day === 1 ? '1er' : day}${firm}${month} ${year}`;
    case 'en':
      return `${day}${firm}${month} ${year}`;
    case 'en-US':
      return `${month}${firm}${day}, ${year}`;
    case 'other':
      return written(local, language, { dateStyle: 'long' });
  }
}

/** A date with its weekday: "mardi 3 mars 2026", "Tuesday 3 March 2026", "Tuesday, March 3, 2026". */
export function formatDay(time: ZonedTime, language: string): string {
  const style = styleOf(language);
  if (style === 'other') return written(time.local, language, { dateStyle: 'full' });
  const { weekday } = partsOf(time.local, language);
  return `${weekday}${style === 'en-US' ? ',' : ''} ${formatDate(time, language)}`;
}

/** The same without the year: "mardi 3 mars", "Tuesday 3 March", "Tuesday, March 3". */
export function formatDayOfYear(time: ZonedTime, language: string): string {
  const style = styleOf(language);
  if (style === 'other')
    return written(time.local, language, { weekday: 'long', day: 'numeric', month: 'long' });
  const { day, weekday, month } = partsOf(time.local, language);
  if (style === 'en-US') return `${weekday}, ${month}${firm}${day}`;
  return `${weekday} ${style === 'fr' && day === 1 ? '1er' : day}${firm}${month}`;
}

/**
 * Two days of one month, which is named once: "samedi 13" and "dimanche 14 juin", or where the month comes before the day "június 13.,
 * szombat" and "14., vasárnap"; without weekdays "13" and "14 juin". American English names it before each day that has a weekday.
 */
export function formatDaysOfMonth(
  [first, last]: readonly [ZonedTime, ZonedTime],
  language: string,
  { weekday, year }: { weekday: boolean; year: boolean },
): readonly [first: string, last: string] {
  const whole = (time: ZonedTime, withYear: boolean) =>
    weekday ? (withYear ? formatDay : formatDayOfYear)(time, language) : dayAndMonth(time, language);
  const [partsOfFirst, partsOfLast] = [dayParts(first, language, weekday), dayParts(last, language, weekday)];
  const place = (type: string) => partsOfFirst.findIndex((part) => part.type === type);
  if (place('day') < place('month')) return [withoutMonth(partsOfFirst), whole(last, year)];
  if (weekday && styleOf(language) === 'en-US') return [whole(first, false), whole(last, year)];
  return [whole(first, year), withoutMonth(partsOfLast)];
}

function dayAndMonth({ local }: ZonedTime, language: string): string {
  const style = styleOf(language);
  if (style === 'other') return written(local, language, { day: 'numeric', month: 'long' });
  const { day, month } = partsOf(local, language);
  if (style === 'en-US') return `${month}${firm}${day}`;
  return `${style === 'fr' && day === 1 ? '1er' : day}${firm}${month}`;
}

function dayParts({ local }: ZonedTime, language: string, weekday: boolean): Intl.DateTimeFormatPart[] {
  const style = styleOf(language);
  const options = { ...(weekday && { weekday: 'long' as const }), day: 'numeric', month: 'long' } as const;
  const parts = formatter(style === 'en' ? 'en-GB' : language, options).formatToParts(wallOf(local));
  const isFirst = ({ type, value }: Intl.DateTimeFormatPart) =>
    style === 'fr' && type === 'day' && value === '1';
  return parts.map((part) => (isFirst(part) ? { ...part, value: '1er' } : part));
}

/** Its other parts; of what stood between day and month, only the full stop of an ordinal. */
function withoutMonth(parts: readonly Intl.DateTimeFormatPart[]): string {
  const at = parts.findIndex(({ type }) => type === 'month');
  const isAfterDay = parts.slice(0, at).some(({ type }) => type === 'day');
  const joint = isAfterDay ? at - 1 : at + 1;
  const values = parts.map(({ value }, each) => {
    if (each === at) return '';
    if (each !== joint) return value;
    return isAfterDay && value.startsWith('.') ? '.' : '';
  });
  return values.join('').trim();
}

/** Its month: "mars 2026", "March 2026". */
export function formatMonth({ local }: ZonedTime, language: string): string {
  return written(local, language, { month: 'long', year: 'numeric' });
}

/** Its weekday alone: "mardi", "Tuesday". */
export function formatWeekday({ local }: ZonedTime, language: string): string {
  return written(local, language, { weekday: 'long' });
}

/** A time of day: "6 h 00", "06:00", in the United States "6:00 a.m.". */
export function formatTime({ local }: ZonedTime, language: string): string {
  const [hour = 0, minute = 0] = local.slice(11).split(':').map(Number);
  const minutes = String(minute).padStart(2, '0');
  switch (styleOf(language)) {
    case 'fr':
      return `${hour}${firm}h${firm}${minutes}`;
    case 'en':
      return local.slice(11);
    case 'en-US':
      return `${hour % 12 || 12}:${minutes}${firm}${hour < 12 ? 'a.m.' : 'p.m.'}`;
    case 'other':
      return written(local, language, { timeStyle: 'short' });
  }
}

/** A day and its time in a few characters, for a subject line: "7/12 6 h", "7 Dec 06:00", "Dec 7 6:00 a.m.". */
export function formatMoment(time: ZonedTime, language: string): string {
  const { local } = time;
  const style = styleOf(language);
  if (style === 'other')
    return `${written(local, language, { month: 'numeric', day: 'numeric' })}${firm}${formatTime(time, language)}`;
  const { day, month } = partsOf(local, language);
  if (style === 'fr')
    return `${day}/${Number(local.slice(5, 7))}${firm}${formatTime(time, language).replace(/\u00A000$/, '')}`;
  const short = month.slice(0, 3);
  const date = style === 'en-US' ? `${short}${firm}${day}` : `${day}${firm}${short}`;
  return `${date}${firm}${formatTime(time, language)}`;
}

/** Day, time and time zone, so that a reader elsewhere is not misled: "mardi 3 mars 2026, 6 h 00 (heure de Paris)". */
export function formatDateTime(time: ZonedTime, language: string): string {
  return `${formatDay(time, language)}, ${formatTime(time, language)} (${zoneWords(time, language)})`;
}

type Style = 'fr' | 'en' | 'en-US' | 'other';

function styleOf(language: string): Style {
  if (/^fr\b/i.test(language)) return 'fr';
  if (!/^en\b/i.test(language)) return 'other';
  return /-us\b/i.test(language) ? 'en-US' : 'en';
}

function partsOf(local: string, language: string) {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const parts = formatter(language, options).formatToParts(wallOf(local));
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { weekday: read('weekday'), day: Number(read('day')), month: read('month'), year: read('year') };
}

function written(local: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(language, options).format(wallOf(local));
}

/** A wall-clock time as if it were UTC, so that formatting in UTC writes it unchanged. */
function wallOf(local: string): number {
  return Date.parse(`${local}:00Z`);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known =
    formatters.get(key) ??
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  formatters.set(key, known);
  return known;
}
