import type { ZonedTime } from '../../../../src/article';
import { readDate } from '../../fields/read-date';

/** A path in its parts: "posts/eau/index.fr.md" is `['posts', 'eau']`, "index.fr" and ".md". */
export function partsOf(path: string): { folders: string[]; stem: string; extension: string } {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const at = name.lastIndexOf('.');
  return at <= 0
    ? { folders, stem: name, extension: '' }
    : { folders, stem: name.slice(0, at), extension: name.slice(at) };
}

/** Fills the placeholders of a pattern; null where one has no value. */
export function fillPattern(
  pattern: string,
  placeholder: RegExp,
  valueOf: (name: string) => string | null | undefined,
): string | null {
  let isKnown = true;
  const filled = pattern.replace(placeholder, (_, name: string) => {
    const value = valueOf(name);
    isKnown &&= typeof value === 'string';
    return value ?? '';
  });
  return isKnown ? filled : null;
}

/** A field as text; "" for none, and for one that is no single word. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A list of texts, also of one. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
}

/** The parts of a day as patterns name them: "2024", "03", "02". */
export function dayOf({ local }: ZonedTime): { year: string; month: string; day: string } {
  const [year = '', month = '', day = ''] = local.slice(0, 10).split('-');
  return { year, month, day };
}

/** The date of a field as it is written, without its offset; null when it is none. */
export function writtenDay(value: unknown, zone: string): ZonedTime | null {
  return readDate(textOf(value).replace(/\s*(?:UTC|Z|[+-]\d{2}:?\d{2})(?:\s.*)?$/is, ''), zone);
}

/** The numbers and English names of a date: "March", "Sat", the day of the year and the week as ISO 8601 counts it. */
export function dateParts(date: ZonedTime) {
  const time = new Date(`${date.local}:00Z`);
  const named = (format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en', { ...format, timeZone: 'UTC' }).format(time);
  const dayIn = (at: Date) => Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0)) / 86_400_000) + 1;
  // The week is of the year that its Thursday is in.
  const weekday = time.getUTCDay() || 7;
  const thursday = new Date(time.getTime() + (4 - weekday) * 86_400_000);
  return {
    ...dayOf(date),
    monthName: named({ month: 'long' }),
    shortMonth: named({ month: 'short' }),
    dayName: named({ weekday: 'long' }),
    shortDay: named({ weekday: 'short' }),
    weekday,
    yearDay: dayIn(time),
    week: String(Math.ceil(dayIn(thursday) / 7)).padStart(2, '0'),
    weekYear: String(thursday.getUTCFullYear()),
  };
}

/** Files of a repository that are no texts of its site. */
export function isProjectFile(name: string): boolean {
  return /^(readme|licen[cs]e|changelog|contributing|code_of_conduct|404|robots|humans|security)\b/i.test(
    name,
  );
}

/** Whether a page outside of the posts is a template, by the tags in it. */
export function isTemplate(path: string, body: string): boolean {
  const isPage = /\.html?$/i.test(path) && !isInPosts(path);
  return isPage && /\{%|\{\{|<%/.test(body);
}

/** Whether a file is in a folder that holds posts alone. */
export function isInPosts(path: string): boolean {
  return /(^|\/)(_posts|_drafts|content)\//.test(path);
}
