import type { Database } from 'better-sqlite3';
import { searchableText } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { LibraryPage, LibraryQuery, LibraryRow, SnippetRun } from '../../../src/contract';
import { searchPatternFor, snippetFrom } from './snippet';
import type { SearchPattern } from './snippet';
import { matchOf, wordsToFind } from './search-index';

/** Lists articles, the last saved first; or those that hold every word of a query, the most telling first. */
export function libraryOf(database: Database): (query: LibraryQuery) => LibraryPage {
  const latest = latestIn(database);
  const found = foundIn(database);
  return (query) => (query.words.trim() === '' ? latest(query) : found(query));
}

const columns = `number, id, kind, status, language, headline, standfirst, date, embargo, tags, saved_at AS savedAt`;

type StoredRow = Omit<LibraryRow, 'embargo' | 'tags' | 'snippet'> & {
  number: number;
  embargo: string | null;
  tags: string;
};

function latestIn(database: Database): (query: LibraryQuery) => LibraryPage {
  const page = database.prepare<[number, number], StoredRow>(
    `SELECT ${columns} FROM article WHERE removed_at IS NULL ORDER BY saved_at DESC, number DESC LIMIT ? OFFSET ?`,
  );
  const total = database.prepare<[], number>('SELECT count(*) FROM article WHERE removed_at IS NULL').pluck();
  return ({ limit, offset }) => ({
    total: total.get() ?? 0,
    rows: page.all(limit, offset).map((row) => libraryRow(row, null)),
  });
}

function foundIn(database: Database): (query: LibraryQuery) => LibraryPage {
  const numbers = database
    .prepare<[string, number, number], number>(
      'SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank LIMIT ? OFFSET ?',
    )
    .pluck();
  const total = database
    .prepare<[string], number>('SELECT count(*) FROM search WHERE search MATCH ?')
    .pluck();
  const one = database.prepare<[number], StoredRow & { content: string }>(
    `SELECT ${prefixed('a', columns)}, r.content FROM article a
     JOIN revision r ON r.article = a.number AND r.revision = a.revision WHERE a.number = ?`,
  );
  return ({ words: typed, limit, offset }) => {
    const words = wordsToFind(typed);
    if (words.length === 0) return { total: 0, rows: [] };
    const match = matchOf(words);
    const finder = searchPatternFor(words);
    const rows = numbers.all(match, limit, offset).flatMap((number) => {
      const row = one.get(number);
      return row ? [libraryRow(row, snippetOf(JSON.parse(row.content) as Article, finder))] : [];
    });
    return { total: total.get(match) ?? 0, rows };
  };
}

const prefixed = (table: string, list: string): string => list.replace(/(^|, )/g, `$1${table}.`);

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

function libraryRow(row: StoredRow, snippet: SnippetRun[] | null): LibraryRow {
  const { number: _, embargo, tags, ...plain } = row;
  return {
    ...plain,
    embargo: embargo === null ? null : (JSON.parse(embargo) as LibraryRow['embargo']),
    tags: JSON.parse(tags) as string[],
    snippet,
  };
}
