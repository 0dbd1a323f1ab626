import { setImmediate as nextTurn } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import type { Cancelled, LibraryFacets, LibraryPage, LibraryQuery, Result } from '../../../src/contract';
import type { SearchIndex } from '../search/search-index';
import type { StorageProblem } from '../storage-problem';
import type { LibraryReader } from './library-reader';

/** Lists and searches an archive, at once or in its thread. */
export interface LibraryReading {
  list(query: LibraryQuery): Result<LibraryPage, StorageProblem>;
  listInThread(query: LibraryQuery): Promise<Result<LibraryPage, StorageProblem | Cancelled>>;
  facets(): Result<LibraryFacets, StorageProblem>;
  facetsInThread(): Promise<Result<LibraryFacets, StorageProblem>>;
}

/** What reading needs of an archive: its own lists, its index of words, and how it transacts and answers the disk's faults. */
interface ArchiveParts {
  list: (query: LibraryQuery) => LibraryPage;
  facets: () => LibraryFacets;
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
  const { list: listNow, facets: facetsNow, index, damaged, reader, attempt, transact } = archive;
  let isFirst = true;
  const list = (query: LibraryQuery) => {
    if (index.isBehind()) transact(() => index.catchUp()); // A disk too full for the words last written still lets all others be found.
    const page = unlessDamaged(() => attempt(() => listNow(query)));
    if (page) return page;
    transact(() => index.rebuild());
    return attempt(() => listNow(query));
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
    facetsInThread: async () => (await reader?.facets()) ?? facets(),
  };
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
