import type { Database } from 'better-sqlite3';
import { searchableText } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { LibraryPage, LibraryQuery, SnippetRun } from '../../../src/contract';
import type { Revisions } from '../tables/revisions';
import { addListFunctions, conditionOf, orderOf } from './filters';
import { libraryRows, rowColumns } from './library-rows';
import type { RowOf, StoredRow } from './library-rows';
import { matchOf, wordsToFind } from './search-index';
import { searchPatternFor, snippetFrom } from './snippet';
import type { SearchPattern } from './snippet';

/** Lists the articles that a query's filters let through and that hold every one of its words, sorted as it says. */
export function libraryOf(
  database: Database,
  revisions: Revisions,
  damaged: ReadonlySet<number>,
): (query: LibraryQuery) => LibraryPage {
  addListFunctions(database);
  const rowOf = libraryRows(revisions, damaged);
  return (query) =>
    query.words.trim() === '' ? listed(database, rowOf, query) : foundIn(database, revisions, rowOf, query);
}

function listed(database: Database, rowOf: RowOf, query: LibraryQuery): LibraryPage {
  const { sql, values } = conditionOf(query.filters);
  const at = { ...values, limit: query.limit, offset: query.offset };
  const rows = database
    .prepare<[typeof at], StoredRow>(
      `SELECT ${rowColumns} FROM article WHERE ${sql} ORDER BY ${orderOf(query.sort)} LIMIT @limit OFFSET @offset`,
    )
    .all(at);
  const total = database
    .prepare<[typeof values], number>(`SELECT count(*) FROM article WHERE ${sql}`)
    .pluck()
    .get(values);
  return { total: total ?? 0, rows: rows.map((row) => rowOf(row, null)) };
}

function foundIn(
  database: Database,
  revisions: Revisions,
  rowOf: RowOf,
  { words: typed, filters, sort, limit, offset }: LibraryQuery,
): LibraryPage {
  const words = wordsToFind(typed);
  if (words.length === 0) return { total: 0, rows: [] };
  const { sql, values } = conditionOf(filters);
  const sought = { ...values, match: matchOf(words) };
  const at = { ...sought, limit, offset };
  const from = `FROM search JOIN article ON article.number = search.rowid WHERE search MATCH @match AND ${sql}`;
  const order = sort === 'relevance' ? 'search.rank' : orderOf(sort);
  const numbers = database
    .prepare<[typeof at], number>(
      `SELECT article.number ${from} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
    )
    .pluck()
    .all(at);
  const total = database.prepare<[typeof sought], number>(`SELECT count(*) ${from}`).pluck().get(sought);
  const one = database.prepare<[number], StoredRow>(`SELECT ${rowColumns} FROM article WHERE number = ?`);
  const finder = searchPatternFor(words);
  const rows = numbers.flatMap((number) => {
    const row = one.get(number);
    if (!row) return [];
    const snippet = passage(() => revisions.peek(number, row.revision), finder);
    return snippet ? [rowOf(row, snippet)] : [{ ...rowOf(row, []), damaged: true as const }];
  });
  return { total: total ?? 0, rows };
}

/** The passage of a text, or null when the text is damaged, or is none. */
function passage(read: () => Article | null, finder: SearchPattern): SnippetRun[] | null {
  try {
    const text = read();
    return text && snippetOf(text, finder);
  } catch {
    return null;
  }
}

/** The passage to show below a found article's headline: of its text, else its standfirst, headline or tags. */
function snippetOf(article: Article, finder: SearchPattern): SnippetRun[] {
  const texts = [
    searchableText(article),
    article.standfirst,
    article.headline,
    article.kicker,
    article.tags.join(', '),
  ];
  for (const text of texts) {
    const passage = snippetFrom(text, finder);
    if (passage) return passage;
  }
  return [{ text: article.standfirst, found: false }];
}
