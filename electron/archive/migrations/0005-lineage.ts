import type { Database } from 'better-sqlite3';
import { contentHash } from '../tables/checksums';
import type { Step } from './migrate';

/**
 * What two archives that were edited separately need to be merged: of each revision, and of each state of the masthead, the hash of
 * its content, that of the revision it was written from, and the installation it was written on ("" where that is not known).
 */
export const lineage: Step = {
  number: 5,
  sql: `
    ALTER TABLE revision ADD COLUMN hash TEXT NOT NULL DEFAULT '';
    ALTER TABLE revision ADD COLUMN parent TEXT NOT NULL DEFAULT '';
    ALTER TABLE revision ADD COLUMN installation TEXT NOT NULL DEFAULT '';

    -- One row a sitting, as for articles; the masthead itself stays in the table "document".
    CREATE TABLE masthead_revision (
      number INTEGER PRIMARY KEY,
      started_at INTEGER NOT NULL,
      saved_at INTEGER NOT NULL,
      hash TEXT NOT NULL,
      parent TEXT NOT NULL,
      installation TEXT NOT NULL,
      content TEXT NOT NULL
    ) STRICT;
  `,
  fill(database) {
    fillRevisions(database);
    fillMasthead(database);
  },
};

function fillRevisions(database: Database): void {
  const rows = database.prepare<[], { row: number; article: number; content: string }>(
    'SELECT rowid AS row, article, content FROM revision ORDER BY article, revision',
  );
  const set = database.prepare('UPDATE revision SET hash = ?, parent = ? WHERE rowid = ?');
  const filled: [hash: string, parent: string, row: number][] = [];
  let before: { article: number; hash: string } | null = null;
  for (const { row, article, content } of rows.iterate()) {
    const hash = contentHash(content);
    filled.push([hash, before?.article === article ? before.hash : '', row]);
    before = { article, hash };
  }
  for (const values of filled) set.run(...values);
}

function fillMasthead(database: Database): void {
  const masthead = database
    .prepare<[], { savedAt: number; content: string }>(
      "SELECT saved_at AS savedAt, content FROM document WHERE name = 'masthead'",
    )
    .get();
  if (!masthead) return;
  const { savedAt, content } = masthead;
  database
    .prepare(
      `INSERT INTO masthead_revision (started_at, saved_at, hash, parent, installation, content)
       VALUES (?, ?, ?, '', '', ?)`,
    )
    .run(savedAt, savedAt, contentHash(content), content);
}
