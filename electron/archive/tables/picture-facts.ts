import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { pictureFactsSchema } from '../../../src/article';
import type { PictureFacts } from '../../../src/article';
import { nullIfDamaged } from '../storage-problem';
import { checksumSql, isSoundSql } from './checksums';

/** What a group knows of its pictures; calls that write must run in a transaction. */
export interface FactsTable {
  open(hash: string): PictureFacts;
  save(hash: string, facts: PictureFacts, now: number): void;
  /** Stores what is not known yet; what a person wrote stays. */
  complete(hash: string, facts: PictureFacts, now: number): void;
  /** Puts a picture into the trash at a time, or takes it out by null. */
  setRemoved(hash: string, at: number | null): void;
  isRemoved(hash: string): boolean;
  /** The pictures that were cut out of one. */
  cutsOf(hash: string): string[];
}

/** Reads and writes the table of what is known of pictures; rows that the disk altered are not read. */
export function factsTableOf(database: Database): FactsTable {
  const find = database.prepare<[string], { content: string; removedAt: number | null }>(
    `SELECT content, removed_at AS removedAt FROM picture_facts WHERE hash = ? AND ${isSoundSql('picture_facts')}`,
  );
  const put = database.prepare(
    `INSERT INTO picture_facts (hash, saved_at, content) VALUES (?, ?, ?)
     ON CONFLICT (hash) DO UPDATE SET saved_at = excluded.saved_at, content = excluded.content`,
  );
  const remove = database.prepare(
    `INSERT INTO picture_facts (hash, saved_at, removed_at, content) VALUES (@hash, coalesce(@at, 0), @at, '{}')
     ON CONFLICT (hash) DO UPDATE SET removed_at = excluded.removed_at`,
  );
  const putChecksum = database.prepare<[string]>(
    `UPDATE picture_facts SET checksum = ${checksumSql('picture_facts')} WHERE hash = ?`,
  );
  const cuts = database
    .prepare<[string], string>(
      `SELECT hash FROM picture_facts WHERE json_valid(content) AND content ->> '$.cutOf' = ?`,
    )
    .pluck();
  const open = (hash: string) => factsIn(nullIfDamaged(() => find.get(hash))?.content ?? '{}');
  const save = (hash: string, facts: PictureFacts, now: number) => {
    put.run(hash, now, JSON.stringify(pictureFactsSchema.parse(facts)));
    putChecksum.run(hash);
  };
  return {
    open,
    save,
    complete(hash, facts, now) {
      const known = open(hash);
      const next = completed(known, facts);
      if (!isDeepStrictEqual(known, next)) save(hash, next, now);
    },
    setRemoved(hash, at) {
      remove.run({ hash, at });
      putChecksum.run(hash);
    },
    isRemoved: (hash) => (find.get(hash)?.removedAt ?? null) !== null,
    cutsOf: (hash) => cuts.all(hash),
  };
}

/** A person always writes all words of a picture at once, including the description; otherwise they are those of its file. */
function completed(known: PictureFacts, facts: PictureFacts): PictureFacts {
  const { caption, credit, alt, licence, ...others } = known;
  return alt === undefined
    ? { ...facts, ...others, ...wordsFirst(facts, { caption, credit }) }
    : { ...facts, ...known };
}

/** The words of one, and those of another that it lacks. */
function wordsFirst(
  { caption, credit }: PictureFacts,
  other: { caption: string | undefined; credit: string | undefined },
): Pick<PictureFacts, 'caption' | 'credit'> {
  const [firstCaption, firstCredit] = [caption ?? other.caption, credit ?? other.credit];
  return {
    ...(firstCaption !== undefined && { caption: firstCaption }),
    ...(firstCredit !== undefined && { credit: firstCredit }),
  };
}

/** What is known of a picture, as it is stored; nothing for what is not of its form. */
export function factsIn(content: string): PictureFacts {
  try {
    return pictureFactsSchema.safeParse(JSON.parse(content)).data ?? {};
  } catch {
    return {};
  }
}
