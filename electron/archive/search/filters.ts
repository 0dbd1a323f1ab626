import type { LibraryFilters, LibraryQuery } from '../../../src/contract';
import { fold, instantOf, zonedTimeSchema } from '../../../src/article';
import { isSoundSql } from '../tables/checksums';
import type { Database } from 'better-sqlite3';
import { firstPicture } from './library-rows';

/** A condition of SQL on the table "article", and the values it is bound to. */
export interface Condition {
  sql: string;
  values: Record<string, string | number>;
}

/** What the filters of a list ask of an article. */
export function conditionOf(filters: LibraryFilters): Condition {
  const parts = [filters.removed ? 'article.removed_at IS NOT NULL' : 'article.removed_at IS NULL'];
  const values: Condition['values'] = {};
  for (const [name, filter] of Object.entries(filters) as [keyof LibraryFilters, unknown][]) {
    if (name === 'removed' || filter === undefined) continue;
    parts.push(sqlOf[name]);
    if (Array.isArray(filter)) values[name] = JSON.stringify(filter);
    else if (typeof filter === 'number') values[name] = filter;
  }
  return { sql: parts.join(' AND '), values };
}

const oneOf = (name: string): string => `(SELECT value FROM json_each(@${name}))`;

/** The articles whose appointment is not past. */
const toCome = `SELECT article FROM appointment WHERE over_at > @toComeFrom AND ${isSoundSql('appointment')}`;

const textOf = (what: string): string =>
  `(SELECT ${what} FROM revision WHERE article = article.number AND revision = article.revision)`;

const sqlOf: Readonly<Record<Exclude<keyof LibraryFilters, 'removed'>, string>> = {
  kinds: `article.kind IN ${oneOf('kinds')}`,
  statuses: `article.status IN ${oneOf('statuses')}`,
  languages: `EXISTS (SELECT 1 FROM json_each(@languages)
    WHERE article.language = value COLLATE NOCASE OR article.language LIKE value || '-%')`,
  tags: `EXISTS (SELECT 1 FROM json_each(article.tags) own JOIN json_each(@tags) asked
    ON folded(own.value) = folded(asked.value))`,
  years: `CAST(substr(article.date, 1, 4) AS INTEGER) IN ${oneOf('years')}`,
  embargoedAt: `instant(article.embargo) > @embargoedAt`,
  toComeFrom: `article.number IN (${toCome})`,
  pictured: `${textOf(firstPicture('content'))} IS NOT NULL`,
  untranslated: `NOT EXISTS (SELECT 1 FROM article other JOIN revision r ON r.article = other.number AND r.revision = other.revision
    WHERE other.number <> article.number AND other.removed_at IS NULL
    AND json_extract(r.content, '$.translationKey') = ${textOf("json_extract(content, '$.translationKey')")})`,
  changedSincePublished: `article.status = 'published' AND article.saved_at > (SELECT min(saved_at) FROM revision
    WHERE article = article.number AND json_extract(content, '$.status') = 'published')`,
};

const orders: Readonly<Record<Exclude<LibraryQuery['sort'], 'relevance'>, string>> = {
  edited: 'article.saved_at DESC',
  date: 'article.date DESC',
  headline: 'folded(article.headline)',
  appointment: '(SELECT starts_at FROM appointment WHERE article = number) NULLS LAST',
  removed: 'article.removed_at DESC',
};

/** How a list that is not sorted by relevance is ordered, as SQL; the last written comes first among equals. */
export function orderOf(sort: LibraryQuery['sort']): string {
  return `${orders[sort === 'relevance' ? 'edited' : sort]}, article.number DESC`;
}

/** Makes the functions of these conditions known to a database. */
export function addListFunctions(database: Database): void {
  const options = { deterministic: true, directOnly: true };
  database.function('folded', options, (text: unknown) => fold(String(text ?? '')));
  database.function('instant', options, (time: unknown) => {
    if (typeof time !== 'string') return null;
    const { data } = zonedTimeSchema.safeParse(parsed(time));
    return data ? instantOf(data) : null;
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // A row that the disk altered.
  }
}
