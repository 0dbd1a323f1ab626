import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { translatedWords, withoutBlockIds } from '../../../src/article';
import type { Article } from '../../../src/article';
import { archiveTables } from './tables';
import type { CheckedTable } from './tables';

/**
 * The SHA-256 of what a revision or a masthead says, in hexadecimal: the same text has the same hash in every archive. `json` is
 * its JSON text with the keys in the schema's order; the identifiers of its blocks are left out of the hash.
 */
export function contentHash(json: string): string {
  return hash('sha256', withoutBlockIds(json));
}

/** The SHA-256 of what a translation of a text has to follow, in hexadecimal. */
export function wordsHash(article: Article): string {
  return hash('sha256', translatedWords(article));
}

/** The checksum of a row as SQL; `row` is what the query calls the table. */
export function checksumSql(table: CheckedTable, row: string = table): string {
  const columns = archiveTables[table].checked.split(' ').map((column) => `${row}.${column}`);
  return `row_checksum(${columns.join(', ')})`;
}

/** Whether a row is as it was written, as SQL. */
export function isSoundSql(table: CheckedTable, row: string = table): string {
  return `${row}.checksum = ${checksumSql(table, row)}`;
}

/** The checksum of a row that was read, by the names of its columns. */
export function checksumOf(table: CheckedTable, row: Readonly<Record<string, unknown>>): string {
  return sumOf(archiveTables[table].checked.split(' ').map((column) => row[column]));
}

/** Makes the function of `checksumSql` known to a database: half a SHA-256 of the values. */
export function addChecksumFunction(database: Database): void {
  const options = { varargs: true, deterministic: true, directOnly: true };
  database.function('row_checksum', options, (...values: unknown[]) => sumOf(values));
}

const sumOf = (values: readonly unknown[]): string => hash('sha256', JSON.stringify(values)).slice(0, 32);
