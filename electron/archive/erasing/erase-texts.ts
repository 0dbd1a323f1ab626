import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Cancelled, Result } from '../../../src/contract';
import type { Documents } from '../documents/documents';
import type { SiteSnapshots } from '../site/site-snapshots';
import { storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';
import { Compacting } from './compacting';
import type { Compact, CompactingNeeds } from './compacting';
import type { Eraser } from './eraser';

/** How texts are deleted for ever. */
export interface ErasingOptions {
  /** Told after every few texts how many are deleted. */
  hear?: (erased: number) => void;
  /** Stops between two of them: the others stay. */
  signal?: AbortSignal;
  compact?: Compact;
}

type Outcome<Value> = Promise<Result<Value, StorageProblem | Cancelled>>;

/** Deletes texts for ever without holding what is saved meanwhile. */
export interface Erasing {
  /**
   * Answers those that were deleted: one that is brought back meanwhile stays. When it answers, nothing in the folder holds a word of
   * them, of their revisions, or a picture that no other text shows. Copies elsewhere, exports and backups, are not reached.
   */
  erase(ids: readonly ArticleId[], now: number, erasing?: ErasingOptions): Outcome<ArticleId[]>;
  /** Some texts, with their copies in the trash that an import left when it made them revisions of these texts. */
  withCopies(ids: readonly ArticleId[]): ArticleId[];
  /** Whether the program ended while it deleted texts, so that something of them may be left. */
  isLeft(): boolean;
  /** Clears what is left of them. */
  finish(now: number, erasing?: ErasingOptions): Outcome<null>;
  /** Clears what is left of deleted pictures. */
  forget(compact?: ErasingOptions['compact']): Outcome<null>;
  /** Resolves once the database is not being rewritten; a write before that blocks the process until it is done. */
  settled(): Promise<void>;
}

/** How many texts are deleted in one transaction. Saves wait for it. */
const atOnce = 10;

/** What deleting for ever needs of its archive. */
interface ErasingNeeds extends CompactingNeeds {
  documents: Documents;
}

export function erasingOf(archive: ErasingNeeds): Erasing {
  const { folder, documents, eraser, sites } = archive;
  const compacting = new Compacting(archive);
  const texts = new TextEraser(archive, compacting);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Outcome<Value>): Outcome<Value> => {
    const next = last.then(work).catch((error: unknown) => failed(storageProblemOf(error, folder)));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    erase: (ids, now, options = {}) => inTurn(() => texts.erase(ids, now, options)),
    withCopies: (ids) => eraser.withCopies(ids),
    finish: (now, options = {}) => inTurn(() => texts.finish(now, options)),
    isLeft: () => documents.openErasing() !== null,
    forget: (compact) =>
      inTurn(async () => {
        await sites.closed();
        await eraser.forgetPrepared();
        return compacting.run(compact);
      }),
    settled: () => compacting.settled(),
  };
}

/** Deletes texts, and remembers in the archive what is being deleted until nothing of it is left. */
class TextEraser {
  readonly #database: Database;
  readonly #documents: Documents;
  readonly #eraser: Eraser;
  readonly #sites: SiteSnapshots;
  readonly #transactions: Transactions;
  readonly #compacting: Compacting;
  readonly #isRemoved;

  constructor(archive: ErasingNeeds, compacting: Compacting) {
    this.#database = archive.database;
    this.#documents = archive.documents;
    this.#eraser = archive.eraser;
    this.#sites = archive.sites;
    this.#transactions = archive.transactions;
    this.#compacting = compacting;
    this.#isRemoved = archive.database
      .prepare<[string], number>('SELECT removed_at IS NOT NULL FROM article WHERE id = ?')
      .pluck();
  }

  async erase(ids: readonly ArticleId[], now: number, options: ErasingOptions): Outcome<ArticleId[]> {
    await this.#sites.closed();
    const watch = this.#eraser.watchPictures();
    try {
      return await this.#eraseWatched(ids, now, options, watch.kept);
    } finally {
      watch.end();
    }
  }

  async finish(now: number, options: ErasingOptions): Outcome<null> {
    const left = this.#documents.openErasing();
    return left ? this.#clear(left.pictures, now, options) : done(null);
  }

  /** `kept` are the pictures that are kept meanwhile. */
  async #eraseWatched(
    ids: readonly ArticleId[],
    now: number,
    options: ErasingOptions,
    kept: ReadonlySet<string>,
  ): Outcome<ArticleId[]> {
    const before = this.#documents.openErasing();
    const pictures = new Set(before?.pictures);
    for (let at = 0; at < ids.length; at += atOnce) {
      for (const hash of this.#eraser.picturesOf(ids.slice(at, at + atOnce))) pictures.add(hash);
      await nextTurn();
    }
    const texts = [...new Set([...(before?.texts ?? []), ...ids])];
    const begun = this.#transactions.write(() =>
      this.#documents.saveErasing({ texts, pictures: [...pictures] }, now),
    );
    if (!begun.ok) return begun;
    const erased = await this.#takeOut(ids, now, options);
    if (!erased.ok) return erased;
    const cleared = await this.#clear([...pictures], now, options, kept);
    return cleared.ok ? erased : cleared;
  }

  async #takeOut(
    ids: readonly ArticleId[],
    now: number,
    { hear, signal }: ErasingOptions,
  ): Outcome<ArticleId[]> {
    const inTrash = new Set(ids.filter((id) => this.#isRemoved.get(id) === 1));
    const erased: ArticleId[] = [];
    for (let at = 0; at < ids.length && !signal?.aborted; at += atOnce) {
      const some = ids.slice(at, at + atOnce);
      const taken = this.#transactions.write(() => {
        const still = some.filter((id) => !inTrash.has(id) || this.#isRemoved.get(id) === 1);
        this.#eraser.takeOut(still, now);
        return still;
      });
      if (!taken.ok) return taken;
      erased.push(...taken.value);
      hear?.(at + some.length);
      await nextTurn();
      if (!this.#database.open) return failed({ kind: 'cancelled' });
    }
    return done(erased);
  }

  async #clear(
    pictures: readonly string[],
    now: number,
    { compact }: ErasingOptions,
    kept?: ReadonlySet<string>,
  ): Outcome<null> {
    await this.#eraser.sweepFiles(new Set(pictures), kept);
    return this.#compacting.run(compact, () => this.#documents.saveErasing(null, now));
  }
}
