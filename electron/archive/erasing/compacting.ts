import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { Cancelled, Result } from '../../../src/contract';
import type { LibraryReader } from '../reader/library-reader';
import type { SearchIndex } from '../search/search-index';
import type { SiteSnapshots } from '../site/site-snapshots';
import { attempt, storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { Transactions } from '../transactions';
import type { Eraser } from './eraser';
import Sqlite from 'better-sqlite3';

type Outcome<Value> = Promise<Result<Value, StorageProblem | Cancelled>>;

/** `compactArchive`, which may do its work elsewhere. */
export type Compact = (order: CompactOrder) => Outcome<null>;

/** What rewriting an archive's database needs of it. */
export interface CompactingNeeds {
  folder: string;
  file: string;
  database: Database;
  index: SearchIndex;
  eraser: Eraser;
  sites: SiteSnapshots;
  /** Reads the file in a thread. */
  reader: Pick<LibraryReader, 'whileClosed'> | null;
  transactions: Transactions;
}

/** How long, in milliseconds, a save may wait for the database to be rewritten. */
const longestSave = 60_000;

/** How long to wait, in milliseconds, for another program that reads the archive, and the interval between two tries. */
const reading = { longest: 5000, every: 20 };

/** Rewrites an archive's database, so that its file holds nothing of what was deleted. */
export class Compacting {
  readonly #archive: CompactingNeeds;
  #running: Promise<unknown> = Promise.resolve();

  constructor(archive: CompactingNeeds) {
    this.#archive = archive;
  }

  /** Resolves once the database is not being rewritten. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** Removes words from the index in parts, between which saves can come; then rewrites the file, for which saves wait. */
  async run(elsewhere: Compact = compactArchive, onWritten = () => undefined as void): Outcome<null> {
    const { database, index, sites, transactions } = this.#archive;
    for (let isFirst = true; ; isFirst = false) {
      const part = transactions.write(() => index.purgeSome(isFirst));
      if (!part.ok) return part;
      if (!part.value) break;
      await nextTurn();
      if (!database.open) return failed({ kind: 'cancelled' });
    }
    await sites.closed();
    const written = this.#writeAnew(elsewhere, onWritten);
    this.#running = written.catch(() => undefined);
    return written;
  }

  async #writeAnew(elsewhere: Compact, onWritten: () => void): Outcome<null> {
    const { folder, file, database, transactions } = this.#archive;
    const emptied = await this.#emptyLog();
    if (!emptied.ok) return emptied;
    database.pragma(`busy_timeout = ${longestSave}`);
    const compacted = await elsewhere({ folder, file }).finally(() => {
      if (database.open) database.pragma('busy_timeout = 0');
    });
    if (!database.open) return failed({ kind: 'cancelled' });
    if (!compacted.ok) return compacted;
    const written = transactions.write(onWritten);
    return written.ok ? this.#emptyLog() : written;
  }

  /** Writes the log into the file and empties it, when nobody reads it: our own threads end first, and another program is waited for. */
  async #emptyLog(): Outcome<null> {
    const { folder, database, eraser, reader } = this.#archive;
    const until = Date.now() + reading.longest;
    const empty = async (): Outcome<null> => {
      for (;;) {
        if (!database.open) return failed({ kind: 'cancelled' });
        const emptied = attempt(folder, () => eraser.emptyLog());
        if (emptied.ok) return done(null);
        if (emptied.problem.kind !== 'archive-busy' || Date.now() > until) return emptied;
        await wait(reading.every);
      }
    };
    return reader ? reader.whileClosed(empty) : empty();
  }
}

/** An archive whose file is rewritten so that deleted rows leave it; nobody else writes to it meanwhile. */
interface CompactOrder {
  folder: string;
  file: string;
}

/** Rewrites the database of an archive, while another process holds it open. */
export function compactArchive({ folder, file }: CompactOrder): Promise<Result<null, StorageProblem>> {
  let database: Sqlite.Database | null = null;
  try {
    database = new Sqlite(file, { fileMustExist: true, timeout: 5000 });
    database.pragma('synchronous = FULL');
    database.pragma('temp_store = MEMORY');
    database.exec('VACUUM');
    database.pragma('wal_checkpoint(PASSIVE)');
    return Promise.resolve(done(null));
  } catch (error) {
    return Promise.resolve(failed(storageProblemOf(error, folder)));
  } finally {
    database?.close();
  }
}
