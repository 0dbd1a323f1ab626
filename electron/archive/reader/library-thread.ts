import { parentPort, workerData } from 'node:worker_threads';
import type { Database } from 'better-sqlite3';
import { done } from '../../../src/contract';
import type {
  ChosenTexts,
  FoundTexts,
  LibraryFacets,
  LibraryPage,
  LibraryQuery,
  LookedThrough,
  Result,
} from '../../../src/contract';
import { pictureReadingOf } from '../pictures/list-pictures';
import type { PictureReading } from '../pictures/list-pictures';
import { lookForChanges } from '../replacing/look-for-changes';
import type { StyledOrder } from '../replacing/look-for-changes';
import { facetsOf, listsOf } from '../library/list-articles';
import { attempt } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { revisionTableOf } from '../tables/revision-table';
import { ownConnection } from './own-connection';

/** What the thread is started with: the archive's folder and file. */
export interface LibraryThreadData {
  folder: string;
  file: string;
  /**
   * What the thread is to look for changes by, and then end; it ends at the next text once `isEnding` holds 1. Without it, it answers
   * requests.
   */
  changes?: { order: StyledOrder; isEnding: Int32Array };
}

/** What a thread reads for the program; `damaged` are the numbers of texts that are known to be damaged. */
export interface ThreadReading {
  list: (query: LibraryQuery, damaged: readonly number[]) => LibraryPage;
  choose: (query: LibraryQuery) => ChosenTexts;
  facets: () => LibraryFacets;
  pictures: PictureReading['list'];
  picture: PictureReading['open'];
}

/** What it is asked: to read something, or to close the archive and end. It answers with a `Result`. */
export type ThreadRequest = { name: keyof ThreadReading; given: readonly unknown[] } | 'close';

const port = parentPort;
// This file is also imported where it does not run as a thread; it then does nothing.
if (port && isLibraryThread(workerData))
  if (workerData.changes) postChanges(port, workerData, workerData.changes);
  else answerRequests(port, workerData);

/** Reads through a connection of its own, which never writes and never waits for a writer. */
function answerRequests(port: NonNullable<typeof parentPort>, { folder, file }: LibraryThreadData): void {
  const opened = attempt(folder, () => {
    const database = ownConnection(file);
    return { database, reading: readingOf(database) };
  });
  port.on('message', (request: ThreadRequest) => {
    if (request === 'close') {
      if (opened.ok) opened.value.database.close();
      port.close();
    } else
      port.postMessage(
        opened.ok
          ? attempt(folder, () => {
              const read = opened.value.reading[request.name] as (...given: readonly unknown[]) => unknown;
              return read(...request.given);
            })
          : opened,
      );
  });
}

function readingOf(database: Database): ThreadReading {
  const damaged = new Set<number>();
  const lists = listsOf(database, revisionTableOf(database, ''), damaged);
  const pictures = pictureReadingOf(database);
  return {
    list(query, known) {
      damaged.clear();
      for (const number of known) damaged.add(number);
      return lists.list(query);
    },
    choose: lists.choose,
    facets: facetsOf(database),
    pictures: pictures.list,
    picture: pictures.open,
  };
}

/** What a thread that looks for changes tells: what it found, and how it ended. */
export type ChangesMessage =
  { kind: 'found'; found: FoundTexts } | { kind: 'end'; end: Result<LookedThrough, StorageProblem> };

/** Looks for changes and tells each that is found, until all texts are looked at or it is asked to close the archive. */
function postChanges(
  port: NonNullable<typeof parentPort>,
  { folder, file }: LibraryThreadData,
  { order, isEnding }: NonNullable<LibraryThreadData['changes']>,
): void {
  const post = (message: ChangesMessage) => port.postMessage(message);
  const end = attempt(folder, () => {
    const database = ownConnection(file);
    const looking = lookForChanges(database, revisionTableOf(database, ''), order);
    let next = looking.next();
    while (!next.done && Atomics.load(isEnding, 0) === 0) {
      post({ kind: 'found', found: next.value });
      next = looking.next();
    }
    database.close();
    return next.done ? next.value : null;
  });
  if (!end.ok) post({ kind: 'end', end });
  else if (end.value) post({ kind: 'end', end: done(end.value) });
  port.close();
}

function isLibraryThread(data: unknown): data is LibraryThreadData {
  return typeof data === 'object' && data !== null && 'folder' in data && 'file' in data;
}
