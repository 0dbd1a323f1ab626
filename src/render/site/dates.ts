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
  return isFromPlace ? datelineOf(article) : writtenDay(article);
}

/** The day an article is dated, in its own language; lists say the same one many times. */
export function writtenDay(article: Article): string {
  const known = days.get(article) ?? formatDate(article.date, article.language);
  days.set(article, known);
  return known;
}

const days = new WeakMap<Article, string>();

/** The month that a list of articles is headed by: "mars 2026". */
export function writtenMonth({ local }: ZonedTime, language: string): string {
  const known = months.get(language) ?? new Intl.DateTimeFormat(language, monthOfYear);
  months.set(language, known);
  return known.format(Date.parse(`${local}:00Z`));
}

const monthOfYear = { month: 'long', year: 'numeric', timeZone: 'UTC', calendar: 'gregory' } as const;
const months = new Map<string, Intl.DateTimeFormat>();
