import { fold } from '../../../src/article';
import type { LibraryFilters, LibraryQuery, Period, SoughtWords } from '../../../src/contract';
import { isSoundSql } from '../tables/checksums';

/** A condition of SQL, and the values that it is bound to; empty for one that always holds. */
export interface Condition {
  sql: string;
  values: Record<string, string | number>;
}

/** What is asked of a text beside its words. */
type Facts = Partial<Omit<SoughtWords, 'terms' | 'parts'>>;

/** What filters, and the fields of a query, ask of a row of the table "listing". */
export function conditionOf(filters: Partial<Undefinable<LibraryFilters>>, facts: Facts = {}): Condition {
  const values: Condition['values'] = {};
  const bind = (value: string | number) => {
    const name = `v${Object.keys(values).length}`;
    values[name] = value;
    return `@${name}`;
  };
  const among = (column: string, list: readonly (string | number)[] | null | undefined) =>
    list ? [`${column} IN (${list.map(bind).join()})`] : [];
  const spoken = (languages: readonly string[] | null | undefined) =>
    languages ? [`(${languages.map((one) => isSpoken(one, bind)).join(' OR ') || '0'})`] : [];
  const { embargoedAt, toComeFrom, tags, years } = filters;
  const parts = [
    ...among('kind', filters.kinds),
    ...among('kind', facts.kinds),
    ...among('status', filters.statuses),
    ...among('status', facts.statuses),
    ...spoken(filters.languages),
    ...spoken(facts.languages),
    ...(facts.otherLanguages?.length ? spoken(facts.otherLanguages).map((sql) => `NOT ${sql}`) : []),
    ...(tags
      ? [`listing.article IN (SELECT article FROM tag WHERE ${among('key', tags.map(fold)).join()})`]
      : []),
    ...(years ? among('CAST(substr(date, 1, 4) AS INTEGER)', years) : []),
    ...(facts.years ? [`(${facts.years.map((period) => inPeriod(period, bind)).join(' OR ') || '0'})`] : []),
    ...(facts.dates ?? []).map((period) => inPeriod(period, bind)),
    ...(facts.otherDates ?? []).map((period) => `NOT ${inPeriod(period, bind)}`),
    ...(embargoedAt === undefined ? [] : [`held_until > ${bind(embargoedAt)}`]),
    ...(toComeFrom === undefined ? [] : [`listing.article IN (${toCome(bind(toComeFrom))})`]),
    ...(filters.pictured ? ['is_pictured = 1'] : []),
    ...(filters.untranslated ? [`listing.article NOT IN (${translated})`] : []),
    ...(filters.behindOriginal ? [`listing.article IN (${behind})`] : []),
    ...(filters.changedSincePublished ? ['is_changed = 1'] : []),
    ...(filters.ids
      ? [`listing.article IN (SELECT number FROM article WHERE ${among('id', filters.ids).join()})`]
      : []),
  ];
  return { sql: parts.join(' AND '), values };
}

type Undefinable<Fields> = { [Name in keyof Fields]: Fields[Name] | undefined };

/** The articles whose appointment is not past. */
const toCome = (from: string): string =>
  `SELECT article FROM appointment WHERE over_at > ${from} AND ${isSoundSql('appointment')}`;

/** The articles that have a translation on the desk. */
export const translated = `SELECT article FROM listing AS one WHERE translation IS NOT NULL AND EXISTS (
  SELECT 1 FROM listing AS other WHERE other.translation = one.translation AND other.article <> one.article AND other.is_removed = 0)`;

/**
 * The translations whose original, on the desk still, says something else than when they were last brought up to date with it. The
 * joins are "CROSS" for SQLite to begin with the translations, which are few, and not with every text.
 */
export const behind = `SELECT one.article FROM listing AS one
  CROSS JOIN article ON article.id = one.original
  CROSS JOIN listing AS other ON other.article = article.number
  WHERE one.original IS NOT NULL AND other.is_removed = 0 AND other.words <> one.original_words`;

/** Whether a text is in a language, or in that of one of its countries. */
function isSpoken(language: string, bind: (value: string) => string): string {
  return `language = ${bind(language)} COLLATE NOCASE OR language LIKE ${bind(`${language}-%`)}`;
}

function inPeriod({ from, until }: Period, bind: (value: string) => string): string {
  const bounds = [
    ...(from === undefined ? [] : [`date >= ${bind(from)}`]),
    ...(until === undefined ? [] : [`date < ${bind(until)}`]),
  ];
  return `(${bounds.join(' AND ')})`;
}

const orders: Readonly<Record<Exclude<LibraryQuery['sort'], 'relevance'>, string>> = {
  edited: 'listing.saved_at DESC',
  date: 'listing.date DESC',
  headline: 'listing.headline',
  appointment: '(SELECT starts_at FROM appointment WHERE article = listing.article) NULLS LAST',
  removed: '(SELECT removed_at FROM article WHERE number = listing.article) DESC',
};

/** How a list that is not sorted by relevance is ordered, as SQL; the last written comes first among equals. */
export function orderOf(sort: LibraryQuery['sort']): string {
  return `${orders[sort === 'relevance' ? 'edited' : sort]}, listing.article DESC`;
}
