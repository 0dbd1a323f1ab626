import type { LibraryQuery, SoughtWords } from '../../../src/contract';
import { countsOf } from './statements';
import { orderOf } from './filters';
import { dayAt, firstOfDay, numberAt } from './indexed-words';
import { matchOf } from './match';
import type { Match } from './match';
import type { Prepare } from './statements';

/**
 * Up to how many texts are ranked by relevance. When more are found, those with the words in the headline come first, among so many of
 * the archive's newest texts; then the others, the newest first.
 */
const usualLimits = { ranked: 1000, newest: 10_000 };

type Limits = typeof usualLimits;

/** How many texts were found, and the numbers of those on a page. */
interface Found {
  total: number;
  numbers: number[];
}

/** Finds articles by words. */
export function foundIn(
  prepare: Prepare,
  limits: Limits = usualLimits,
): (query: LibraryQuery, sought: SoughtWords) => Found {
  const count = countsOf(prepare);
  return (query, sought) => {
    const match = matchOf(sought, query.filters);
    if (!match) return { total: 0, numbers: [] };
    const total = count(`FROM search ${where(match)}`, { ...match.rows.values, match: match.query });
    if (query.offset >= total) return { total, numbers: [] };
    return { total, numbers: pageOf(prepare, query, match, { total, ...limits }) };
  };
}

const where = ({ rows }: Match): string => `WHERE search MATCH @match${rows.sql}`;

function pageOf(
  prepare: Prepare,
  query: LibraryQuery,
  match: Match,
  limits: Limits & { total: number },
): number[] {
  const { sort, limit, offset } = query;
  const values = { ...match.rows.values, match: match.query };
  if (sort === 'date') return newest(prepare, match, match.query, limit, offset);
  if (sort !== 'relevance') {
    if (limits.total > limits.ranked) return sifted(prepare, query, match);
    return prepare<number>(
      `SELECT listing.article FROM search JOIN listing ON listing.article = ${numberAt} ${where(match)}
       ORDER BY ${orderOf(sort)} LIMIT @limit OFFSET @offset`,
    )
      .pluck()
      .all({ ...values, limit, offset });
  }
  return limits.total <= limits.ranked
    ? ranked(prepare, match).slice(offset, offset + limit)
    : headlinesFirst(prepare, match, query, limits.newest);
}

/** The found texts from the newest day on. */
function newest(prepare: Prepare, match: Match, query: string, limit: number, offset: number): number[] {
  return prepare<number>(
    `SELECT ${numberAt} FROM search ${where(match)} ORDER BY search.rowid DESC LIMIT @limit OFFSET @offset`,
  )
    .pluck()
    .all({ ...match.rows.values, match: query, limit, offset });
}

/** A text of today counts for half as much again as the same words years ago. */
const freshness = 0.5;
const daysOfYear = 365;

/** All found texts by relevance, and the newest first among equals. */
function ranked(prepare: Prepare, match: Match): number[] {
  const rows = prepare<{ number: number; day: number; rank: number }>(
    `SELECT ${numberAt} AS number, ${dayAt} AS day, rank FROM search ${where(match)}`,
  ).all({ ...match.rows.values, match: match.query });
  const last = Math.max(...rows.map(({ day }) => day));
  const weight = ({ day, rank }: (typeof rows)[number]) =>
    rank * (1 + freshness / (1 + (last - day) / daysOfYear));
  return rows
    .map((row) => ({ number: row.number, day: row.day, weight: weight(row) }))
    .sort((one, other) => one.weight - other.weight || other.day - one.day || other.number - one.number)
    .map(({ number }) => number);
}

/** Too many to sort: all texts are gone through in the order of the list, up to the end of the page. */
function sifted(prepare: Prepare, { filters, sort, limit, offset }: LibraryQuery, match: Match): number[] {
  const found = prepare<string>(`SELECT group_concat(${numberAt}) FROM search ${where(match)}`)
    .pluck()
    .get({ ...match.rows.values, match: match.query });
  const isFound = new Set((found ?? '').split(',').map(Number));
  const inOrder = prepare<number>(
    `SELECT article FROM listing WHERE is_removed = ${filters.removed ? 1 : 0} ORDER BY ${orderOf(sort)}`,
  ).pluck();
  const page: number[] = [];
  let before = offset;
  for (const number of inOrder.iterate({})) {
    if (!isFound.has(number) || before-- > 0) continue;
    if (page.push(number) === limit) break;
  }
  return page;
}

/**
 * Too many to rank: words that so many texts have say nothing of one text, unless they are in its headline. Looking at every headline
 * of a large archive would take as long again as counting what was found.
 */
function headlinesFirst(
  prepare: Prepare,
  match: Match,
  { limit, offset }: LibraryQuery,
  newestTexts: number,
): number[] {
  const day = prepare<string>(
    `SELECT date FROM listing WHERE is_removed = 0 ORDER BY date DESC, article DESC LIMIT 1 OFFSET ${newestTexts}`,
  )
    .pluck()
    .get({});
  const bound = day === undefined ? 0 : firstOfDay(day);
  const recent = {
    sql: `${match.rows.sql} AND search.rowid >= @bound`,
    values: { ...match.rows.values, bound },
  };
  const first = newest(prepare, { ...match, rows: recent }, match.inHeadline, maxHeadlines, 0);
  if (offset + limit <= first.length) return first.slice(offset, offset + limit);
  const isFirst = new Set(first);
  const start = Math.max(0, offset - first.length);
  const end = offset + limit - first.length;
  const others = newest(prepare, match, match.query, end + first.length, 0).filter(
    (number) => !isFirst.has(number),
  );
  return [...first.slice(offset), ...others.slice(start, end)];
}

/** How many texts at most come first because of their headline. */
const maxHeadlines = 1000;
