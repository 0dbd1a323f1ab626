import { addChecksumFunction } from '../tables/checksums';
import type { Step } from './migrate';

/** Lets a row that the disk altered be told from one that was written: of each a checksum, beside the hash of its content. */
export const checksums: Step = {
  number: 6,
  sql: `
    ALTER TABLE article ADD COLUMN checksum TEXT NOT NULL DEFAULT '';
    ALTER TABLE revision ADD COLUMN checksum TEXT NOT NULL DEFAULT '';
    ALTER TABLE document ADD COLUMN checksum TEXT NOT NULL DEFAULT '';
  `,
  fill(database) {
    addChecksumFunction(database);
    database.exec(`
      UPDATE article SET checksum = row_checksum(number, id, revision, saved_at, removed_at, kind, status, language, date,
        embargo, slug, tags, headline, standfirst);
      UPDATE revision SET checksum = row_checksum(article, revision, started_at, saved_at, words, headline, name, hash);
      UPDATE document SET checksum = row_checksum(name, saved_at, content);
    `);
  },
};
