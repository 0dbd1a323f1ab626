import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { done } from '../../../src/contract';
import type { BackupProblem, Result } from '../../../src/contract';
import { copyPictures } from '../backup/pictures';
import { makeBeside } from '../backup/restore-archive';
import { copyTemplates } from '../backup/templates';
import { syncFile } from '../durable-files';
import type { StorageProblem } from '../storage-problem';

/**
 * Copies an archive whose file was replaced while it was open into a folder of its own: SQLite still reads the file that has no name any
 * more, with its log. The pictures and templates still lie in the archive's folder.
 */
export function copyHeld(
  { folder, database }: { folder: string; database: Database },
  to: string,
): Promise<Result<string, StorageProblem | BackupProblem>> {
  return makeBeside(to, async (part) => {
    const file = join(part, 'archive.sqlite');
    await writeFile(file, '', { mode: 0o600 }); // SQLite fills an empty file, which is private from the start.
    database.prepare('VACUUM INTO ?').run(file);
    await syncFile(file);
    const pictures = { from: join(folder, 'pictures'), to: join(part, 'pictures') };
    await copyPictures(database, pictures, () => undefined);
    await copyTemplates(folder, part);
    return done(to);
  });
}
