import { refillFigures } from '../tables/figures';
import type { Step } from './migrate';

/**
 * What a group knows of its pictures, which texts show them, and what tells whether two look the same. The number of this step keeps
 * a program that would not show that somebody refused consent from opening the archive.
 */
export const pictures: Step = {
  number: 10,
  sql: `
    -- What the group knows of a picture, as JSON; and since when it is in the trash, null for one that is not.
    CREATE TABLE picture_facts (
      hash TEXT PRIMARY KEY,
      saved_at INTEGER NOT NULL,
      removed_at INTEGER,
      content TEXT NOT NULL,
      checksum TEXT NOT NULL DEFAULT ''
    ) STRICT;

    -- The hash of a picture's pixels, "" where that cannot be had, and what it looks like in short. Made again where it is missing.
    CREATE TABLE picture_look (
      hash TEXT PRIMARY KEY,
      pixels TEXT NOT NULL,
      look TEXT NOT NULL
    ) STRICT;

    -- The figures of each text as it is now, the lead first. "block" is what names one in its text; "picture" is the whole picture,
    -- "shown" what was cut out of it.
    CREATE TABLE figure (
      article INTEGER NOT NULL REFERENCES article (number),
      place INTEGER NOT NULL,
      block TEXT,
      picture TEXT NOT NULL,
      shown TEXT NOT NULL,
      width INTEGER NOT NULL,
      caption TEXT NOT NULL,
      credit TEXT NOT NULL,
      alt TEXT NOT NULL,
      licence TEXT NOT NULL,
      PRIMARY KEY (article, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX figure_by_picture ON figure (picture);
    CREATE INDEX figure_by_shown ON figure (shown);
  `,
  fill: refillFigures,
};
