import { datelineOf, formatDate, instantOf, isoOf, modifiedOn } from '../../article';
import type { Article, ZonedTime } from '../../article';

/** A time in ISO 8601, "2025-05-01T09:30:00+02:00"; cached, as pages repeat it. */
export function isoTime(time: ZonedTime): string {
  const known = isoTimes.get(time) ?? isoOf(time);
  isoTimes.set(time, known);
  return known;
}

const isoTimes = new WeakMap<ZonedTime, string>();

/** A time in milliseconds since 1970 UTC; cached, as every build of a site sorts all of its texts by it. */
export function siteInstant(time: ZonedTime): number {
  const known = instants.get(time) ?? instantOf(time);
  instants.set(time, known);
  return known;
}

const instants = new WeakMap<ZonedTime, number>();

/** When what the public reads of some articles last changed; undefined without an article. */
export function lastModified(articles: readonly Article[]): ZonedTime | undefined {
  return articles
    .map(modifiedOn)
    .reduce<ZonedTime | undefined>(
      (last, time) => (last && siteInstant(last) >= siteInstant(time) ? last : time),
      undefined,
    );
}

/** The date of an article, for a release with its place: "Rennes, le 1er mai 2025". */
export function datedLine(article: Article): string {
  const isFromPlace = article.kind === 'release' && article.dateline.trim() !== '';
  return isFromPlace ? datelineOf(article) : writtenDay(article);
}

/** The day of an article in its own language; cached, as lists repeat it. */
export function writtenDay(article: Article): string {
  const known = days.get(article) ?? formatDate(article.date, article.language);
  days.set(article, known);
  return known;
}

const days = new WeakMap<Article, string>();

/** The month above a list of articles: "mars 2026". */
export function writtenMonth({ local }: ZonedTime, language: string): string {
  const known = months.get(language) ?? new Intl.DateTimeFormat(language, monthOfYear);
  months.set(language, known);
  return known.format(Date.parse(`${local}:00Z`));
}

const monthOfYear = { month: 'long', year: 'numeric', timeZone: 'UTC', calendar: 'gregory' } as const;
const months = new Map<string, Intl.DateTimeFormat>();
