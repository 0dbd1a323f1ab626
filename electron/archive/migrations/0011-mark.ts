import type { Step } from './migrate';

/** A row by which the program that has an archive open knows its file again, whatever other programs write into it. */
export const mark: Step = {
  number: 11,
  sql: `
    -- One row, which is different whenever the log was written into the file.
    CREATE TABLE mark (
      number INTEGER PRIMARY KEY CHECK (number = 1),
      value TEXT NOT NULL
    ) STRICT;
    INSERT INTO mark VALUES (1, lower(hex(randomblob(16))));
  `,
};
