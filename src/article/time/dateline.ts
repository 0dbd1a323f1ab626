import type { Article, ZonedTime } from '../model/schema';
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

/** The text between place and date of a dateline. */
export function datelineJoint(language: string): string {
  return /^fr\b/i.test(language) ? ', le ' : ', ';
}

/**
 * Until when a text must not be public: the end of its embargo, or for a ready text the beginning of its day, whichever comes
 * later. Null when it may be public now.
 */
export function heldUntil(article: Pick<Article, 'embargo' | 'date' | 'status'>, nowMs: number): Hold | null {
  const { embargo, date, status } = article;
  const day = { local: `${date.local.slice(0, 10)}T00:00`, zone: date.zone };
  const holds: Hold[] = [
    ...(embargo ? [{ until: embargo, why: 'embargo' as const }] : []),
    ...(status === 'ready' ? [{ until: day, why: 'date' as const }] : []),
  ];
  const [last] = holds.sort((one, other) => instantOf(other.until) - instantOf(one.until));
  return last && nowMs < instantOf(last.until) ? last : null;
}

/** A time before which a text is not public, and which of its fields says so. */
interface Hold {
  until: ZonedTime;
  why: 'embargo' | 'date';
}

/** Whether a text must not be public yet: it has an embargo, and its hour has not come. */
export function isUnderEmbargo({ embargo }: Pick<Article, 'embargo'>, nowMs: number): boolean {
  return embargo !== null && nowMs < instantOf(embargo);
}
