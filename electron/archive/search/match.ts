import type { LibraryFilters, Period, SearchPart, SoughtTerm, SoughtWords } from '../../../src/contract';
import { conditionOf, translated } from './filters';
import type { Condition } from './filters';
import { codes, firstOfDay, numberAt } from './indexed-words';

/** What is asked of the index of words: its own query, and a condition on its rows. */
export interface Match {
  /** An FTS5 query. Folded words hold letters and digits only, so none can be taken for an operator. */
  query: string;
  /** The same in the headlines alone. */
  inHeadline: string;
  rows: Condition;
}

/** The match for words and filters; null when there can be none. */
export function matchOf(sought: SoughtWords, filters: LibraryFilters): Match | null {
  const narrowed = codesAsked(sought, filters);
  if (narrowed.some((alternatives) => alternatives.length === 0)) return null;
  const wanted = sought.terms.filter(({ isExcluded }) => !isExcluded);
  const unwanted = sought.terms.filter(({ isExcluded }) => isExcluded).map((term) => expressionOf(term, []));
  const but = [...unwanted, ...(filters.removed ? [] : [fact([codes.removed])])];
  const query = (terms: readonly string[]) => {
    const all = [...terms, ...narrowed.map(fact)];
    return `(${all.length > 0 ? all.join(' AND ') : fact([codes.any])})${but.map((term) => ` NOT ${term}`).join('')}`;
  };
  return {
    query: query(wanted.map((term) => expressionOf(term, sought.parts))),
    inHeadline: query(wanted.map((term) => expressionOf(term, ['title']))),
    rows: rowsOf(sought, filters),
  };
}

const columnOf: Readonly<Record<SearchPart, string>> = {
  title: 'headline',
  standfirst: 'standfirst',
  text: 'body people',
  notes: 'notes',
  captions: 'captions',
};

function expressionOf({ words, isPrefix, isTag }: SoughtTerm, parts: readonly SearchPart[]): string {
  const phrase = `"${words.join(' ')}"${isPrefix ? '*' : ''}`;
  if (isTag) return `{tags} : ${phrase}`;
  return parts.length > 0 ? `{${parts.map((part) => columnOf[part]).join(' ')}} : ${phrase}` : phrase;
}

function fact(alternatives: readonly string[]): string {
  return `{facts} : (${alternatives.map((code) => `"${code}"`).join(' OR ')})`;
}

/** The codes to search for, one for each list. */
function codesAsked(sought: SoughtWords, filters: LibraryFilters): string[][] {
  const lists: (readonly [readonly string[] | null | undefined, (value: string) => string])[] = [
    [sought.kinds, codes.kind],
    [filters.kinds, codes.kind],
    [sought.statuses, codes.status],
    [filters.statuses, codes.status],
    [sought.languages, codes.language],
    [filters.languages, codes.language],
    [filters.tags, codes.tag],
    [filters.years?.map(String), codes.year],
  ];
  return [
    ...lists.flatMap(([values, code]) => (values ? [values.map(code)] : [])),
    ...(filters.pictured ? [[codes.pictured]] : []),
    ...(filters.removed ? [[codes.removed]] : []),
  ];
}

/** Conditions that the index has no codes for: days, and what depends on the time or on other texts. */
function rowsOf(sought: SoughtWords, filters: LibraryFilters): Condition {
  const { embargoedAt, toComeFrom, changedSincePublished } = filters;
  const asked = { embargoedAt, toComeFrom, changedSincePublished };
  const listing = conditionOf(asked, { otherLanguages: sought.otherLanguages });
  const sql = [
    ...(listing.sql === '' ? [] : [`${numberAt} IN (SELECT article FROM listing WHERE ${listing.sql})`]),
    ...(filters.untranslated ? [`${numberAt} NOT IN (${translated})`] : []),
    ...sought.dates.map(inPeriod),
    ...(sought.years ? [`(${sought.years.map(inPeriod).join(' OR ') || '0'})`] : []),
    ...sought.otherDates.map((period) => `NOT ${inPeriod(period)}`),
  ];
  return { sql: sql.map((part) => ` AND ${part}`).join(''), values: listing.values };
}

/** Whether a row of the index is of a text of some days; the index is ordered by them. */
function inPeriod({ from, until }: Period): string {
  const bounds = [
    ...(from === undefined ? [] : [`search.rowid >= ${firstOfDay(from)}`]),
    ...(until === undefined ? [] : [`search.rowid < ${firstOfDay(until)}`]),
  ];
  return `(${bounds.join(' AND ')})`;
}
