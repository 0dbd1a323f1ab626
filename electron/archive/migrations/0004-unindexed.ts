import type { Step } from './migrate';

/** Which article's words the search does not know yet: the one that is being written. */
export const unindexed: Step = {
  number: 4,
  sql: `
    CREATE TABLE unindexed (
      article INTEGER PRIMARY KEY REFERENCES article (number)
    ) STRICT, WITHOUT ROWID;
  `,
};
