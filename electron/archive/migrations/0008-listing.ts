import { refillListing } from '../tables/listing';
import type { Step } from './migrate';

/**
 * What lists are narrowed and sorted by, in rows small enough to look through a hundred thousand of them at once; and the words to
 * find anew, by the parts of a text that a search can be kept to. The words are indexed when someone searches.
 */
export const listing: Step = {
  number: 8,
  sql: `
    CREATE TABLE listing (
      article INTEGER PRIMARY KEY REFERENCES article (number),
      is_removed INTEGER NOT NULL,
      saved_at INTEGER NOT NULL,
      date TEXT NOT NULL,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      language TEXT NOT NULL,
      -- The headline without accents and capitals, as far as it sorts.
      headline TEXT NOT NULL,
      -- When the embargo ends, in milliseconds since 1970; null without one.
      held_until INTEGER,
      -- The hash of the first picture, and what translations of a text have in common; null without.
      picture TEXT,
      translation TEXT,
      revision INTEGER NOT NULL,
      -- The revision that was published, or sent since; and whether the text is published and was edited after it.
      published INTEGER,
      is_changed INTEGER NOT NULL,
      is_pictured INTEGER NOT NULL,
      -- Where the table "search" holds its words; null while it holds none.
      words_at INTEGER
    ) STRICT;
    -- One for each order, with all that a list can be narrowed by: none looks into the table itself.
    CREATE INDEX listing_by_saving ON listing (is_removed, saved_at DESC, article DESC,
      date, kind, status, language, held_until, is_pictured, is_changed);
    CREATE INDEX listing_by_date ON listing (is_removed, date DESC, article DESC,
      kind, status, language, held_until, is_pictured, is_changed);
    CREATE INDEX listing_by_headline ON listing (is_removed, headline, article DESC,
      date, kind, status, language, held_until, is_pictured, is_changed);
    CREATE INDEX listing_by_translation ON listing (translation) WHERE translation IS NOT NULL;
    DROP INDEX IF EXISTS article_by_saving;

    -- A text's tags; "key" is the tag without accents and capitals.
    CREATE TABLE tag (
      article INTEGER NOT NULL REFERENCES article (number),
      name TEXT NOT NULL,
      key TEXT NOT NULL,
      PRIMARY KEY (article, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tag_by_key ON tag (key, name);

    -- The words of articles, with the other ways to type a compound one; "facts" holds kind, status, language and year in words.
    -- By the day of the text and its number, so that the newest are found first: see wordsAt in indexed-words.ts.
    DROP TABLE search;
    CREATE VIRTUAL TABLE search USING fts5 (
      headline, standfirst, body, notes, captions, people, tags, facts,
      content = '', contentless_delete = 1, prefix = '2 3',
      tokenize = "unicode61 remove_diacritics 0"
    );
    INSERT INTO search (search, rank) VALUES ('rank', 'bm25(12.0, 5.0, 1.0, 1.0, 1.0, 3.0, 5.0, 0.5)');
  `,
  fill: refillListing,
};
