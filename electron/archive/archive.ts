import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../src/contract';
import type {
  CalendarDays,
  BatchAct,
  BatchDone,
  Cancelled,
  ChosenTexts,
  Conflict,
  FamilyMember,
  FoundTexts,
  LibraryFacets,
  LibraryPage,
  LibraryQuery,
  LookedThrough,
  NotFound,
  Notice,
  OpenArticle,
  RemovedText,
  ReplaceDone,
  Result,
  RevisionLine,
  RewrittenText,
  Saved,
  TextDamaged,
  TextToReplace,
} from '../../src/contract';
import type { Article, ArticleId, Masthead, Picture, PictureWords } from '../../src/article';
import { actsOf } from './acts/acts';
import type { Acts } from './acts/acts';
import { batchesOf, unlessRefused } from './acts/batches';
import type { BatchRefusal } from './acts/batches';
import type { Replacement } from './acts/figure-acts';
import { articlesOf } from './articles/article-table';
import type { Returned } from './articles/article-table';
import { addChecksumFunction } from './tables/checksums';
import { eraserOf } from './erasing/eraser';
import { textEraserOf } from './erasing/erase-texts';
import type { TextEraser } from './erasing/erase-texts';
import { documentsOf } from './documents/documents';
import type { KeptSettings } from './documents/documents';
import { integrityOf } from './integrity';
import type { LibraryReader } from './reader/library-reader';
import { siteSnapshotsOf } from './site/site-snapshots';
import type { SiteTexts } from './site/site-snapshots';
import { libraryReadingOf, unlessDamaged } from './library/library';
import { lookForChanges } from './replacing/look-for-changes';
import type { StyledOrder } from './replacing/look-for-changes';
import { rewritingOf } from './replacing/rewrite-texts';
import { facetsOf } from './library/facets';
import { familiesOf } from './translations/families';
import { calendarOf } from './library/calendar';
import type { CalendarText } from './library/calendar';
import { libraryOf } from './library/list-articles';
import { originsOf, reviseArticle } from './articles/origin-table';
import type { Arrival, KnownArticle, Origin, Whereabouts } from './articles/origin-table';
import { holdFiles } from './opening/held-files';
import type { Lock } from './opening/lock';
import { pictureLibraryOf } from './pictures/pictures';
import type { PictureLibrary } from './pictures/pictures';
import { picturesOf } from './tables/picture-table';
import type { NewPicture } from './tables/picture-table';
import { revisionsOf } from './tables/revision-table';
import { revisionThinningOf } from './articles/thin-revisions';
import { originalOf } from './translations/translation-acts';
import { searchIndexOf } from './search/search-index';
import { apartCopies } from './places/keep-apart';
import type { ApartOrder, ApartProblem } from './places/apart-order';
import { attempt, flat, nothing, storageProblemOf } from './storage-problem';
import type { StorageProblem } from './storage-problem';

