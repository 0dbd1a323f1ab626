import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkArchive } from '../../../electron/archive';
import { aFolder, aFolderWithTexts, alter } from '../fixtures';

it('the faults of an archive are named, and a sound one has none', async () => {
  const { folder, pool } = aFolderWithTexts();
  expect(await checkArchive({ archive: folder, backups: [] })).toEqual({ ok: true, value: [] });
  alter(folder, "UPDATE article SET headline = 'La mairie' WHERE number = 2");
  expect(await checkArchive({ archive: folder, backups: [] })).toEqual({
    ok: true,
    value: [{ kind: 'row', id: pool.id, headline: 'La mairie' }],
  });
});

it('an archive whose folder is away, or that cannot be read, is a problem and not a fault', async () => {
  const unreadable = join(aFolder(), 'archive');
  mkdirSync(unreadable);
  writeFileSync(join(unreadable, 'archive.sqlite'), 'Ceci n’est pas une archive.'.repeat(40));
  for (const [archive, kind] of [
    [join(aFolder(), 'absent'), 'file-missing'],
    [aFolder(), 'file-missing'],
    [unreadable, 'archive-damaged'],
  ] as const)
    expect(await checkArchive({ archive, backups: [] })).toMatchObject({ ok: false, problem: { kind } });
});
