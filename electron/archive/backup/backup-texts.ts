import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { BackupProblem, BackupText, NotFound, Result, TextDamaged } from '../../../src/contract';
import type { Article, ArticleId } from '../../../src/article';
import { archiveOver } from '../archive';
import type { Archive } from '../archive';
import { steps } from '../migrations';
import { migrate, stepOf } from '../migrations/migrate';
import { reasonToRefuse } from '../opening/inspect';
import { openingProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import type { NewPicture } from '../tables/picture-table';
import { picturesIn } from '../erasing/eraser';
import { findBackup } from './backup-files';

/** A text of a backup with the pictures that it shows. */
export interface TakenText {
  article: Article;
  pictures: NewPicture[];
}

type ReadingProblem = StorageProblem | BackupProblem;

/** The texts of a backup, those last saved first. */
export async function textsOfBackup(path: string): Promise<Result<BackupText[], ReadingProblem>> {
  return reading(path, ({ database }) =>
    done(
      database
        .prepare<[], Omit<BackupText, 'isRemoved'> & { removedAt: number | null }>(
          `SELECT id, headline, saved_at AS savedAt, removed_at AS removedAt FROM article
           ORDER BY saved_at DESC, number DESC`,
        )
        .all()
        .map(({ removedAt, ...text }) => ({ ...text, isRemoved: removedAt !== null })),
    ),
  );
}

/** One text of a backup, in its newest sound state. */
export async function takeText(
  path: string,
  id: ArticleId,
): Promise<Result<TakenText, ReadingProblem | NotFound | TextDamaged>> {
  return reading(path, async ({ archive }) => {
    const lines = archive.revisions.list(id);
    if (!lines.ok) return lines;
    for (const { revision } of lines.value) {
      const article = archive.revisions.open({ id, revision });
      if (article.ok)
        return done({ article: article.value, pictures: await picturesOf(article.value, archive) });
      if (article.problem.kind !== 'text-damaged') return article;
    }
    return failed({ kind: 'not-found', what: 'revision', id });
  });
}

/** The pictures that a text shows, with the whole pictures of cropped ones, except those that the backup has lost. */
async function picturesOf(article: Article, archive: Archive): Promise<NewPicture[]> {
  const pictures: NewPicture[] = [];
  for (const hash of picturesIn([JSON.stringify(article)])) {
    const known = archive.pictures.find(hash);
    const bytes = known && (await archive.pictures.read(hash));
    if (known && bytes) pictures.push({ ...known, bytes, facts: archive.pictures.facts(hash) });
  }
  return pictures;
}

/** Keeps a text that was taken from a backup, and its pictures, in an archive that may hold a later state of it. */
export async function putText(
  archive: Archive,
  { article, pictures }: TakenText,
  now: number,
): Promise<ReturnType<Archive['articles']['takeBack']>> {
  for (const picture of pictures) {
    const kept = await archive.pictures.keep(picture, now);
    if (!kept.ok) return kept;
  }
  return archive.articles.takeBack(article, now);
}

interface OpenBackup {
  database: Database;
  archive: Archive;
}

async function reading<Value, Problem>(
  path: string,
  read: (backup: OpenBackup) => Result<Value, Problem> | Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | ReadingProblem>> {
  const found = await findBackup(path);
  if (!found.ok) return found;
  const { file } = found.value;
  let database: Database | null = null;
  try {
    database = new Sqlite(file, { readonly: true });
    const refusal = reasonToRefuse(database, file, steps.length, []);
    if (refusal) return failed(refusal);
    if (stepOf(database) !== steps.length) {
      database.close();
      database = migrated(file);
    }
    const folder = dirname(file);
    const archive = archiveOver({ folder, database, readOnly: { kind: 'archive-read-only', path: folder } });
    return await read({ database, archive });
  } catch (error) {
    const problem = openingProblemOf(error, file);
    return failed(problem.kind === 'archive-damaged' ? { ...problem, kind: 'backup-damaged' } : problem);
  } finally {
    database?.close();
  }
}

/** A backup that an earlier release made, brought to today's tables in memory. */
function migrated(file: string): Database {
  const database = new Sqlite(readFileSync(file));
  migrate(database, steps);
  return database;
}
