import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { translatedWords, withoutBlockIds } from '../../../src/article';
import type { Article } from '../../../src/article';

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

/** The columns that the checksum of a row covers, in its order: all that a person may be shown of it, or that leads to it. */
const covered = {
  article:
    'number id revision saved_at removed_at kind status language date embargo slug tags headline standfirst',
  revision: 'article revision started_at saved_at words headline name hash',
  document: 'name saved_at content',
  appointment: 'article starts_at over_at content',
  picture_facts: 'hash saved_at removed_at content',
} as const;

/** A table whose rows have a checksum. */
export type CheckedTable = keyof typeof covered;

/** The checksum of a row as SQL; `row` is what the query calls the table. */
export function checksumSql(table: CheckedTable, row: string = table): string {
  const columns = covered[table].split(' ').map((column) => `${row}.${column}`);
  return `row_checksum(${columns.join(', ')})`;
}

/** Whether a row is as it was written, as SQL. */
export function isSoundSql(table: CheckedTable, row: string = table): string {
  return `${row}.checksum = ${checksumSql(table, row)}`;
}

/** The checksum of a row that was read, by the names of its columns. */
export function checksumOf(table: CheckedTable, row: Readonly<Record<string, unknown>>): string {
  return sumOf(covered[table].split(' ').map((column) => row[column]));
}

/** Makes the function of `checksumSql` known to a database: half a SHA-256 of the values. */
export function addChecksumFunction(database: Database): void {
  const options = { varargs: true, deterministic: true, directOnly: true };
  database.function('row_checksum', options, (...values: unknown[]) => sumOf(values));
}

const sumOf = (values: readonly unknown[]): string => hash('sha256', JSON.stringify(values)).slice(0, 32);
