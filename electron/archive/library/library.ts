import type { Database } from 'better-sqlite3';
import type { Signatory } from '../../../src/article';
import type {
  CalendarDays,
  Cancelled,
  ChosenTexts,
  LibraryFacets,
  LibraryPage,
  LibraryQuery,
  Result,
} from '../../../src/contract';
import type { SearchIndex } from '../search/search-index';
import { answerIfSound } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { RevisionTable } from '../tables/revision-table';
import type { Transactions } from '../transactions';
import { calendarOf } from './calendar';
import type { CalendarText } from './calendar';
import { facetsOf, listsOf } from './list-articles';
import type { Lists } from './list-articles';
import { fold, signatoriesSchema } from '../../../src/article';

/** Lists and searches the texts of an archive: at once, or in a thread for a process that must not be blocked. */
export interface Library {
  list(query: LibraryQuery): Result<LibraryPage, StorageProblem>;
  listInThread(query: LibraryQuery): Promise<Result<LibraryPage, StorageProblem | Cancelled>>;
  /** All texts of a list, without what is only shown of them. */
  choose(query: LibraryQuery): Promise<Result<ChosenTexts, StorageProblem>>;
  /** The languages, tags and years of the texts on the desk. */
  facets(): Result<LibraryFacets, StorageProblem>;
  facetsInThread(): Promise<Result<LibraryFacets, StorageProblem>>;
  /** The groups that sign the texts edited last, each as its newest text has it. */
  knownSignatories(): Result<Signatory[], StorageProblem>;
  /** What stands in some days: dates of texts, ends of embargoes, appointments, in their order. */
  calendar(days: CalendarDays): Result<CalendarText[], StorageProblem>;
}

/** Lists and searches in a thread; null where the caller must do it itself. */
interface ListReader {
  list(
    query: LibraryQuery,
    damaged: ReadonlySet<number>,
  ): Promise<Result<LibraryPage, StorageProblem | Cancelled> | null>;
  choose(query: LibraryQuery): Promise<Result<ChosenTexts, StorageProblem> | null>;
  facets(): Promise<Result<LibraryFacets, StorageProblem> | null>;
}

/** What the library needs of its archive. */
interface LibraryNeeds {
  database: Database;
  revisions: RevisionTable;
  index: SearchIndex;
  /** The numbers of the articles that are known to be damaged. */
  damaged: ReadonlySet<number>;
  reader: ListReader | null;
  transactions: Transactions;
}

/** Reads in the archive's thread where it has one, and in this process what the thread cannot answer. */
export function libraryOf({
  database,
  revisions,
  index,
  damaged,
  reader,
  transactions,
}: LibraryNeeds): Library {
  const lists = listsOf(database, revisions, damaged);
  const facetsNow = facetsOf(database);
  const knownSignatories = knownSignatoriesOf(database);
  const calendar = calendarOf(database, revisions);
  let isFirst = true;
  const list = (query: LibraryQuery) => listNow(lists, index, transactions, query);
  const facets = () => transactions.read(facetsNow);
  return {
    list,
    facets,
    async listInThread(query) {
      // The desk waits for its first list, which is read faster than a thread starts.
      const isStart = isFirst && query.words.trim() === '';
      isFirst = false;
      if (!reader || isStart) return list(query);
      if (query.words.trim() !== '') await transactions.indexQueued();
      const answer = await reader.list(query, damaged);
      return !answer || (!answer.ok && answer.problem.kind === 'archive-damaged') ? list(query) : answer;
    },
    async choose(query) {
      if (query.words.trim() !== '') await transactions.indexQueued();
      return (await reader?.choose(query)) ?? transactions.read(() => lists.choose(query));
    },
    facetsInThread: async () => (await reader?.facets()) ?? facets(),
    knownSignatories: () => transactions.read(knownSignatories),
    calendar: (days) => transactions.read(() => calendar(days)),
  };
}

/** A damaged index is made again. */
function listNow(
  lists: Lists,
  index: SearchIndex,
  transactions: Transactions,
  query: LibraryQuery,
): Result<LibraryPage, StorageProblem> {
  // On a full disk the words written last cannot be indexed; all others can be found.
  if (query.words.trim() !== '' && index.hasQueued()) transactions.writeAlways(() => index.indexQueued());
  const page = answerIfSound(() => transactions.read(() => lists.list(query)));
  if (page) return page;
  transactions.writeAlways(() => index.rebuild());
  return transactions.read(() => lists.list(query));
}

/** Reads the groups that sign the texts edited last, each as its newest text has it, in the order of the alphabet. */
function knownSignatoriesOf(database: Database): () => Signatory[] {
  const contents = database.prepare<[], string>(
    `SELECT r.content FROM (
       SELECT number, revision FROM article WHERE removed_at IS NULL ORDER BY saved_at DESC, number DESC LIMIT ${textsRead}
     ) a JOIN revision r ON r.article = a.number AND r.revision = a.revision
     WHERE r.content LIKE '%"signatories":{%'`,
  );
  return () => {
    const known = new Map<string, Signatory>();
    for (const content of contents.pluck().all())
      for (const group of signatoriesIn(content)) {
        const name = fold(group.name.trim());
        if (name && !known.has(name)) known.set(name, group);
      }
    return [...known.values()].sort((one, other) => one.name.localeCompare(other.name));
  };
}

/** Texts that are read: of 800 words each they are some 10 MB, which take 8 ms. */
const textsRead = 2000;

function signatoriesIn(content: string): readonly Signatory[] {
  try {
    const { signatories } = JSON.parse(content) as { signatories?: unknown };
    return signatoriesSchema.safeParse(signatories).data?.groups ?? [];
  } catch {
    return []; // A damaged text, which is reported elsewhere.
  }
}
