import type { Step } from './migrate';

/** Articles and their revisions, the masthead and settings, the pictures that are kept, and the words to find them by. */
export const articles: Step = {
  number: 1,
  sql: `
    -- What lists and the site's addresses need of an article. Its text is that of its newest revision.
    CREATE TABLE article (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      revision INTEGER NOT NULL CHECK (revision > 0),
      saved_at INTEGER NOT NULL,
      removed_at INTEGER,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      language TEXT NOT NULL,
      date TEXT NOT NULL,
      embargo TEXT,
      slug TEXT NOT NULL,
      tags TEXT NOT NULL,
      headline TEXT NOT NULL,
      standfirst TEXT NOT NULL
    ) STRICT;
    CREATE INDEX article_by_saving ON article (saved_at DESC, number DESC) WHERE removed_at IS NULL;
    CREATE INDEX article_by_slug ON article (slug) WHERE slug <> '' AND removed_at IS NULL;

    -- One row a sitting: the saves of a sitting follow one another in it, and its number follows the last of them.
    CREATE TABLE revision (
      article INTEGER NOT NULL REFERENCES article (number),
      revision INTEGER NOT NULL,
      started_at INTEGER NOT NULL,
      saved_at INTEGER NOT NULL,
      pinned INTEGER NOT NULL DEFAULT 0,
      words INTEGER NOT NULL,
      fullest INTEGER NOT NULL,
      headline TEXT NOT NULL,
      content TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX revision_of_article ON revision (article, revision);

    -- Documents that an archive has one of: the masthead, the settings.
    CREATE TABLE document (
      name TEXT PRIMARY KEY,
      saved_at INTEGER NOT NULL,
      content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Pictures whose bytes lie in the folder "pictures", by the SHA-256 of those bytes.
    CREATE TABLE picture (
      hash TEXT PRIMARY KEY,
      type TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      size INTEGER NOT NULL,
      kept_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Words as fold.ts writes them, by the article's number; "forms" holds the other ways to type a compound word.
    CREATE VIRTUAL TABLE search USING fts5 (
      headline, standfirst, body, tags, forms,
      content = '', contentless_delete = 1, prefix = '2 3',
      tokenize = "unicode61 remove_diacritics 0"
    );
    INSERT INTO search (search, rank) VALUES ('rank', 'bm25(12.0, 5.0, 1.0, 5.0, 1.0)');
  `,
};
