import type { Step } from './migrate';

/**
 * What texts call people to, so that those to come can be listed. A text holds its own appointment; the number of this step keeps a
 * program that knows none, and would lose it, from opening the archive.
 */
export const appointments: Step = {
  number: 7,
  sql: `
    CREATE TABLE appointment (
      article INTEGER PRIMARY KEY REFERENCES article (number),
      starts_at INTEGER NOT NULL,
      over_at INTEGER NOT NULL,
      content TEXT NOT NULL,
      checksum TEXT NOT NULL DEFAULT ''
    ) STRICT;
  `,
};
