import { datelineOf, formatDate, isoOf } from '../../article';
import type { Article, ZonedTime } from '../../article';

/** A time as machines read it, "2025-05-01T09:30:00+02:00"; a page says the same one many times. */
export function isoTime(time: ZonedTime): string {
  const known = isoTimes.get(time) ?? isoOf(time);
  isoTimes.set(time, known);
  return known;
}

const isoTimes = new WeakMap<ZonedTime, string>();

/** When an article is dated, and where from when it is a release: "Rennes, le 1er mai 2025". */
export function datedLine(article: Article): string {
  const isFromPlace = article.kind === 'release' && article.dateline.trim() !== '';
  return isFromPlace ? datelineOf(article) : formatDate(article.date, article.language);
}

/** The month that a list of articles is headed by: "mars 2026". */
export function writtenMonth({ local }: ZonedTime, language: string): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC', calendar: 'gregory' } as const;
  return new Intl.DateTimeFormat(language, options).format(Date.parse(`${local}:00Z`));
}
