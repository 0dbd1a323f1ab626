import { existsSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { ArchiveProblem, BackupProblem, RecoveryReport, Result } from '../../../src/contract';
import { pictureSchema } from '../../../src/article';
import type { Picture } from '../../../src/article';
import { makeBeside } from '../backup/restore-archive';
import { copyPictures } from '../backup/pictures';
import { syncFile } from '../durable-files';
import { faultsOfPictures } from '../faults';
import { steps } from '../migrations';
import { isLogDamaged } from '../opening/check-log';
import { faultOfPlace } from '../opening/fault-of-place';
import { reasonToRefuse } from '../opening/inspect';
import { takeLock } from '../opening/lock';
import type { Lock } from '../opening/lock';
import { bytesOrNone } from '../opening/read-archive';
import { openingProblemOf, storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { placeOf } from '../tables/picture-table';
import { reportTexts } from './recovery-report';
import { pageSize, withSoundHeader } from './pages';
import type { DamagedBytes } from './pages';
import { salvage } from './salvage';
import type { Salvaged } from './salvage';

/**
 * Makes a new archive of what can be read of a damaged one, or of a damaged backup's file: rows by their checksums, texts by their
 * hashes, pictures by their names. The damaged one is only read. The folder `to` must not be there yet, or be empty.
 */
export async function recoverArchive({
  archive,
  to,
}: {
  archive: string;
  to: string;
}): Promise<Result<RecoveryReport, StorageProblem | BackupProblem>> {
  const found = await stat(archive).catch(() => null);
  if (!found) return failed({ kind: 'file-missing', path: archive });
  const fault = found.isFile() ? null : faultOfPlace(archive);
  if (fault) return failed(fault);
  const file = found.isFile() ? archive : join(archive, 'archive.sqlite');
  if (!existsSync(file) && !existsSync(`${file}-wal`)) return failed({ kind: 'archive-lost', path: archive });
  let lock: Lock | null = null;
  try {
    lock = found.isFile() ? null : lockIfWritable(join(archive, 'archive.lock'));
    const bytes = { file: bytesOrNone(file), log: bytesOrNone(`${file}-wal`) };
    const refusal = reasonToLeave(bytes, archive);
    if (refusal) return failed(refusal);
    const salvaged = salvage(bytes);
    if (!salvaged) return failed({ kind: 'nothing-recovered', path: archive });
    const savesMissing = isLogDamaged(`${file}-wal`);
    const pictures = join(dirname(file), 'pictures');
    const made = await makeBeside<Written, StorageProblem>(to, async (folder) =>
      done(await write(salvaged, pictures, folder)),
    ).finally(() => salvaged.database.close());
    return made.ok ? done({ ...made.value, savesMissing, missingShare: missingShare(bytes.file) }) : made;
  } catch (error) {
    return failed(openingProblemOf(error, archive));
  } finally {
    lock?.release();
  }
}

/** Nothing is written into a damaged archive's folder but the lock; where not even that can be, no other program writes either. */
function lockIfWritable(file: string): Lock | null {
  try {
    return takeLock(file);
  } catch (error) {
    if (storageProblemOf(error, file).kind === 'archive-busy') throw error;
    return null;
  }
}

/** A newer or a foreign archive is no damaged one; what cannot be told is taken for ours. */
function reasonToLeave({ file }: DamagedBytes, path: string): ArchiveProblem | null {
  try {
    const database = new Sqlite(withSoundHeader(file));
    try {
      const refusal = reasonToRefuse(database, path, steps.length, []);
      const isOurs = refusal === null || refusal.kind === 'archive-damaged';
      return isOurs ? null : refusal;
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return null;
    throw error;
  }
}

type Written = Omit<RecoveryReport, 'savesMissing' | 'missingShare'>;

async function write(salvaged: Salvaged, from: string, folder: string): Promise<Written> {
  const { database } = salvaged;
  listPictures(database);
  const texts = reportTexts(salvaged);
  const to = join(folder, 'pictures');
  await copyPictures(database, { from, to }, () => undefined);
  const lost = await faultsOfPictures(database, to);
  await sizePictures(database, to);
  const copy = join(folder, 'archive.sqlite');
  await writeFile(copy, '', { mode: 0o600 });
  database.prepare('VACUUM INTO ?').run(copy);
  await syncFile(copy);
  const picturesLost = lost.flatMap((fault) => (fault.kind === 'picture' ? fault : []));
  const listed = Number(database.prepare('SELECT count(*) FROM picture').pluck().get());
  return {
    ...texts,
    pictures: listed - picturesLost.length,
    picturesLost: picturesLost.map(({ hash, texts: showing }) => ({ hash, texts: showing })),
  };
}

/** How much of its end a file lacks, by the count of pages in its header. Source: SQLite, Database File Format, 1.3.7. */
function missingShare(file: Buffer): number {
  if (file.length < 100) return 1;
  const whole = pageSize * file.readUInt32BE(28);
  return whole > file.length ? Math.round((1 - file.length / whole) * 1000) / 1000 : 0;
}

/** Gives a row to each picture that a text shows and whose own row was lost: the text says what it is. */
function listPictures(database: Database): void {
  const add = database.prepare(
    `INSERT OR IGNORE INTO picture (hash, type, width, height, size, kept_at)
     VALUES (@hash, @type, @width, @height, 0, @savedAt)`,
  );
  const states = database.prepare<[], { content: string; savedAt: number }>(
    'SELECT content, saved_at AS savedAt FROM revision ORDER BY saved_at',
  );
  const shown = new Map<string, Picture & { savedAt: number }>();
  for (const { content, savedAt } of states.iterate())
    for (const picture of picturesIn(content))
      if (!shown.has(picture.hash)) shown.set(picture.hash, { ...picture, savedAt });
  for (const picture of shown.values()) add.run(picture);
}

function picturesIn(content: string): Picture[] {
  const pictures: Picture[] = [];
  try {
    JSON.parse(content, (_key, value: unknown) => {
      const picture = pictureSchema.safeParse(value).data;
      if (picture) pictures.push(picture);
      return value;
    });
  } catch {
    return []; // An altered text.
  }
  return pictures;
}

/** A picture whose own row was lost has the size of its file. */
async function sizePictures(database: Database, folder: string): Promise<void> {
  const resize = database.prepare('UPDATE picture SET size = ? WHERE hash = ?');
  const unsized = database.prepare<[], string>('SELECT hash FROM picture WHERE size = 0').pluck();
  for (const hash of unsized.all()) {
    const found = await stat(placeOf(folder, hash)).catch(() => null);
    if (found) resize.run(found.size, hash);
  }
}
