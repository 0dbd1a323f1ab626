import { setImmediate as nextTurn } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type {
  Cancelled,
  ChosenTexts,
  FoundTexts,
  LibraryFacets,
  LibraryPage,
  LibraryQuery,
  LookedThrough,
  Result,
} from '../../../src/contract';
import type { StyledOrder } from '../replacing/look-for-changes';
import type { Lists } from './list-articles';
import type { SearchIndex } from '../search/search-index';
import type { StorageProblem } from '../storage-problem';
import type { LibraryReader } from '../reader/library-reader';

/** Lists and searches an archive, at once or in its thread. */
export interface LibraryReading {
  list(query: LibraryQuery): Result<LibraryPage, StorageProblem>;
  listInThread(query: LibraryQuery): Promise<Result<LibraryPage, StorageProblem | Cancelled>>;
  chooseInThread(query: LibraryQuery): Promise<Result<ChosenTexts, StorageProblem>>;
  facets(): Result<LibraryFacets, StorageProblem>;
  facetsInThread(): Promise<Result<LibraryFacets, StorageProblem>>;
  /** Looks for changes, in the thread where there is one, else between other work; `hear` is told each that is found. */
  look(
    order: StyledOrder,
    hear: (found: FoundTexts) => void,
    signal: AbortSignal,
  ): Promise<Result<LookedThrough, StorageProblem | Cancelled>>;
}

/** What reading needs of an archive: its own lists, its index of words, and how it transacts and answers the disk's faults. */
interface ArchiveParts {
  lists: Lists;
  facets: () => LibraryFacets;
  look: (order: StyledOrder) => Generator<FoundTexts, LookedThrough>;
  index: SearchIndex;
  damaged: ReadonlySet<number>;
  reader: LibraryReader | null;
  attempt: <Value>(work: () => Value) => Result<Value, StorageProblem>;
  transact: <Value>(work: () => Value) => Result<Value, StorageProblem>;
}

/** How many texts' words are taken in before a save may come between. */
const slice = 20;

/** Reads in the archive's thread where it has one; what that cannot answer, this process does. */
export function libraryReadingOf(archive: ArchiveParts): LibraryReading {
  const { lists, facets: facetsNow, index, damaged, reader, attempt, transact } = archive;
  let isFirst = true;
  const list = (query: LibraryQuery) => {
    const hasWords = query.words.trim() !== '';
    if (hasWords && index.isBehind()) transact(() => index.catchUp()); // A disk too full for the words last written still lets all others be found.
    const page = unlessDamaged(() => attempt(() => lists.list(query)));
    if (page) return page;
    transact(() => index.rebuild());
    return attempt(() => lists.list(query));
  };
  const facets = () => attempt(facetsNow);
  return {
    list,
    facets,
    async listInThread(query) {
      // The desk waits for its first list, and no thread starts as fast as that is read.
      const isStart = isFirst && query.words.trim() === '';
      isFirst = false;
      if (!reader || isStart) return list(query);
      if (query.words.trim() !== '') await catchUp(index, transact);
      const answer = await reader.list(query, damaged);
      return !answer || (!answer.ok && answer.problem.kind === 'archive-damaged') ? list(query) : answer;
    },
    async chooseInThread(query) {
      if (query.words.trim() !== '') await catchUp(index, transact);
      return (await reader?.choose(query)) ?? attempt(() => lists.choose(query));
    },
    async look(order, hear, signal) {
      if (!order.query.expression) await catchUp(index, transact);
      const answer = await reader?.look(order, hear, signal);
      return answer ?? lookHere(() => archive.look(order), attempt, hear, signal);
    },
    facetsInThread: async () => (await reader?.facets()) ?? facets(),
  };
}

/** Looks for changes in this process, a little at a time. */
async function lookHere(
  look: () => Generator<FoundTexts, LookedThrough>,
  attempt: ArchiveParts['attempt'],
  hear: (found: FoundTexts) => void,
  signal: AbortSignal,
): Promise<Result<LookedThrough, StorageProblem | Cancelled>> {
  const looking = look();
  for (;;) {
    if (signal.aborted) return failed({ kind: 'cancelled' });
    const next = attempt(() => looking.next());
    if (!next.ok) return next;
    if (next.value.done) return done(next.value.value);
    hear(next.value.value);
    await nextTurn();
  }
}

/** Takes the words in that are noted; after an archive became one of today, those of all its texts. */
async function catchUp(index: SearchIndex, transact: ArchiveParts['transact']): Promise<void> {
  while (index.isBehind()) {
    const hasMore = transact(() => index.catchUp(slice));
    if (!hasMore.ok || !hasMore.value) return;
    await nextTurn();
  }
}

/** The answer of some work, or null when SQLite says that the database is damaged. */
export function unlessDamaged<Value>(
  work: () => Result<Value, StorageProblem>,
): Result<Value, StorageProblem> | null {
  try {
    const result = work();
    return !result.ok && result.problem.kind === 'archive-damaged' ? null : result;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return null;
    throw error;
  }
}