/** The articles, pictures and documents of a group, owned by this program until it is closed, or only read. `now` is in ms since 1970. */
export interface Archive {
  /** The folder that the archive lies in. */
  readonly folder: string;
  /** The random name by which its backups and what this machine remembers are known to be its own; "" where it has none yet. */
  readonly identity: string;
  /** A private folder inside it for what is prepared of its pictures; null where nothing can be written. */
  readonly cache: string | null;
  /** Why nothing can be written here, which every call that would write answers; null when it can. */
  readonly readOnly: StorageProblem | null;
  /** Why nothing is to be written now: it can only be read, its folder is away, another file lies in its place; null when all is well. */
  refusal(): StorageProblem | null;
  /**
   * Copies what is held open of an archive whose file was replaced into a folder beside, which is answered; again, to bring it up to date.
   * `finish` is `finishApart`, which may do its work elsewhere.
   */
  keepApart(
    day: string,
    finish: (order: ApartOrder) => Promise<Result<null, ApartProblem>>,
  ): Promise<Result<string, ApartProblem>>;
  /** Whether what is written meanwhile goes into the replaced file, of which a copy is then made. */
  writeApart(isAllowed: boolean): void;
  /**
   * Keeps a new article; its identifier must be new too. An imported one remembers what it was made of, and is kept as it was and, by
   * `typeset`, with its typography: states of their own, in one transaction.
   */
  createArticle(article: Article, now: number, imported?: Arrival): Result<OpenArticle, StorageProblem>;
  /** The article that the very same text became when it was imported, or an earlier state of it; null for none. */
  importedAs(origin: Origin): { same: KnownArticle | null; earlier: KnownArticle | null };
  /** Where every article on the desk may be found by a link: its addresses, and what it was imported from. */
  whereabouts(): Whereabouts[];
  openArticle(id: ArticleId): Result<OpenArticle, NotFound | TextDamaged | StorageProblem>;
  /** Goes on with the last sound state of a damaged text, or with the words that can still be read in it, as a new revision. */
  recoverArticle(
    at: { id: ArticleId; from: 'sound' | 'words' },
    now: number,
  ): Result<OpenArticle, NotFound | TextDamaged | StorageProblem>;
  /**
   * Saves a text as the newest revision of an article, sets the one before it apart, and removes the article that the same
   * text had become; what is imported next is compared with the article that stays. All of it, or nothing.
   */
  reviseArticle(
    draft: { article: Article; base: number; instead: ArticleId },
    now: number,
  ): Result<Saved, NotFound | Conflict | StorageProblem>;
  /** On the disk when it answers. A conflict when the archive holds another revision than `base`; nothing is then written. */
  saveArticle(
    draft: { article: Article; base: number },
    now: number,
  ): Result<Saved, NotFound | Conflict | StorageProblem>;
  /** Takes an article out of lists, search and site; it can be restored. */
  removeArticle(id: ArticleId, now: number): Result<null, NotFound | StorageProblem>;
  /** A translation finds its family again, though its original forgot it. */
  restoreArticle(id: ArticleId, now: number): Result<null, BatchRefusal | StorageProblem>;
  /** Keeps a text as it is in a backup: as a new state, as a removed text that returns, or as a text that was not there. */
  takeBack(article: Article, now: number): Result<Returned, StorageProblem>;
  /**
   * Deletes articles for ever, a few at a time: when it answers, nothing in the folder holds a word of them, of their revisions, or a
   * picture that no other text shows. Copies elsewhere, exports and backups, are not reached.
   */
  eraseArticles: TextEraser['erase'];
  /** Some texts with those in the trash that hold the same words, since an import made the ones states of the others. */
  withCopies(ids: readonly ArticleId[]): ArticleId[];
  isErasingLeft: TextEraser['isLeft'];
  finishErasing: TextEraser['finish'];
  settled: TextEraser['settled'];
  /** Does the same to several texts, each as a revision of its own: all of it, or nothing when one text refuses. */
  runBatch(
    act: BatchAct,
    now: number,
    replacement?: Replacement,
  ): Result<BatchDone, BatchRefusal | StorageProblem>;
  /** Takes an act back, with new revisions; words written since stay. What it answers takes that back again. */
  undoBatch(done: BatchDone, now: number): Result<BatchDone, BatchRefusal | StorageProblem>;
  /** The texts on the desk that are translations of each other, one of which this is, originals first; none for one that is alone. */
  familyMembers(id: ArticleId): Result<FamilyMember[], StorageProblem>;
  /** What a translation's original says now, and what it said when the translation last said the same; null for what is not kept. */
  originalOf(
    id: ArticleId,
  ): Result<{ now: Article | null; then: Article | null }, NotFound | TextDamaged | StorageProblem>;
  /** The states of an article that can be returned to, newest first. */
  listRevisions(id: ArticleId): Result<RevisionLine[], NotFound | StorageProblem>;
  openRevision(at: {
    id: ArticleId;
    revision: number;
  }): Result<Article, NotFound | TextDamaged | StorageProblem>;
  /** Sets a revision apart: later saves of the same sitting no longer take its place. */
  pinRevision(at: { id: ArticleId; revision: number }): Result<null, NotFound | StorageProblem>;
  /** Sets a revision apart, because it was sent: a published text is changed since once it says something else. */
  sendRevision(at: { id: ArticleId; revision: number }): Result<null, NotFound | StorageProblem>;
  /**
   * Removes states of more than a month ago that another of the same day, or of the same week after a year, stands for; a share of
   * the articles each time. Answers how many.
   */
  thinRevisions(now: number): Result<number, StorageProblem>;
  /** Names a revision, or takes its name away by ""; a named revision stays as it is for ever. */
  nameRevision(at: {
    id: ArticleId;
    revision: number;
    name: string;
  }): Result<null, NotFound | StorageProblem>;
  listArticles(query: LibraryQuery): Result<LibraryPage, StorageProblem>;
  /** The languages, tags and years of the texts on the desk. */
  libraryFacets(): Result<LibraryFacets, StorageProblem>;
  /** The same as `listArticles` and `libraryFacets` in a thread, for a process that must never be held. */
  readLibrary(query: LibraryQuery): Promise<Result<LibraryPage, StorageProblem | Cancelled>>;
  chooseTexts(query: LibraryQuery): Promise<Result<ChosenTexts, StorageProblem>>;
  readFacets(): Promise<Result<LibraryFacets, StorageProblem>>;
  /**
   * Looks for changes in many texts, in the thread where there is one; `hear` is told what is found as it is found. Nothing is
   * changed.
   */
  lookForChanges(
    order: StyledOrder,
    hear: (found: FoundTexts) => void,
    signal: AbortSignal,
  ): Promise<Result<LookedThrough, StorageProblem | Cancelled>>;
  /** Makes changes in some texts, each as a new revision; what one refuses is answered, and the others are written. */
  replaceWords(texts: readonly TextToReplace[], now: number): ReplaceDone;
  /** Gives texts the words back that they had before; one that was edited since is left. What it answers takes that back again. */
  undoReplace(texts: readonly RewrittenText[], now: number): ReplaceDone;
  /** What stands in some days: dates of texts, ends of embargoes, appointments, in their order. */
  calendar(days: CalendarDays): Result<CalendarText[], StorageProblem>;
  /** Which of some texts are on the desk. */
  whichStay(ids: readonly ArticleId[]): Result<ArticleId[], StorageProblem>;
  /** What can be restored, the last removed first, a hundred at most. */
  removedArticles(): Result<RemovedText[], StorageProblem>;
  /** What is ready or published as it is now, the last dated first; the embargo is the outlet's to keep. None is deleted for ever before it is closed. */
  articlesForSite(signal?: AbortSignal): Promise<Result<SiteTexts, StorageProblem | Cancelled>>;
  /** Whether another article than `except` has this address on the site. */
  slugTaken(slug: string, except: ArticleId): boolean;
  openMasthead(): Masthead;
  saveMasthead(masthead: Masthead, now: number): Result<null, StorageProblem>;
  openSettings(): KeptSettings;
  saveSettings(settings: KeptSettings, now: number): Result<null, StorageProblem>;
  /** Words that a person holds right, in the order in which they came. */
  openWords(): string[];
  saveWords(words: readonly string[], now: number): Result<null, StorageProblem>;
  readonly acts: Acts;
  keepPicture(picture: NewPicture, now: number): Promise<Result<Picture, StorageProblem>>;
  /** The bytes of a picture, or null when the archive does not hold it. */
  readPicture(hash: string): Promise<Uint8Array | null>;
  findPicture(hash: string): Picture | null;
  /** What the newest text on the desk that shows a picture, whole or cut, and says anything of it says. */
  lastWords(hash: string): { words: PictureWords; headline: string } | null;
  /** The pictures as a person looks through them. */
  readonly pictureLibrary: PictureLibrary;
  /** What a person should know of the archive's state. */
  notices(): Notice[];
  /** How many times something was written since it was opened, settings not counted. */
  changes(): number;
  /** "ok", or what is wrong; reads the whole database. */
  integrity(): string;
  close(): void;
}

