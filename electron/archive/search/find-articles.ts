import type { LibraryQuery, SoughtWords } from '../../../src/contract';
import { orderOf } from './filters';
import { dayAt, numberAt } from './indexed-words';
import { matchOf } from './match';
import type { Match } from './match';
import type { Prepare } from './statements';

/** Up to so many texts are ranked by how telling they are; of more, those are first that say it in the headline, the newest first. */
const mostRanked = 1000;

/** How many texts were found, and the numbers of those on a page. */
interface Found {
  total: number;
  numbers: number[];
}

/** Finds articles by words. */
export function foundIn(prepare: Prepare): (query: LibraryQuery, sought: SoughtWords) => Found {
  return (query, sought) => {
    const match = matchOf(sought, query.filters);
    if (!match) return { total: 0, numbers: [] };
    const { values } = match.rows;
    const total = prepare<number>(`SELECT count(*) FROM search ${where(match)}`)
      .pluck()
      .get({ ...values, match: match.query });
    if (!total || query.offset >= total) return { total: total ?? 0, numbers: [] };
    return { total, numbers: pageOf(prepare, query, match, total) };
  };
}

const where = ({ rows }: Match): string => `WHERE search MATCH @match${rows.sql}`;

function pageOf(prepare: Prepare, query: LibraryQuery, match: Match, total: number): number[] {
  const { sort, limit, offset } = query;
  const values = { ...match.rows.values, match: match.query };
  if (sort === 'date') return newest(prepare, match, match.query, limit, offset);
  if (sort !== 'relevance') {
    if (total > mostRanked) return sifted(prepare, query, match);
    return prepare<number>(
      `SELECT listing.article FROM search JOIN listing ON listing.article = ${numberAt} ${where(match)}
       ORDER BY ${orderOf(sort)} LIMIT @limit OFFSET @offset`,
    )
      .pluck()
      .all({ ...values, limit, offset });
  }
  return total <= mostRanked
    ? ranked(prepare, match).slice(offset, offset + limit)
    : headlinesFirst(prepare, match, limit, offset);
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

/** All found texts, the most telling first, and of equally telling ones the newest. */
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

/** Too many to rank: words of so many texts tell nothing of one, but that it has them in its headline. */
function headlinesFirst(prepare: Prepare, match: Match, limit: number, offset: number): number[] {
  const inHeadline = newest(prepare, match, match.inHeadline, limit, offset);
  if (inHeadline.length === limit) return inHeadline;
  const before =
    offset === 0 || inHeadline.length > 0
      ? offset + inHeadline.length
      : (prepare<number>(`SELECT count(*) FROM search ${where(match)}`)
          .pluck()
          .get({ ...match.rows.values, match: match.inHeadline }) ?? 0);
  const others = `(${match.query}) NOT (${match.inHeadline})`;
  const rest = newest(prepare, match, others, limit - inHeadline.length, Math.max(0, offset - before));
  return [...inHeadline, ...rest];
}
