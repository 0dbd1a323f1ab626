import { rm } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../../src/article';
import type { SearchIndex } from '../search/search-index';
import type { Documents } from '../documents/documents';
import { deliveryTableOf } from '../tables/press-deliveries';
import { deletionsOf } from '../tables/tables';
import type { PictureTable } from '../tables/picture-table';
import { LogInUse } from '../storage-problem';

/** Deletes texts so that nothing of them is left in an archive's folder. */
export interface Eraser {
  /** The pictures that some texts show, and that their revisions showed. */
  picturesOf(ids: readonly ArticleId[]): Set<string>;
  /** Some texts, with their copies in the trash that an import left when it made them revisions of these texts. */
  withCopies(ids: readonly ArticleId[]): ArticleId[];
  /** Deletes every row of the texts; must run in a transaction. */
  takeOut(ids: readonly ArticleId[], now: number): void;
  /** The pictures that are kept while texts are deleted. */
  watchPictures: PictureTable['watch'];
  /**
   * Deletes the pictures that no text shows any more, of those that `erased` texts showed, but for those `kept` meanwhile, and all that
   * was prepared of pictures.
   */
  sweepFiles(erased: ReadonlySet<string>, kept?: ReadonlySet<string>): Promise<void>;
  /** Deletes all that was prepared of pictures. */
  forgetPrepared(): Promise<void>;
  /** Writes the log into the database and leaves it empty; throws SQLITE_BUSY while another program reads it. */
  emptyLog(): void;
}

/** How many revisions are read before other work may run. */
const atOnce = 50;

/** The eraser of an archive, which knows every table that holds something of a text. */
export function eraserOf(
  database: Database,
  index: SearchIndex,
  documents: Documents,
  pictures: PictureTable,
  prepared: string,
): Eraser {
  const find = database.prepare<[string], number>('SELECT number FROM article WHERE id = ?').pluck();
  const numbersOf = (ids: readonly ArticleId[]) => ids.flatMap((id) => find.get(id) ?? []);
  const deletions = deletionsOf(database, 'text');
  const deliveries = deliveryTableOf(database);
  const inTrash = database.prepare<[string]>('SELECT 1 FROM article WHERE id = ? AND removed_at IS NOT NULL');
  const contentsOf = database
    .prepare<[number], string>('SELECT content FROM revision WHERE article = ?')
    .pluck();
  const contentsAfter = database.prepare<[number, number], { row: number; content: string }>(
    'SELECT rowid AS row, content FROM revision WHERE rowid > ? ORDER BY rowid LIMIT ?',
  );
  const otherContents = database
    .prepare<[], string>('SELECT content FROM document UNION ALL SELECT content FROM masthead_revision')
    .pluck();
  const figures = database
    .prepare<[], string>('SELECT picture FROM figure UNION SELECT shown FROM figure')
    .pluck();
  const forgetPrepared = () => rm(prepared, { recursive: true, force: true });
  /** Saves may come in between. What they add to a text that was read already is in the table of figures, which is read last. */
  const shownPictures = async () => {
    const shown = new Set<string>();
    let rows = contentsAfter.all(0, atOnce);
    for (let last = rows.at(-1); last; last = rows.at(-1)) {
      for (const hash of picturesIn(rows.map(({ content }) => content))) shown.add(hash);
      await nextTurn();
      rows = contentsAfter.all(last.row, atOnce);
    }
    for (const hash of picturesIn(otherContents.all())) shown.add(hash);
    for (const hash of figures.iterate()) shown.add(hash);
    return shown;
  };
  return {
    withCopies(ids) {
      const copies = Object.entries(documents.openCopies());
      const ofThese = copies.filter(([copy, of]) => ids.includes(of) && inTrash.get(copy) !== undefined);
      return [...new Set([...ids, ...ofThese.map(([copy]) => copy)])];
    },
    picturesOf: (ids) => picturesIn(numbersOf(ids).flatMap((number) => contentsOf.all(number))),
    takeOut(ids, now) {
      for (const number of numbersOf(ids)) {
        index.remove(number);
        for (const deletion of deletions) deletion.run(number);
      }
      // What the desk remembers of them goes too.
      documents.saveSettings(documents.openSettings(), now);
      const copies = Object.entries(documents.openCopies());
      const others = copies.filter((pair) => !pair.some((id) => ids.includes(id)));
      if (others.length < copies.length) documents.saveCopies(Object.fromEntries(others), now);
      for (const id of ids) deliveries.forgetArticle(id);
      documents.takeOutOfActs(ids);
      documents.takeOutOfPublished(ids, now);
      documents.takeOutOfSite(ids, now);
    },
    watchPictures: () => pictures.watch(),
    async sweepFiles(erased, kept = new Set()) {
      const shown = erased.size > 0 ? await shownPictures() : new Set<string>();
      await pictures.sweep(new Set([...shown, ...kept]), erased);
      await forgetPrepared();
    },
    forgetPrepared,
    emptyLog: () => emptyLog(database),
  };
}

/** The hash of every picture that is shown in some stored texts, damaged ones included. */
export function picturesIn(contents: Iterable<string>): Set<string> {
  const shown = new Set<string>();
  for (const content of contents)
    for (const [, hash = ''] of content.matchAll(/"hash":"([0-9a-f]{64})"/g)) shown.add(hash);
  return shown;
}

/** Writes the log into the database and leaves it empty. */
function emptyLog(database: Database): void {
  const [outcome] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (outcome?.busy === 1) throw new LogInUse();
}
