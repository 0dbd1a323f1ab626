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
  if (/^fr\b/i.test(language)) return place ? `${place}, le ${written}` : `Le ${written}`;
  if (!place) return written;
  return `${/^en\b/i.test(language) ? place.toLocaleUpperCase(language) : place}, ${written}`;
}

/** Whether a text must not be public yet: it has an embargo, and its hour has not come. */
export function isHeld({ embargo }: Pick<Article, 'embargo'>, nowMs: number): boolean {
  return embargo !== null && nowMs < instantOf(embargo);
}