/**
 * The archive over an open database: every write is one transaction, and the disk's faults are answers. One that is only read
 * lies over a copy in memory, where settings may change until the program ends, and nothing else.
 */
export function archiveOver(held: {
  folder: string;
  database: Database;
  lock?: Lock;
  readOnly?: StorageProblem;
  installation?: string;
  notices?: Notice[];
  reader?: LibraryReader | null;
}): Archive {
  const { folder, database, lock, readOnly = null, installation = '', reader = null } = held;
  const file = join(folder, 'archive.sqlite');
  addChecksumFunction(database);
  const damaged = new Set<number>();
  const index = searchIndexOf(database);
  const revisions = revisionsOf(database, installation);
  const articles = articlesOf(database, revisions, index, damaged);
  const thinning = revisionThinningOf(database);
  const calendar = calendarOf(database, revisions);
  const families = familiesOf(database);
  const batches = batchesOf(database, articles, families);
  const documents = documentsOf(database, installation);
  const origins = originsOf(database);
  const pictures = picturesOf(database, join(folder, 'pictures'));
  const transactOnce = <Value>(work: () => Value) => attempt(folder, database.transaction(work).immediate);
  /** A damaged index of words stops nothing: it is made again in the transaction that met it. */
  const transact = <Value>(work: () => Value): Result<Value, StorageProblem> =>
    unlessDamaged(() => transactOnce(work)) ??
    transactOnce(() => {
      index.rebuild();
      return work();
    });
  const closeReaders = (forGood: boolean) => {
    sites.stop();
    return forGood ? reader?.end() : reader?.stop();
  };
  /** Where files can be renamed or deleted while they are open, SQLite would go on writing into what nobody finds again. */
  const files = lock ? holdFiles({ folder, file, database, closeReaders }) : null;
  const reasonNotToWrite = () => readOnly ?? files?.refusal() ?? null;
  let changes = 0;
  const write = <Value>(work: () => Value): Result<Value, StorageProblem> => {
    const refusal = reasonNotToWrite();
    if (refusal) return failed(refusal);
    changes += 1;
    return transact(work);
  };
  const read = <Value>(work: () => Value) => attempt(folder, work);
  const sites = siteSnapshotsOf({ folder, file, database, damaged, refusal: reasonNotToWrite });
  const library = libraryReadingOf({
    lists: libraryOf(database, revisions, damaged),
    facets: facetsOf(database),
    look: (order) => lookForChanges(database, revisions, order),
    index,
    damaged,
    reader,
    attempt: read,
    transact,
  });
  /** Writes what can be made again, which counts for no change. */
  const noted = <Value>(work: () => Value) => (readOnly ? failed(readOnly) : transact(work));
  const rewriting = rewritingOf(articles, write);
  const cache = join(folder, 'prepared');
  const eraser = eraserOf(database, index, documents, pictures, cache);
  const erasing = textEraserOf({
    ...{ folder, file, database, documents, index, sites, files, reader, write },
    eraser,
  });
  if (!readOnly) transactOnce(() => documents.keepIdentity(0));
  return {
    folder,
    identity: documents.identity(),
    cache: readOnly ? null : cache,
    readOnly,
    refusal: reasonNotToWrite,
    keepApart: apartCopies(folder, database, files),
    writeApart: (isAllowed) => files?.writeApart(isAllowed),
    createArticle: (article, now, imported) =>
      write(() => {
        const created = articles.create(article, now, imported?.typeset);
        if (imported) origins.keep(article.id, imported.origin);
        return created;
      }),
    whereabouts: () => origins.whereabouts(),
    importedAs: (origin) => ({ same: origins.same(origin.digest), earlier: origins.earlier(origin) }),
    reviseArticle: (draft, now) =>
      flat(write(() => reviseArticle({ articles, origins, documents }, draft, now))),
    openArticle: (id) => flat(read(() => articles.open(id))),
    recoverArticle: (at, now) => flat(write(() => articles.recover(at, now))),
    saveArticle: (draft, now) => flat(write(() => articles.save(draft, now))),
    removeArticle: (id, now) => flat(write(() => articles.remove(id, now))),
    restoreArticle: (id, now) =>
      nothing(unlessRefused(() => write(() => batches.run({ kind: 'restore', ids: [id] }, now)))),
    takeBack: (article, now) => write(() => articles.takeBack(article, now)),
    eraseArticles: erasing.erase,
    withCopies: eraser.withCopies,
    isErasingLeft: erasing.isLeft,
    finishErasing: erasing.finish,
    settled: erasing.settled,
    runBatch: (act, now, replacement) => unlessRefused(() => write(() => batches.run(act, now, replacement))),
    undoBatch: (past, now) => unlessRefused(() => write(() => batches.undo(past, now))),
    familyMembers: (id) => read(() => families.membersOf(id)),
    originalOf: (id) => flat(read(() => originalOf(id, articles))),
    listRevisions: (id) => flat(read(() => articles.revisions(id))),
    openRevision: (at) => flat(read(() => articles.revision(at))),
    pinRevision: (at) => flat(write(() => articles.pin(at))),
    sendRevision: (at) => flat(write(() => articles.send(at))),
    thinRevisions: (now) => noted(() => thinning.run(now)),
    nameRevision: (at) => flat(write(() => articles.name(at))),
    listArticles: library.list,
    readLibrary: library.listInThread,
    libraryFacets: library.facets,
    chooseTexts: library.chooseInThread,
    readFacets: library.facetsInThread,
    lookForChanges: library.look,
    replaceWords: rewriting.replace,
    undoReplace: rewriting.undo,
    calendar: (days) => read(() => calendar(days)),
    whichStay: (ids) => read(() => articles.whichStay(ids)),
    removedArticles: () => read(() => articles.removed()),
    async articlesForSite(signal) {
      await erasing.settled(); // Nobody may read what is written anew.
      return sites.read(signal);
    },
    slugTaken: articles.slugTaken,
    openMasthead: documents.openMasthead,
    saveMasthead: (masthead, now) => nothing(write(() => documents.saveMasthead(masthead, now))),
    openSettings: documents.openSettings,
    saveSettings: (settings, now) => nothing(transact(() => documents.saveSettings(settings, now))),
    openWords: documents.openWords,
    saveWords: (words, now) => nothing(write(() => documents.saveWords(words, now))),
    acts: actsOf(documents, noted),
    keepPicture: async (picture, now) => {
      const refusal = reasonNotToWrite();
      if (refusal) return failed(refusal);
      return pictures
        .keep(picture, now)
        .then(done, (error: unknown) => failed(storageProblemOf(error, folder)));
    },
    readPicture: pictures.read,
    findPicture: pictures.find,
    lastWords: pictures.lastWords,
    pictureLibrary: pictureLibraryOf({
      folder,
      database,
      pictures,
      reader,
      read,
      write,
      transact: noted,
      forget: erasing.forget,
    }),
    notices: () => [
      ...(held.notices ?? []),
      ...(documents.mastheadIsSound() ? [] : [{ kind: 'masthead-damaged' as const }]),
    ],
    changes: () => changes,
    integrity: () => integrityOf(database),
    close() {
      sites.stop();
      reader?.stop();
      if (files) files.close();
      else database.close();
      lock?.release();
    },
  };
}
