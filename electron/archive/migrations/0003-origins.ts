import type { Step } from './migrate';

/** Where imported articles came from, so that the same text does not come in twice unseen. */
export const origins: Step = {
  number: 3,
  sql: `
    -- The digest of a text as it was read, and its place in the folder or the export that it came with.
    CREATE TABLE origin (
      digest TEXT PRIMARY KEY,
      place TEXT NOT NULL,
      article INTEGER NOT NULL REFERENCES article (number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX origin_by_place ON origin (place);
  `,
};
