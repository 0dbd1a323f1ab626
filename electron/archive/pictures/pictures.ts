import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { Cancelled, PictureDetails, PictureList, PictureQuery, Result } from '../../../src/contract';
import type { ArticleId, PictureFacts } from '../../../src/article';
import type { Erasing, TextEraser } from '../erasing/erase-texts';
import type { LibraryReader } from '../reader/library-reader';
import { storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { isSoundSql } from '../tables/checksums';
import { factsTableOf } from '../tables/picture-facts';
import type { Pictures } from '../tables/picture-table';
import { pictureReadingOf } from './list-pictures';
import type { PrintWidths } from './list-pictures';
import { heldPicturesOf } from './picture-rows';

/** What tells whether two pictures are alike: the hash of their pixels, and what they look like in short. */
export interface PictureLook {
  pixels: string;
  look: string;
}

/** The pictures of an archive as a person looks through them: what is known of them, which are alike, and their trash. */
export interface PictureLibrary {
  list(query: PictureQuery, enough: PrintWidths): Promise<Result<PictureList, StorageProblem>>;
  open(hash: string, enough: PrintWidths): Promise<Result<PictureDetails | null, StorageProblem>>;
  /** The texts on the desk that show a picture, whole or cut. */
  textsShowing(hash: string): ArticleId[];
  /** What the group knows of a picture; nothing of one that the archive does not hold. */
  facts(hash: string): PictureFacts;
  /** The pictures for which somebody refused consent, as the group noted, and those of the same pixels. */
  refused(): ReadonlySet<string>;
  note(hash: string, facts: PictureFacts, now: number): Result<null, StorageProblem>;
  /** Keeps what is not known yet of pictures that the archive holds: that of an import, or of a backup. */
  complete(facts: Readonly<Record<string, PictureFacts>>, now: number): Result<null, StorageProblem>;
  /** Puts those that no text shows now, none of the trash included, and no version and no masthead, into the trash. */
  remove(hashes: readonly string[], now: number): Result<string[], StorageProblem>;
  restore(hashes: readonly string[]): Result<null, StorageProblem>;
  /** Deletes those of the trash for ever that are still used by nothing, with what was cut out, prepared and noted of them. */
  erase(
    hashes: readonly string[],
    compact?: Erasing['compact'],
  ): Promise<Result<string[], StorageProblem | Cancelled>>;
  /** Some of the pictures that were not compared yet, and how many there are. */
  uncompared(most: number): { hashes: string[]; total: number };
  keepLook(hash: string, look: PictureLook): Result<null, StorageProblem>;
}

/** What the pictures need of their archive. */
interface ArchiveParts {
  folder: string;
  /** Leaves nothing in the folder of what was deleted: what was prepared of pictures goes, and the database is written anew. */
  forget: TextEraser['forget'];
  database: Database;
  pictures: Pictures;
  reader: LibraryReader | null;
  read: <Value>(work: () => Value) => Result<Value, StorageProblem>;
  write: <Value>(work: () => Value) => Result<Value, StorageProblem>;
  /** The same for what can be made again: it counts for no change. */
  transact: <Value>(work: () => Value) => Result<Value, StorageProblem>;
}

/** Reads in the archive's thread where there is one. */
export function pictureLibraryOf(archive: ArchiveParts): PictureLibrary {
  const { database, pictures, reader, read, write, transact } = archive;
  const facts = factsTableOf(database);
  const reading = pictureReadingOf(database);
  const isShown = database.prepare('SELECT 1 FROM figure WHERE picture = @hash OR shown = @hash LIMIT 1');
  const showing = database
    .prepare<[string], ArticleId>(
      'SELECT DISTINCT id FROM figure JOIN article ON number = article WHERE picture = ? AND removed_at IS NULL',
    )
    .pluck();
  const refused = database
    .prepare<[], string>(
      `SELECT hash FROM picture_facts WHERE ${isSoundSql('picture_facts')} AND content ->> '$.consent.kind' = 'refused'`,
    )
    .pluck();
  const sameAs = database
    .prepare<[string], string>(
      `SELECT hash FROM picture_look WHERE pixels <> '' AND pixels = (SELECT pixels FROM picture_look WHERE hash = ?)`,
    )
    .pluck();
  const held = heldPicturesOf(database);
  const without = `FROM picture WHERE hash NOT IN (SELECT hash FROM picture_look)`;
  const uncompared = database
    .prepare<[number], string>(`SELECT hash ${without} ORDER BY kept_at DESC LIMIT ?`)
    .pluck();
  const count = database.prepare<[], number>(`SELECT count(*) ${without}`).pluck();
  const keepLook = database.prepare(
    'INSERT OR REPLACE INTO picture_look (hash, pixels, look) SELECT hash, @pixels, @look FROM picture WHERE hash = @hash',
  );
  /** Those of some pictures that nothing uses, the parts cut out of them neither. */
  const unused = (hashes: readonly string[]) => {
    const { earlier, masthead } = held();
    const isFree = (hash: string) =>
      isShown.get({ hash }) === undefined && !earlier.has(hash) && !masthead.has(hash);
    return hashes.filter((hash) => pictures.find(hash) && isFree(hash) && facts.cutsOf(hash).every(isFree));
  };
  return {
    list: async (query, enough) =>
      (await reader?.pictures(query, enough)) ?? read(() => reading.list(query, enough)),
    open: async (hash, enough) =>
      (await reader?.picture(hash, enough)) ?? read(() => reading.open(hash, enough)),
    textsShowing: (hash) => showing.all(hash),
    facts: facts.open,
    refused: () => new Set(refused.all().flatMap((hash) => [hash, ...sameAs.all(hash)])),
    note: (hash, known, now) => nothing(write(() => facts.save(hash, known, now))),
    complete: (all, now) =>
      nothing(
        write(() => {
          for (const [hash, known] of Object.entries(all))
            if (pictures.find(hash)) facts.complete(hash, known, now);
        }),
      ),
    remove: (hashes, now) =>
      write(() => {
        const gone = unused(hashes).filter((hash) => !facts.isRemoved(hash));
        for (const hash of gone) facts.setRemoved(hash, now);
        return gone;
      }),
    restore: (hashes) =>
      nothing(
        write(() => {
          for (const hash of hashes) if (facts.isRemoved(hash)) facts.setRemoved(hash, null);
        }),
      ),
    async erase(hashes, compact) {
      const gone = write(() => {
        const all = unused(hashes).filter(facts.isRemoved);
        return { all, files: all.flatMap((hash) => [hash, ...facts.cutsOf(hash)]) };
      });
      if (!gone.ok) return gone;
      try {
        await pictures.erase(gone.value.files);
      } catch (error) {
        return failed(storageProblemOf(error, archive.folder));
      }
      const forgotten = gone.value.files.length > 0 ? await archive.forget(compact) : done(null);
      return forgotten.ok ? done(gone.value.all) : forgotten;
    },
    uncompared: (most) => ({ hashes: uncompared.all(most), total: count.get() ?? 0 }),
    keepLook: (hash, look) => nothing(transact(() => keepLook.run({ hash, ...look }))),
  };
}

function nothing(outer: Result<unknown, StorageProblem>): Result<null, StorageProblem> {
  return outer.ok ? done(null) : outer;
}
