import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { BackupProgress, Result } from '../../../src/contract';
import { digestOf } from '../backup/digest';
import { copyPictures } from '../backup/pictures';
import { copyTemplates } from '../backup/templates';
import { syncFile, syncFolder } from '../durable-files';
import { recoverWithLog } from '../recovery/recover-archive';
import { storageProblemOf } from '../storage-problem';
import { apartPart } from './apart-order';
import type { ApartOrder, ApartProblem } from './apart-order';

/**
 * Makes an archive of its own of what was kept of a replaced one: the copied rows are proved and the pictures come beside them. Where the
 * file itself was written into, it is made of a backup and of what the log has since.
 */
export async function finishApart(
  order: ApartOrder & { backup: string | null },
  progress: (progress: BackupProgress) => void = () => undefined,
): Promise<Result<null, ApartProblem>> {
  const { folder, to } = order;
  const pictures = { from: join(folder, 'pictures'), to: join(to, 'pictures') };
  try {
    progress({ step: 'texts', done: 0, total: 1 });
    if (order.how === 'rewritten') {
      const recovered = await recoverWithLog({ ...order, pictures: pictures.from });
      if (!recovered.ok) return recovered;
    } else {
      const part = join(to, apartPart);
      await syncFile(part);
      const copy = new Sqlite(part); // With a log's mark in its head, which is empty: no other connection has it open.
      copy.pragma('journal_mode = DELETE');
      const isEqual = digestOf(copy).digest === order.digest;
      if (isEqual)
        await copyPictures(copy, pictures, (count, total) =>
          progress({ step: 'pictures', done: count, total }),
        );
      copy.close();
      if (!isEqual) return failed({ kind: 'copy-unproved', path: to });
      await rename(part, join(to, 'archive.sqlite'));
    }
    await copyTemplates(folder, to);
    await syncFolder(to);
    return done(null);
  } catch (error) {
    return failed(storageProblemOf(error, to));
  }
}
