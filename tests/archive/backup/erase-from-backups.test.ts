import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupsIn, eraseFromBackups, openArchive, restoreArchive, verify } from '../../../electron/archive';
import { aFolder, found, morning, value } from '../fixtures';
import { anArchiveToKeep, backedUp, day } from './backup-fixtures';
import { integrityOf } from '../integrity';

it('a text that is deleted for ever leaves no word and no picture in the backups, which stay proved', async () => {
  const kept = await anArchiveToKeep();
  value(kept.archive.articles.save({ article: { ...kept.quay, kicker: 'Secret' }, base: 1 }, morning + day));
  await backedUp(kept);
  value(kept.archive.articles.save({ article: { ...kept.vote, kicker: 'Suite' }, base: 1 }, morning + day));
  await backedUp(kept, { now: morning + day });
  expect(found(kept.archive, 'reste ouvert')).toEqual(['Le quai']);
  value(await kept.archive.erasing.erase([kept.quay.id], morning + day));
  const erased = await eraseFromBackups({
    archive: kept.folder,
    identity: kept.archive.identity,
    folder: kept.to,
    ids: [kept.quay.id],
    now: morning + 2 * day,
    zone: 'Europe/Paris',
  });
  expect(erased).toEqual({ ok: true, value: 2 });

  const bytes = readdirSync(kept.to, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  for (const word of ['Le quai', 'reste ouvert', 'Secret', kept.quay.id, 'la photo du quai'])
    expect(bytes.every((each) => !each.includes(word))).toBe(true);

  expect((await backupsIn(kept.to)).map(({ day: made, proof }) => [made, proof?.texts])).toEqual([
    ['2025-03-04', 1],
    ['2025-03-03', 1],
  ]);
  expect(value(await verify(kept.to)).flatMap(({ faults }) => faults)).toEqual([]);
  const restored = join(aFolder(), 'archive');
  value(await restoreArchive({ backup: kept.to, to: restored }));
  const archive = value(openArchive(restored, { create: false }));
  expect([found(archive, 'reporté'), integrityOf(archive)]).toEqual([['Le vote'], 'ok']);
  archive.close();
  expect(await backedUp(kept, { now: morning + 3 * day })).toMatchObject({ faults: [] });
  kept.archive.close();
});
