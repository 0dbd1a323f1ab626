import type { Database } from 'better-sqlite3';
import { appointmentSchema, articleSchema, searchableText } from '../../../src/article';
import type { Appointment, Article } from '../../../src/article';
import type { LibraryPage, LibraryQuery, LibraryRow, SnippetRun } from '../../../src/contract';
import { readableThrough } from '../storage-problem';
import { isSoundSql } from '../tables/checksums';
import type { Revisions } from '../tables/revisions';
import { searchPatternFor, snippetFrom } from './snippet';
import type { SearchPattern } from './snippet';
import { matchOf, wordsToFind } from './search-index';

/**
 * Lists articles, the last saved first; or those that hold every word of a query, the most telling first. A row that the disk
 * altered is drawn from its text; a text found damaged is marked, and no other is hidden by it.
 */
export function libraryOf(
  database: Database,
  revisions: Revisions,
  damaged: ReadonlySet<number>,
): (query: LibraryQuery) => LibraryPage {
  const rowOf = libraryRows(revisions, damaged);
  const latest = latestIn(database, rowOf);
  const found = foundIn(database, revisions, rowOf);
  return (query) => (query.words.trim() === '' ? latest(query) : found(query));
}

const columns = `number, id, kind, status, language, headline, standfirst, date, embargo, tags, saved_at AS savedAt,
  revision, ${isSoundSql('article')} AS isSound,
  (SELECT content FROM appointment WHERE article = number AND ${isSoundSql('appointment')}) AS appointment`;

/** The articles whose appointment is not past. */
const toCome = `SELECT article FROM appointment WHERE over_at > @from AND ${isSoundSql('appointment')}`;

type StoredRow = Omit<LibraryRow, 'embargo' | 'appointment' | 'tags' | 'snippet' | 'damaged'> & {
  number: number;
  revision: number;
  isSound: number;
  embargo: string | null;
  appointment: string | null;
  tags: string;
};

type RowOf = (stored: StoredRow, snippet: SnippetRun[] | null) => LibraryRow;

/** Which rows are asked for; `from` is the time from which appointments are to come, null for all texts. */
interface PageAt {
  limit: number;
  offset: number;
  from: number | null;
}

function latestIn(database: Database, rowOf: RowOf): (query: LibraryQuery) => LibraryPage {
  const select = (where: string, order: string) => ({
    page: database.prepare<[PageAt], StoredRow>(
      `SELECT ${columns} FROM article WHERE removed_at IS NULL ${where} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
    ),
    total: database
      .prepare<[PageAt], number>(`SELECT count(*) FROM article WHERE removed_at IS NULL ${where}`)
      .pluck(),
  });
  const all = select('', 'saved_at DESC, number DESC');
  const nearest = '(SELECT starts_at FROM appointment WHERE article = number), number';
  const calling = select(`AND number IN (${toCome})`, nearest);
  return ({ limit, offset, toComeFrom }) => {
    const { page, total } = toComeFrom === undefined ? all : calling;
    const at = { limit, offset, from: toComeFrom ?? null };
    return { total: total.get(at) ?? 0, rows: page.all(at).map((row) => rowOf(row, null)) };
  };
}

function foundIn(
  database: Database,
  revisions: Revisions,
  rowOf: RowOf,
): (query: LibraryQuery) => LibraryPage {
  const where = `search MATCH @match AND (@from IS NULL OR rowid IN (${toCome}))`;
  const numbers = database
    .prepare<[PageAt & { match: string }], number>(
      `SELECT rowid FROM search WHERE ${where} ORDER BY rank LIMIT @limit OFFSET @offset`,
    )
    .pluck();
  const total = database
    .prepare<[PageAt & { match: string }], number>(`SELECT count(*) FROM search WHERE ${where}`)
    .pluck();
  const one = database.prepare<[number], StoredRow>(
    `SELECT ${columns} FROM article WHERE number = ? AND removed_at IS NULL`,
  );
  return ({ words: typed, limit, offset, toComeFrom }) => {
    const words = wordsToFind(typed);
    if (words.length === 0) return { total: 0, rows: [] };
    const at = { match: matchOf(words), limit, offset, from: toComeFrom ?? null };
    const finder = searchPatternFor(words);
    const rows = numbers.all(at).flatMap((number) => {
      const row = one.get(number);
      if (!row) return [];
      const snippet = passage(() => revisions.peek(number, row.revision), finder);
      return snippet ? [rowOf(row, snippet)] : [{ ...rowOf(row, []), damaged: true as const }];
    });
    return { total: total.get(at) ?? 0, rows };
  };
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

function libraryRows(revisions: Revisions, damaged: ReadonlySet<number>): RowOf {
  return (stored, snippet) => {
    const row = (stored.isSound === 1 && plainRow(stored, snippet)) || redrawn(stored, snippet);
    return damaged.has(stored.number) ? { ...row, damaged: true } : row;
  };

  /** A row that the disk altered, from its newest state; marked when that cannot be read either. */
  function redrawn(stored: StoredRow, snippet: SnippetRun[] | null): LibraryRow {
    const newest = revisions.newest(stored.number) ?? stored.revision;
    const article = readableThrough(() => revisions.read(stored.number, newest))?.article;
    if (!article)
      return { ...unreadable, tags: [], id: stored.id, headline: stored.headline, snippet, damaged: true };
    const { id, kind, status, language, headline, standfirst, date, embargo, tags } = article;
    const { savedAt } = revisions.list(stored.number).find(({ revision }) => revision === newest) ?? stored;
    return {
      id,
      kind,
      status,
      language,
      headline,
      standfirst,
      date: date.local,
      embargo,
      appointment: article.appointment ?? null,
      tags,
      savedAt,
      snippet,
    };
  }
}

const listed = articleSchema.pick({
  id: true,
  kind: true,
  status: true,
  language: true,
  headline: true,
  standfirst: true,
  embargo: true,
  tags: true,
});

/** A row as it is stored; null when an article cannot have these values. */
function plainRow(stored: StoredRow, snippet: SnippetRun[] | null): LibraryRow | null {
  try {
    const { embargo, tags, date, savedAt } = stored;
    const row = {
      ...stored,
      tags: JSON.parse(tags) as unknown,
      embargo: embargo && (JSON.parse(embargo) as unknown),
    };
    return { ...listed.parse(row), appointment: appointmentOf(stored), date, savedAt, snippet };
  } catch {
    return null;
  }
}

function appointmentOf({ appointment }: StoredRow): Appointment | null {
  return appointment === null ? null : appointmentSchema.parse(JSON.parse(appointment));
}

const unreadable = {
  kind: 'release',
  status: 'draft',
  language: 'fr',
  standfirst: '',
  date: '1970-01-01T00:00',
  embargo: null,
  appointment: null,
  savedAt: 0,
} as const;
