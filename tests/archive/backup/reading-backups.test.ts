import { readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupsIn, backupLineOf, putText, takeText, textsOfBackup } from '../../../electron/archive';
import { morning, value } from '../fixtures';
import { anArchiveToKeep, backedUp, day } from './backup-fixtures';

/** The files of a folder that this process holds open. */
function openIn(folder: string): string[] {
  return readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      const path = readlinkSync(join('/proc/self/fd', name));
      return path.startsWith(folder) ? [path] : [];
    } catch {
      return []; // Closed meanwhile.
    }
  });
}

it('a backup is closed after it was read, so that its stick can be taken out', async () => {
  const kept = await anArchiveToKeep();
  kept.archive.close();
  await backedUp(kept);
  expect(value(await textsOfBackup(kept.to)).map(({ headline }) => headline)).toEqual(['Le vote', 'Le quai']);
  expect(value(await takeText(kept.to, kept.quay.id)).article).toEqual(kept.quay);
  expect((await takeText(kept.to, '00000000-0000-4000-8000-ffffffffffff')).ok).toBe(false);
  expect(openIn(kept.root)).toEqual([]);
});

it('a text restored from a backup is on the desk again, out of the trash or as a later revision', async () => {
  const kept = await anArchiveToKeep();
  const { archive, quay, vote, to } = kept;
  await backedUp(kept);
  const putBack = async (id: string) =>
    value(await putText(archive, value(await takeText(to, id)), morning + day));
  expect(await putBack(quay.id)).toEqual({ id: quay.id, how: 'same', revision: 1 });
  value(archive.articles.remove(quay.id, morning));
  expect(value(archive.articles.whichStay([quay.id, vote.id]))).toEqual([vote.id]);
  expect(await putBack(quay.id)).toEqual({ id: quay.id, how: 'returned', revision: 1 });
  value(archive.articles.save({ article: { ...vote, headline: 'Le vote est annulé' }, base: 1 }, morning));
  expect(await putBack(vote.id)).toEqual({ id: vote.id, how: 'revised', revision: 3 });
  expect(value(archive.articles.whichStay([quay.id, vote.id])).sort()).toEqual([quay.id, vote.id].sort());
  for (const text of [quay, vote]) expect(value(archive.articles.open(text.id)).article).toEqual(text);
  archive.close();
});

it('a backup whose proof is gone is listed as one of which nothing is known, and can be read', async () => {
  const kept = await anArchiveToKeep();
  kept.archive.close();
  await backedUp(kept);
  for (const name of readdirSync(kept.to)) if (name.endsWith('.json')) rmSync(join(kept.to, name));
  const [found] = (await backupsIn(kept.to)).map(backupLineOf);
  expect(found).toEqual({
    ...{ name: found?.name, madeAt: 0, provedAt: null, texts: 0, removed: 0, revisions: 0, pictures: 0 },
    ...{ keptFor: null, lastChange: null, faults: 0, picturesLost: 0 },
  });
  expect(value(await textsOfBackup(kept.to))).toHaveLength(2);
});

it('a folder without a backup, and a file that is none, are no backup', async () => {
  const { root, archive } = await anArchiveToKeep();
  archive.close();
  for (const path of [root, join(root, 'absent'), join(root, 'archive', 'archive.lock')])
    expect(await textsOfBackup(path)).toEqual({ ok: false, problem: { kind: 'backup-missing', path } });
});
