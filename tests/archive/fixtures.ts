import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { onTestFinished, expect } from 'vitest';
import { openArchive } from '../../electron/archive';
import type { Archive } from '../../electron/archive';
import { newArticle } from '../../src/article';
import type { Article, Block } from '../../src/article';
import type { LibraryQuery, Result } from '../../src/contract';

/** Nine in the morning of the third of March 2025, in Paris. */
export const morning = Date.UTC(2025, 2, 3, 8);

let count = 0;

/** A new article of the group, with what a test says of it. */
export function anArticle(given: Partial<Article> & { text?: string } = {}): Article {
  const { text, ...fields } = given;
  const seed = {
    kind: 'release',
    language: 'fr',
    date: { local: '2025-03-03T09:00', zone: 'Europe/Paris' },
  } as const;
  const id = `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
  return {
    ...newArticle({ id, ...seed }),
    ...fields,
    ...(text === undefined ? {} : { body: [paragraph(text)] }),
  };
}

/** A plain paragraph. */
export function paragraph(text: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [] }] };
}

/** A folder of the test's own, gone when it ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new archive in a folder of its own, closed when the test ends. */
export function anArchive(folder = join(aFolder(), 'archive')): Archive {
  const archive = value(openArchive(folder, { create: true }));
  onTestFinished(() => archive.close());
  return archive;
}

/** The value of an answer that must be one. */
export function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** The headlines that a search finds, in its order. */
export function found(archive: Archive, words: string): string[] {
  return value(
    archive.library.list({ words, filters: {}, sort: 'relevance', limit: 50, offset: 0 }),
  ).rows.map((row) => row.headline);
}

/** Why an archive is only read, where a test does not ask. */
export const why = { kind: 'archive-read-only', path: 'une clé protégée' } as const;

/** A list of all texts. */
export const all: LibraryQuery = { words: '', filters: {}, sort: 'edited', limit: 50, offset: 0 };

/** An archive with a text of two revisions and another text, closed. */
export function aFolderWithTexts() {
  const folder = join(aFolder(), 'archive');
  const archive = value(openArchive(folder, { create: true }));
  const station = value(
    archive.articles.create(
      anArticle({ headline: 'La gare', status: 'ready', slug: 'la-gare', text: 'Elle reste ouverte.' }),
      morning,
    ),
  ).article;
  const later = { ...station, body: [...station.body, paragraph('Le conseil a voté dimanche.')] };
  value(archive.articles.save({ article: later, base: 1 }, morning + 10 * 60_000));
  const pool = value(
    archive.articles.create(
      anArticle({
        headline: 'La piscine',
        status: 'ready',
        slug: 'la-piscine',
        text: 'Elle rouvre dimanche.',
      }),
      morning,
    ),
  ).article;
  expect(found(archive, 'conseil')).toEqual(['La gare']); // Its words are taken in.
  archive.close();
  return { folder, station, pool };
}

/** Changes the archive's file as the disk would, behind the program's back. */
export function alter(folder: string, sql: string, ...values: unknown[]): void {
  const database = new Sqlite(join(folder, 'archive.sqlite'));
  database.unsafeMode(true);
  database.pragma('foreign_keys = OFF');
  database.pragma('writable_schema = ON');
  database.prepare(sql).run(...values);
  database.close();
}
