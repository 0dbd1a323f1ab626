import { refillFamilies } from '../tables/listing';
import type { Step } from './migrate';

/**
 * What a text says, and what the original of a translation said when the translation was last brought up to date with it, both as
 * hashes: a translation is older than its original where the two differ. Null for a text that is in no family.
 */
export const families: Step = {
  number: 9,
  sql: `
    ALTER TABLE listing ADD COLUMN words TEXT;
    -- The identifier of the article that a translation was made from.
    ALTER TABLE listing ADD COLUMN original TEXT;
    ALTER TABLE listing ADD COLUMN original_words TEXT;
    CREATE INDEX listing_by_original ON listing (original) WHERE original IS NOT NULL;
  `,
  fill: refillFamilies,
};
