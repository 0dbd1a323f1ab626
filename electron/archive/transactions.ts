import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { failed } from '../../src/contract';
import type { Result } from '../../src/contract';
import type { SearchIndex } from './search/search-index';
import { attempt, answerIfSound } from './storage-problem';
import type { StorageProblem } from './storage-problem';

/** How many texts are indexed before a save may come between. */
const maxTextsAtOnce = 20;

/** How the parts of an archive read and write: each write is one transaction, and faults of the disk are answers. */
export class Transactions {
  #changes = 0;

  /** `refusal` says why nothing is to be written now; null when all is well. */
  constructor(
    private readonly archive: {
      folder: string;
      database: Database;
      index: SearchIndex;
      readOnly: StorageProblem | null;
      refusal: () => StorageProblem | null;
    },
  ) {}

  get folder(): string {
    return this.archive.folder;
  }

  refusal(): StorageProblem | null {
    return this.archive.refusal();
  }

  /** How many times something was written, settings not counted. */
  changes(): number {
    return this.#changes;
  }

  read<Value>(work: () => Value): Result<Value, StorageProblem> {
    return attempt(this.folder, work);
  }

  write<Value>(work: () => Value): Result<Value, StorageProblem> {
    const refusal = this.refusal();
    if (refusal) return failed(refusal);
    this.#changes += 1;
    return this.writeAlways(work);
  }

  /**
   * A write that outlives a kill of the program at once, and a power cut from the next write on, which waits for the disk as all others
   * do. For what may be unknown after a power cut, and is written so often that the disk would be waited for too long.
   */
  writeUnsynced<Value>(work: () => Value): Result<Value, StorageProblem> {
    const { database } = this.archive;
    database.pragma('synchronous = NORMAL');
    try {
      return this.write(work);
    } finally {
      database.pragma('synchronous = FULL');
    }
  }

  /** Writes what can be derived again from the texts; this does not count as a change. */
  writeDerived<Value>(work: () => Value): Result<Value, StorageProblem> {
    return this.archive.readOnly ? failed(this.archive.readOnly) : this.writeAlways(work);
  }

  /** Writes into the copy in memory too, where an archive is only read. A damaged index of words is made again in the same transaction. */
  writeAlways<Value>(work: () => Value): Result<Value, StorageProblem> {
    const once = (all: () => Value) => attempt(this.folder, this.archive.database.transaction(all).immediate);
    return (
      answerIfSound(() => once(work)) ??
      once(() => {
        this.archive.index.rebuild();
        return work();
      })
    );
  }

  /** Indexes the queued texts, between other work; after an update of the archive these are all its texts. */
  async indexQueued(): Promise<void> {
    const { index } = this.archive;
    while (index.hasQueued()) {
      const hasMore = this.writeAlways(() => index.indexQueued(maxTextsAtOnce));
      if (!hasMore.ok || !hasMore.value) return;
      await nextTurn();
    }
  }
}
