import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Notice } from '../../src/contract';
import { actsOf } from './acts/acts';
import type { Acts } from './acts/acts';
import { Batches } from './acts/batches';
import { ArticleTable } from './articles/article-table';
import { articlesOf } from './articles/articles';
import type { Articles } from './articles/articles';
import { originTableOf, originsOf } from './articles/origin-table';
import type { Origins } from './articles/origin-table';
import { revisionsOf } from './articles/revisions';
import type { Revisions } from './articles/revisions';
import { revisionThinningOf } from './articles/thin-revisions';
import { documentsOf } from './documents/documents';
import { keptDocumentsOf } from './documents/kept-documents';
import type {
  KeptMailAccount,
  KeptSigningKey,
  KeptMasthead,
  KeptSite,
  KeptWords,
  Publishing,
  SettingsOfArchive,
} from './documents/kept-documents';
import { erasingOf } from './erasing/erase-texts';
import type { Erasing } from './erasing/erase-texts';
import { eraserOf } from './erasing/eraser';
import { libraryOf } from './library/library';
import type { Library } from './library/library';
import { watchFiles } from './opening/watch-files';
import type { Lock } from './opening/lock';
import { outboxOf } from './outbox/outbox';
import type { Outbox } from './outbox/outbox';
import { picturesOf } from './pictures/pictures';
import type { Pictures } from './pictures/pictures';
import { copyHeld } from './backup/restore-archive';
import type { LibraryReader } from './reader/library-reader';
import { pressListOf } from './press-list/press-list';
import type { PressList } from './press-list/press-list';
import { replacingOf } from './replacing/replacing';
import type { Replacing } from './replacing/replacing';
import { searchIndexOf } from './search/search-index';
import { siteOf, siteSnapshotsOf } from './site/site-snapshots';
import type { Site } from './site/site-snapshots';
import { withoutValue } from './storage-problem';
import type { StorageProblem } from './storage-problem';
import { addChecksumFunction } from './tables/checksums';
import { pictureTableOf } from './tables/picture-table';
import { revisionTableOf } from './tables/revision-table';
import { Transactions } from './transactions';
import { familiesOf } from './translations/families';
import { translationsOf } from './translations/translation-acts';
import type { Translations } from './translations/translation-acts';

/** The archive of a group, open for this program alone or for reading only: one part for each feature, and what the parts share. */
export interface Archive {
  readonly acts: Acts;
  readonly articles: Articles;
  readonly erasing: Erasing;
  readonly library: Library;
  readonly mailAccount: KeptMailAccount;
  readonly signingKey: KeptSigningKey;
  readonly masthead: KeptMasthead;
  readonly origins: Origins;
  readonly outbox: Outbox;
  readonly pictures: Pictures;
  readonly pressList: PressList;
  readonly publishing: Publishing;
  readonly replacing: Replacing;
  readonly revisions: Revisions;
  readonly settings: SettingsOfArchive;
  readonly site: Site;
  readonly siteSettings: KeptSite;
  readonly translations: Translations;
  readonly words: KeptWords;
  /** The folder that the archive lies in. */
  readonly folder: string;
  /** The random name by which its backups and what this machine remembers are known to be its own; "" where it has none yet. */
  readonly identity: string;
  /** A private folder inside it for prepared copies of its pictures; null where nothing can be written. */
  readonly cache: string | null;
  /** Why nothing can be written here: the answer of every call that writes. Null for an archive that is not read-only. */
  readonly readOnly: StorageProblem | null;
  /** Why nothing may be written now: it is read-only, its folder is missing, or its file was replaced; null when all is well. */
  refusal(): StorageProblem | null;
  /** What a person should know of the archive's state. */
  notices(): Notice[];
  /** How many times something was written since it was opened, settings not counted. */
  changes(): number;
  /** Where another program replaced its file: copies what is still open of it into a folder beside it, as an archive of its own. */
  copyHeld(to: string): ReturnType<typeof copyHeld>;
  /** Closes it at once. While a thread still reads, the log stays beside the file; the next opening writes it into the file. */
  close(): void;
  /** Closes it once its threads have ended: nothing of it stays beside the file. */
  end(): Promise<void>;
}

/** An open database, and what it was opened with. */
interface HeldArchive {
  folder: string;
  database: Database;
  lock?: Lock;
  readOnly?: StorageProblem;
  installation?: string;
  notices?: Notice[];
  reader?: LibraryReader | null;
}

/**
 * Makes an archive of an open database. A read-only archive is a copy in memory, in which only settings can change, until the program
 * ends.
 */
export function archiveOver(held: HeldArchive): Archive {
  const { folder, database, lock, readOnly = null, installation = '', reader = null } = held;
  const file = join(folder, 'archive.sqlite');
  const cache = join(folder, 'prepared');
  addChecksumFunction(database);
  const faultOfFiles = lock ? watchFiles({ folder, file, database, closeReaders }) : null;
  const refusal = () => readOnly ?? faultOfFiles?.() ?? null;
  const damaged = new Set<number>();
  const index = searchIndexOf(database);
  const transactions = new Transactions({ folder, database, index, readOnly, refusal });
  const revisions = revisionTableOf(database, installation);
  const articles = new ArticleTable(database, revisions, index, damaged);
  const documents = documentsOf(database, installation);
  const origins = originTableOf(database);
  const pictures = pictureTableOf(database, join(folder, 'pictures'));
  const families = familiesOf(database);
  const snapshots = siteSnapshotsOf({ folder, file, database, damaged, refusal });
  const eraser = eraserOf(database, index, documents, pictures, cache);
  const places = { folder, file, database, reader };
  const erasing = erasingOf({ ...places, documents, index, sites: snapshots, eraser, transactions });
  const acts = actsOf(new Batches(database, articles, families), documents, transactions);
  const restore: Articles['restore'] = (id, now) =>
    withoutValue(acts.run({ kind: 'restore', ids: [id] }, now));
  function closeReaders(forGood: boolean) {
    snapshots.stop();
    if (forGood) reader?.end();
    else reader?.stop();
  }
  function close() {
    closeReaders(true);
    database.close();
    lock?.release();
  }
  if (!readOnly) transactions.writeDerived(() => documents.keepIdentity(0));
  return {
    acts,
    articles: articlesOf(articles, origins, restore, transactions),
    erasing,
    library: libraryOf({ database, revisions, index, damaged, reader, transactions }),
    ...keptDocumentsOf(documents, transactions),
    origins: originsOf({ origins, articles, documents }, transactions),
    outbox: outboxOf(database, transactions),
    pictures: picturesOf({ database, table: pictures, reader, transactions, forget: erasing.forget }),
    pressList: pressListOf({ database, documents, transactions, finishErasing: erasing.finish }),
    replacing: replacingOf({ database, articles, revisions, reader, transactions }),
    revisions: revisionsOf(articles.states, revisionThinningOf(database), transactions),
    site: siteOf(snapshots, erasing.settled, documents),
    translations: translationsOf(families, articles, transactions),
    folder,
    identity: documents.identity(),
    cache: readOnly ? null : cache,
    readOnly,
    refusal,
    notices: () => [
      ...(held.notices ?? []),
      ...(documents.mastheadIsSound() ? [] : [{ kind: 'masthead-damaged' as const }]),
      ...(documents.siteIsSound() ? [] : [{ kind: 'site-damaged' as const }]),
    ],
    changes: () => transactions.changes(),
    copyHeld: (to) => copyHeld({ folder, database }, to),
    close,
    async end() {
      reader?.end();
      await reader?.closed();
      close();
    },
  };
}
