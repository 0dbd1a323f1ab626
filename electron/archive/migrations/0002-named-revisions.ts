import type { Step } from './migrate';

/** The name a person gives to a revision worth finding again, "Envoyé à la presse"; empty while it has none. */
export const namedRevisions: Step = {
  number: 2,
  sql: `ALTER TABLE revision ADD COLUMN name TEXT NOT NULL DEFAULT ''`,
};
