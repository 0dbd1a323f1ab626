import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { Cancelled, PictureDetails, PictureList, PictureQuery, Result } from '../../../src/contract';
import type { ArticleId, Picture, PictureFacts, PictureWords } from '../../../src/article';
import type { Erasing, ErasingOptions } from '../erasing/erase-texts';
import { withoutValue, storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { isSoundSql } from '../tables/checksums';
import { factsTableOf } from '../tables/picture-facts';
import type { FactsTable } from '../tables/picture-facts';
import type { NewPicture, PictureTable } from '../tables/picture-table';
import type { Transactions } from '../transactions';
import { pictureReadingOf } from './list-pictures';
import type { PrintWidths } from './list-pictures';
import { pictureLooksOf } from './picture-looks';
import type { PictureLook, PictureLooks } from './picture-looks';
import { heldPicturesOf } from './picture-rows';

/** The pictures of an archive: their bytes, what is known of them, which are alike, and their trash. */
export interface Pictures {
  keep(picture: NewPicture, now: number): Promise<Result<Picture, StorageProblem>>;
  /** The bytes of a picture, or null when the archive does not hold it. */
  read(hash: string): Promise<Uint8Array | null>;
  find(hash: string): Picture | null;
  /** What the newest text on the desk that shows a picture, whole or cut, and says anything of it says. */
  lastWords(hash: string): { words: PictureWords; headline: string } | null;
  list(query: PictureQuery, enough: PrintWidths): Promise<Result<PictureList, StorageProblem>>;
  open(hash: string, enough: PrintWidths): Promise<Result<PictureDetails | null, StorageProblem>>;
  /** The texts on the desk that show a picture, whole or cut. */
  textsShowing(hash: string): ArticleId[];
  /** What the group knows of a picture; nothing of one that the archive does not hold. */
  facts(hash: string): PictureFacts;
  /** The pictures marked as lacking somebody's consent, and those with the same pixels. */
  refused(): ReadonlySet<string>;
  note(hash: string, facts: PictureFacts, now: number): Result<null, StorageProblem>;
  /** Keeps what is not known yet of pictures that the archive holds: that of an import, or of a backup. */
  complete(facts: Readonly<Record<string, PictureFacts>>, now: number): Result<null, StorageProblem>;
  /** Puts pictures into the trash, except those that a text (in the trash too), a version or the masthead shows. */
  remove(hashes: readonly string[], now: number): Result<string[], StorageProblem>;
  restore(hashes: readonly string[]): Result<null, StorageProblem>;
  /** Deletes those of the trash for ever that are still used by nothing, with what was cut out, prepared and noted of them. */
  erase(
    hashes: readonly string[],
    compact?: ErasingOptions['compact'],
  ): Promise<Result<string[], StorageProblem | Cancelled>>;
  /** Some of the pictures that were not compared yet, and how many there are. */
  uncompared(limit: number): { hashes: string[]; total: number };
  keepLook(hash: string, look: PictureLook): Result<null, StorageProblem>;
}

/** Lists the pictures in a thread; null where the caller must do it itself. */
interface PictureReader {
  pictures(query: PictureQuery, enough: PrintWidths): Promise<Result<PictureList, StorageProblem> | null>;
  picture(hash: string, enough: PrintWidths): Promise<Result<PictureDetails | null, StorageProblem> | null>;
}

/** What the pictures need of their archive. */
interface PicturesNeed {
  database: Database;
  table: PictureTable;
  reader: PictureReader | null;
  transactions: Transactions;
  /** Removes what is left of deleted pictures: prepared copies are deleted, and the database is rewritten. */
  forget: Erasing['forget'];
}

/** Reads in the archive's thread where there is one. */
export function picturesOf(archive: PicturesNeed): Pictures {
  const { database, table, reader, transactions } = archive;
  const facts = factsTableOf(database);
  const reading = pictureReadingOf(database);
  const looks = pictureLooksOf(database);
  const use = pictureUseOf(database, facts);
  return {
    async keep(picture, now) {
      const refusal = transactions.refusal();
      if (refusal) return failed(refusal);
      return table
        .keep(picture, now)
        .then(done, (error: unknown) => failed(storageProblemOf(error, transactions.folder)));
    },
    read: (hash) => table.read(hash),
    find: (hash) => table.find(hash),
    lastWords: (hash) => table.lastWords(hash),
    list: async (query, enough) =>
      (await reader?.pictures(query, enough)) ?? transactions.read(() => reading.list(query, enough)),
    open: async (hash, enough) =>
      (await reader?.picture(hash, enough)) ?? transactions.read(() => reading.open(hash, enough)),
    textsShowing: use.textsShowing,
    ...knowledgeOf(database, table, facts, looks, transactions),
    ...trashOf(archive, facts, use),
    uncompared: looks.uncompared,
    keepLook: (hash, look) => withoutValue(transactions.writeDerived(() => looks.keep(hash, look))),
  };
}

/** What the group knows of its pictures. */
function knowledgeOf(
  database: Database,
  table: PictureTable,
  facts: FactsTable,
  looks: PictureLooks,
  transactions: Transactions,
): Pick<Pictures, 'facts' | 'refused' | 'note' | 'complete'> {
  const refused = database
    .prepare<[], string>(
      `SELECT hash FROM picture_facts WHERE ${isSoundSql('picture_facts')} AND content ->> '$.consent.kind' = 'refused'`,
    )
    .pluck();
  return {
    facts: facts.open,
    refused: () => new Set(refused.all().flatMap((hash) => [hash, ...looks.sameAs(hash)])),
    note: (hash, known, now) => withoutValue(transactions.write(() => facts.save(hash, known, now))),
    complete: (all, now) =>
      withoutValue(
        transactions.write(() => {
          for (const [hash, known] of Object.entries(all))
            if (table.find(hash)) facts.complete(hash, known, now);
        }),
      ),
  };
}

function trashOf(
  { table, transactions, forget }: PicturesNeed,
  facts: FactsTable,
  use: PictureUse,
): Pick<Pictures, 'remove' | 'restore' | 'erase'> {
  const unused = (hashes: readonly string[]) => use.unused(hashes.filter((hash) => table.find(hash)));
  return {
    remove: (hashes, now) =>
      transactions.write(() => {
        const gone = unused(hashes).filter((hash) => !facts.isRemoved(hash));
        for (const hash of gone) facts.setRemoved(hash, now);
        return gone;
      }),
    restore: (hashes) =>
      withoutValue(
        transactions.write(() => {
          for (const hash of hashes) if (facts.isRemoved(hash)) facts.setRemoved(hash, null);
        }),
      ),
    async erase(hashes, compact) {
      const gone = transactions.write(() => {
        const all = unused(hashes).filter(facts.isRemoved);
        return { all, files: all.flatMap((hash) => [hash, ...facts.cutsOf(hash)]) };
      });
      if (!gone.ok) return gone;
      try {
        await table.erase(gone.value.files);
      } catch (error) {
        return failed(storageProblemOf(error, transactions.folder));
      }
      const forgotten = gone.value.files.length > 0 ? await forget(compact) : done(null);
      return forgotten.ok ? done(gone.value.all) : forgotten;
    },
  };
}

/** Where the pictures of an archive are used. */
interface PictureUse {
  /** The texts on the desk that show a picture, whole or cut. */
  textsShowing(hash: string): ArticleId[];
  /** Whether neither it nor a part cut out of it is shown by any text (in the trash too), version or masthead. */
  unused(hashes: readonly string[]): string[];
}

function pictureUseOf(database: Database, facts: Pick<FactsTable, 'cutsOf'>): PictureUse {
  const isShown = database.prepare('SELECT 1 FROM figure WHERE picture = @hash OR shown = @hash LIMIT 1');
  const showing = database
    .prepare<[string], ArticleId>(
      'SELECT DISTINCT id FROM figure JOIN article ON number = article WHERE picture = ? AND removed_at IS NULL',
    )
    .pluck();
  const held = heldPicturesOf(database);
  return {
    textsShowing: (hash) => showing.all(hash),
    unused(hashes) {
      const { earlier, masthead } = held();
      const isFree = (hash: string) =>
        isShown.get({ hash }) === undefined && !earlier.has(hash) && !masthead.has(hash);
      return hashes.filter((hash) => isFree(hash) && facts.cutsOf(hash).every(isFree));
    },
  };
}
