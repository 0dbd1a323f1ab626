import type { Article } from '../model/schema';
import { instantOf } from './instant';
import { formatDate } from './format';

/** Where and when a text is dated: "Rennes, le 1er mai 2025", "RENNES, 1 May 2025"; the date alone without a place. */
export function datelineOf({
  dateline,
  date,
  language,
}: Pick<Article, 'dateline' | 'date' | 'language'>): string {
  const written = formatDate(date, language);
  const place = dateline.trim();
  if (!place) return /^fr\b/i.test(language) ? `Le ${written}` : written;
  const set = /^en\b/i.test(language) ? place.toLocaleUpperCase(language) : place;
  return `${set}${datelineJoint(language)}${written}`;
}

/** What stands between the place and the date of a dateline. */
export function datelineJoint(language: string): string {
  return /^fr\b/i.test(language) ? ', le ' : ', ';
}

/** Whether a text must not be public yet: it has an embargo, and its hour has not come. */
export function isUnderEmbargo({ embargo }: Pick<Article, 'embargo'>, nowMs: number): boolean {
  return embargo !== null && nowMs < instantOf(embargo);
}
