import type { Database } from 'better-sqlite3';
import { withHeadlineOnOneLine } from '../../../src/article';
import type { Article } from '../../../src/article';
import { checksumSql, isSoundSql } from './checksums';

/** An article's row: where its text stands, whether it was removed, and whether the row is as it was written. */
export interface ArticleRow {
  number: number;
  id: string;
  headline: string;
  revision: number;
  savedAt: number;
  removedAt: number | null;
  isSound: number;
}

/** Where a text stands, its date, and the hash of what it says; null where the text is lost. */
export type PlaceForSite = Pick<ArticleRow, 'number' | 'revision'> & { date: string; hash: string | null };

const row = `number, id, headline, revision, saved_at AS savedAt, removed_at AS removedAt, ${isSoundSql('article')} AS isSound`;

const columns =
  'id, revision, saved_at, kind, status, language, date, embargo, slug, tags, headline, standfirst';
const values =
  '@id, @revision, @savedAt, @kind, @status, @language, @date, @embargo, @slug, @tags, @headline, @standfirst';

/** The statements that read and write the rows of articles; `putChecksum` runs after each that writes one. */
export function articleStatements(database: Database) {
  return {
    find: database.prepare<[string], ArticleRow>(`SELECT ${row} FROM article WHERE id = ?`),
    scan: database.prepare<[string], ArticleRow>(`SELECT ${row} FROM article WHERE +id = ?`),
    add: database.prepare(`INSERT INTO article (${columns}) VALUES (${values})`),
    /** Adds a row of a known number. */
    addAs: database.prepare(`INSERT INTO article (number, ${columns}) VALUES (@number, ${values})`),
    update: database.prepare(
      `UPDATE article SET revision = @revision, saved_at = @savedAt, kind = @kind, status = @status, language = @language,
       date = @date, embargo = @embargo, slug = @slug, tags = @tags, headline = @headline, standfirst = @standfirst
       WHERE id = @id`,
    ),
    remove: database.prepare('UPDATE article SET removed_at = ? WHERE id = ?'),
    putChecksum: database.prepare<[number]>(
      `UPDATE article SET checksum = ${checksumSql('article')} WHERE number = ?`,
    ),
    stay: database
      .prepare<[string], string>(
        `SELECT id FROM article WHERE removed_at IS NULL AND id IN (SELECT value FROM json_each(?))`,
      )
      .pluck(),
    removed: database.prepare<[], ArticleRow & { removedAt: number }>(
      `SELECT ${row} FROM article WHERE removed_at IS NOT NULL
       ORDER BY removed_at DESC, number DESC LIMIT 100`,
    ),
    /**
     * Where the texts of a site stand. An altered row may hide a ready text: its text says whether it is one. Whether the row of another
     * is as it was written is asked of those alone whose text is not known by its hash.
     */
    placesForSite: database.prepare<[number, number], PlaceForSite>(
      `SELECT number, revision, date, (SELECT hash FROM revision WHERE revision.article = number AND revision.revision = article.revision) AS hash
       FROM article WHERE number > ? AND number <= ? AND removed_at IS NULL
         AND (status IN ('ready', 'published') OR NOT ${isSoundSql('article')})`,
    ),
    withNumber: database.prepare<[number], ArticleRow>(`SELECT ${row} FROM article WHERE number = ?`),
    last: database.prepare<[], number | null>('SELECT max(number) FROM article').pluck(),
    slug: database
      .prepare<[string, string], string>(
        "SELECT id FROM article WHERE slug = ? AND slug <> '' AND id <> ? AND removed_at IS NULL ORDER BY date DESC LIMIT 1",
      )
      .pluck(),
  };
}

/** The values of an article's row. */
export function columnsOf(article: Article, revision: number, savedAt: number) {
  const { id, kind, status, language, slug, standfirst } = article;
  const embargo = article.embargo && JSON.stringify(article.embargo);
  const tags = JSON.stringify(article.tags);
  return {
    id,
    kind,
    status,
    language,
    slug,
    headline: withHeadlineOnOneLine(article).headline,
    standfirst,
    embargo,
    tags,
    date: article.date.local,
    revision,
    savedAt,
  };
}
