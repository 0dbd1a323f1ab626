import { rm } from 'node:fs/promises';
import type { Database } from 'better-sqlite3';
import type { ArticleId } from '../../../src/article';
import type { SearchIndex } from '../search/search-index';
import type { Documents } from './documents';
import type { Pictures } from './pictures';

/** Deletes texts so that nothing of them is left in an archive's folder. */
export interface Eraser {
  /** Takes every row of the texts out, and answers the pictures that they showed; belongs in a transaction. */
  takeOut(ids: readonly ArticleId[], now: number): Set<string>;
  /** Deletes the pictures that no text shows any more, `erased` among them, and all that was prepared of pictures. */
  sweepFiles(erased: ReadonlySet<string>): Promise<void>;
  /** Deletes all that was prepared of pictures. */
  forgetPrepared(): Promise<void>;
  /** Writes the database anew without what was deleted; throws SQLITE_BUSY while another program reads it. */
  compact(): void;
}

/** Speaks to every table that holds something of a text. */
export function eraserOf(
  database: Database,
  index: SearchIndex,
  documents: Documents,
  pictures: Pictures,
  prepared: string,
): Eraser {
  const find = database.prepare<[string], number>('SELECT number FROM article WHERE id = ?').pluck();
  const deletions = ['unindexed', 'origin', 'revision', 'appointment', 'tag', 'listing', 'figure'].map(
    (table) => database.prepare<[number]>(`DELETE FROM ${table} WHERE article = ?`),
  );
  const deleteRow = database.prepare<[number]>('DELETE FROM article WHERE number = ?');
  const contentsOf = database
    .prepare<[number], string>('SELECT content FROM revision WHERE article = ?')
    .pluck();
  const allContents = database
    .prepare<[], string>(
      'SELECT content FROM revision UNION ALL SELECT content FROM document UNION ALL SELECT content FROM masthead_revision',
    )
    .pluck();
  const forgetPrepared = () => rm(prepared, { recursive: true, force: true });
  return {
    takeOut(ids, now) {
      const numbers = ids.flatMap((id) => find.get(id) ?? []);
      const erased = picturesIn(numbers.flatMap((number) => contentsOf.all(number)));
      for (const number of numbers) {
        index.take(number);
        for (const deletion of deletions) deletion.run(number);
        deleteRow.run(number);
      }
      forgetChoices(ids, documents, now);
      return erased;
    },
    async sweepFiles(erased) {
      await pictures.sweep(picturesIn(allContents.iterate()), erased);
      await forgetPrepared();
    },
    forgetPrepared,
    compact() {
      index.forget();
      emptyLog(database);
      database.exec('VACUUM');
      emptyLog(database);
    },
  };
}

/** What the desk remembers of a text goes with it: it quotes words. */
function forgetChoices(ids: readonly ArticleId[], documents: Documents, now: number): void {
  const settings = documents.openSettings();
  const { setAside, models, calledTo, lastArticle } = settings;
  const without = <Value>(kept: Record<ArticleId, Value>) =>
    Object.fromEntries(Object.entries(kept).filter(([id]) => !ids.includes(id)));
  documents.saveSettings(
    {
      ...settings,
      ...(setAside && { setAside: without(setAside) }),
      ...(models && { models: without(models) }),
      ...(calledTo && { calledTo: without(calledTo) }),
      ...(lastArticle != null && ids.includes(lastArticle) && { lastArticle: null }),
    },
    now,
  );
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

class LogInUse extends Error {
  readonly code = 'SQLITE_BUSY';
}
