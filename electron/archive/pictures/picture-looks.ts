import type { Database } from 'better-sqlite3';

/** What tells whether two pictures are alike: the hash of their pixels, and what they look like in short. */
export interface PictureLook {
  pixels: string;
  look: string;
}

/** What the pictures of an archive look like in short. */
export interface PictureLooks {
  /** Some of the pictures that were not compared yet, and how many there are. */
  uncompared(limit: number): { hashes: string[]; total: number };
  keep(hash: string, look: PictureLook): void;
  /** Those of the same pixels. */
  sameAs(hash: string): string[];
}

export function pictureLooksOf(database: Database): PictureLooks {
  const without = `FROM picture WHERE hash NOT IN (SELECT hash FROM picture_look)`;
  const uncompared = database
    .prepare<[number], string>(`SELECT hash ${without} ORDER BY kept_at DESC LIMIT ?`)
    .pluck();
  const count = database.prepare<[], number>(`SELECT count(*) ${without}`).pluck();
  const keep = database.prepare(
    'INSERT OR REPLACE INTO picture_look (hash, pixels, look) SELECT hash, @pixels, @look FROM picture WHERE hash = @hash',
  );
  const sameAs = database
    .prepare<[string], string>(
      `SELECT hash FROM picture_look WHERE pixels <> '' AND pixels = (SELECT pixels FROM picture_look WHERE hash = ?)`,
    )
    .pluck();
  return {
    uncompared: (limit) => ({ hashes: uncompared.all(limit), total: count.get() ?? 0 }),
    keep: (hash, look) => void keep.run({ hash, ...look }),
    sameAs: (hash) => sameAs.all(hash),
  };
}
