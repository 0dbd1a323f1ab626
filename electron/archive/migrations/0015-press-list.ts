import type { Step } from './migrate';

/**
 * The press list: people, the named parts of the list, whom nothing may be sent to again, and what was sent to whom. A program of an
 * earlier release, which would delete a text for ever and leave who got it, refuses the archive by its number.
 */
export const pressList: Step = {
  number: 15,
  sql: `
    -- A person as JSON. "saved_at" in milliseconds since 1970.
    CREATE TABLE press_person (
      id TEXT PRIMARY KEY,
      saved_at INTEGER NOT NULL,
      content TEXT NOT NULL,
      checksum TEXT NOT NULL DEFAULT ''
    ) STRICT;

    -- A group by hand or a saved filter, as JSON.
    CREATE TABLE press_group (
      id TEXT PRIMARY KEY,
      saved_at INTEGER NOT NULL,
      content TEXT NOT NULL,
      checksum TEXT NOT NULL DEFAULT ''
    ) STRICT;

    -- Addresses whose owner objected: an HMAC under a random key instead of the address, so that it stays when the person is erased.
    CREATE TABLE press_objection (
      hash TEXT PRIMARY KEY,
      key TEXT NOT NULL,
      objected_on TEXT NOT NULL,
      checksum TEXT NOT NULL DEFAULT ''
    ) STRICT;

    -- Which state of a text went to whom: "person" is "" once the person was erased, "article" once the text was.
    CREATE TABLE press_delivery (
      id TEXT PRIMARY KEY,
      person TEXT NOT NULL,
      article TEXT NOT NULL,
      revision INTEGER NOT NULL,
      at INTEGER NOT NULL,
      state TEXT NOT NULL,
      checksum TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX press_delivery_by_person ON press_delivery (person);
    CREATE INDEX press_delivery_by_article ON press_delivery (article);
  `,
};
