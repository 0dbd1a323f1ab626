import type { Step } from './migrate';

/**
 * Releases that go to the press, and each message of them. A program of an earlier release, which would delete a person for ever and
 * leave their messages, refuses the archive by its number.
 */
export const outbox: Step = {
  number: 16,
  sql: `
    -- What goes out, as JSON, and the message without the headers that name one person.
    CREATE TABLE mailing (
      id TEXT PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article (number),
      created_at INTEGER NOT NULL,
      content TEXT NOT NULL,
      message TEXT NOT NULL,
      checksum TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX mailing_by_article ON mailing (article);

    -- One message to one person. "at" is when it came into its state, "due_at" before when it is not tried, in milliseconds. An attempt
    -- is "sending" from before its first word goes until the server's answer is known, which stands in "answer" as JSON.
    CREATE TABLE mail (
      mailing TEXT NOT NULL,
      place INTEGER NOT NULL,
      article INTEGER NOT NULL REFERENCES article (number),
      person TEXT NOT NULL,
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      message_id TEXT NOT NULL DEFAULT '',
      state TEXT NOT NULL,
      at INTEGER NOT NULL,
      due_at INTEGER NOT NULL DEFAULT 0,
      tries INTEGER NOT NULL DEFAULT 0,
      answer TEXT NOT NULL DEFAULT '',
      checksum TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (mailing, place)
    ) STRICT;
    CREATE INDEX mail_by_state ON mail (mailing, state, due_at);
    CREATE INDEX mail_by_article ON mail (article);
    CREATE INDEX mail_by_person ON mail (person);
  `,
};
