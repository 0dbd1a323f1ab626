import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Cancelled, Result } from '../../../src/contract';
import type { HeldFiles } from '../opening/held-files';
import type { LibraryReader } from '../reader/library-reader';
import type { SiteSnapshots } from '../site/site-snapshots';
import type { SearchIndex } from '../search/search-index';
import { attempt, storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';
import type { Documents } from '../documents/documents';
import { compactArchive } from './compact-archive';
import type { CompactOrder } from './compact-archive';
import type { Eraser } from './eraser';

/** How texts are deleted for ever. */
export interface ErasingOptions {
  /** Told after every few texts how many are deleted. */
  hear?: (erased: number) => void;
  /** Stops between two of them: the others stay. */
  signal?: AbortSignal;
  /** `compactArchive`, which may do its work elsewhere. */
  compact?: (order: CompactOrder) => Promise<Result<null, StorageProblem | Cancelled>>;
}

type Outcome<Value> = Promise<Result<Value, StorageProblem | Cancelled>>;

/** Deletes texts for ever without holding what is saved meanwhile. */
export interface Erasing {
  /**
   * Answers those that were deleted: one that is brought back meanwhile stays. When it answers, nothing in the folder holds a word of
   * them, of their revisions, or a picture that no other text shows. Copies elsewhere, exports and backups, are not reached.
   */
  erase(ids: readonly ArticleId[], now: number, erasing?: ErasingOptions): Outcome<ArticleId[]>;
  /** Some texts with those in the trash that hold the same words, since an import made the ones states of the others. */
  withCopies(ids: readonly ArticleId[]): ArticleId[];
  /** Whether the end of the program broke the deleting of texts off, and something of them may be left. */
  isLeft(): boolean;
  /** Clears what is left of them. */
  finish(now: number, erasing?: ErasingOptions): Outcome<null>;
  /** Clears what is left of deleted pictures. */
  forget(compact?: ErasingOptions['compact']): Outcome<null>;
  /** Resolves once the database is not being written anew: who writes before that holds the process until it is. */
  settled(): Promise<void>;
}

/** How many texts are deleted in one transaction, for which saves wait. */
const atOnce = 10;

/**
 * How long, in milliseconds, a write may wait for the database to be written anew, and that for another program that reads it, which is
 * looked for every few milliseconds.
 */
const patience = { compacting: 60_000, emptying: 5000, between: 20 };

export function erasingOf(archive: {
  folder: string;
  file: string;
  database: Database;
  documents: Documents;
  index: SearchIndex;
  eraser: Eraser;
  sites: SiteSnapshots;
  files: HeldFiles | null;
  /** Reads the file in a thread. */
  reader: Pick<LibraryReader, 'aside'> | null;
  transactions: Transactions;
}): Erasing {
  const { folder, file, database, documents, index, eraser, sites, files, reader, transactions } = archive;
  const isRemoved = database
    .prepare<[string], number>('SELECT removed_at IS NOT NULL FROM article WHERE id = ?')
    .pluck();
  let compacting: Promise<unknown> = Promise.resolve();
  let last: Promise<unknown> = Promise.resolve();

  async function takeOut(
    ids: readonly ArticleId[],
    now: number,
    { hear, signal }: ErasingOptions,
  ): Outcome<ArticleId[]> {
    const inTrash = new Set(ids.filter((id) => isRemoved.get(id) === 1));
    const erased: ArticleId[] = [];
    for (let at = 0; at < ids.length && !signal?.aborted; at += atOnce) {
      const some = ids.slice(at, at + atOnce);
      const taken = transactions.write(() => {
        const still = some.filter((id) => !inTrash.has(id) || isRemoved.get(id) === 1);
        eraser.takeOut(still, now);
        return still;
      });
      if (!taken.ok) return taken;
      erased.push(...taken.value);
      hear?.(at + some.length);
      await nextTurn();
      if (!database.open) return failed({ kind: 'cancelled' });
    }
    return done(erased);
  }

  /** The words of the index go in parts between which saves come; then the file is written anew, for which they wait. */
  async function compact(
    elsewhere: ErasingOptions['compact'] = compactArchive,
    onWritten = () => undefined as void,
  ): Outcome<null> {
    for (let isFirst = true; ; isFirst = false) {
      const part = transactions.write(() => index.forgetSome(isFirst));
      if (!part.ok) return part;
      if (!part.value) break;
      await nextTurn();
      if (!database.open) return failed({ kind: 'cancelled' });
    }
    await sites.closed();
    if (!files) return done(null);
    const written = writeAnew(files, elsewhere, onWritten);
    compacting = written.catch(() => undefined);
    return written;
  }

  async function writeAnew(
    held: HeldFiles,
    elsewhere: NonNullable<ErasingOptions['compact']>,
    onWritten: () => void,
  ): Outcome<null> {
    const emptied = await emptyLog(held);
    if (!emptied.ok) return emptied;
    database.pragma(`busy_timeout = ${patience.compacting}`);
    const compacted = await elsewhere({ folder, file }).finally(() => {
      if (database.open) database.pragma('busy_timeout = 0');
    });
    if (!database.open) return failed({ kind: 'cancelled' });
    if (!compacted.ok) return compacted;
    const noted = transactions.write(onWritten);
    return noted.ok ? emptyLog(held) : noted;
  }

  /** Nobody may read what is written into the file: our own threads end first, and another program is waited for. */
  async function emptyLog(held: HeldFiles): Outcome<null> {
    const until = Date.now() + patience.emptying;
    const empty = async (): Outcome<null> => {
      for (;;) {
        if (!database.open) return failed({ kind: 'cancelled' });
        const emptied = attempt(folder, () => held.change(() => eraser.emptyLog()));
        if (emptied.ok) return done(null);
        if (emptied.problem.kind !== 'archive-busy' || Date.now() > until) return emptied;
        await pause(patience.between);
      }
    };
    return reader ? reader.aside(empty) : empty();
  }

  const inTurn = <Value>(work: () => Outcome<Value>): Outcome<Value> => {
    const next = last.then(work).catch((error: unknown) => failed(storageProblemOf(error, folder)));
    last = next.catch(() => undefined);
    return next;
  };

  async function clear(
    pictures: readonly string[],
    now: number,
    { compact: elsewhere }: ErasingOptions,
    kept?: ReadonlySet<string>,
  ) {
    await eraser.sweepFiles(new Set(pictures), kept);
    return compact(elsewhere, () => documents.saveErasing(null, now));
  }

  async function eraseWatched(
    ids: readonly ArticleId[],
    now: number,
    erasing: ErasingOptions,
    kept: ReadonlySet<string>,
  ): Outcome<ArticleId[]> {
    const before = documents.openErasing();
    const pictures = new Set(before?.pictures);
    for (let at = 0; at < ids.length; at += atOnce) {
      for (const hash of eraser.picturesOf(ids.slice(at, at + atOnce))) pictures.add(hash);
      await nextTurn();
    }
    const texts = [...new Set([...(before?.texts ?? []), ...ids])];
    const begun = transactions.write(() => documents.saveErasing({ texts, pictures: [...pictures] }, now));
    if (!begun.ok) return begun;
    const erased = await takeOut(ids, now, erasing);
    if (!erased.ok) return erased;
    const cleared = await clear([...pictures], now, erasing, kept);
    return cleared.ok ? erased : cleared;
  }

  return {
    erase: (ids, now, erasing = {}) =>
      inTurn(async () => {
        await sites.closed();
        const watch = eraser.watchPictures();
        try {
          return await eraseWatched(ids, now, erasing, watch.kept);
        } finally {
          watch.end();
        }
      }),
    withCopies: (ids) => eraser.withCopies(ids),
    finish: (now, erasing = {}) =>
      inTurn(async () => {
        const left = documents.openErasing();
        return left ? clear(left.pictures, now, erasing) : done(null);
      }),
    isLeft: () => documents.openErasing() !== null,
    forget: (elsewhere) =>
      inTurn(async () => {
        await sites.closed();
        await eraser.forgetPrepared();
        return compact(elsewhere);
      }),
    settled: async () => void (await compacting),
  };
}
