import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkShare, stillFaulty } from '../../electron/archive';
import type { ArchiveFault } from '../../src/contract';
import { aFolder, aFolderWithTexts } from './fixtures';

const picture: ArchiveFault = { kind: 'picture', hash: 'a'.repeat(64), why: 'missing', texts: [] };
const structure: ArchiveFault = { kind: 'structure', why: 'une page manque' };

it('faults that are mended are none any more', async () => {
  const { folder } = aFolderWithTexts();
  expect(await stillFaulty({ archive: folder, faults: [picture, structure] })).toEqual([]);
});

it('an archive whose folder is away, or that cannot be read, keeps its faults and has no share to check', async () => {
  const unreadable = join(aFolder(), 'archive');
  mkdirSync(unreadable);
  writeFileSync(join(unreadable, 'archive.sqlite'), 'Ceci n’est pas une archive.'.repeat(40));
  const whole = { share: 0, of: 1 };
  for (const [archive, checked] of [
    [join(aFolder(), 'absent'), { ok: false, problem: { kind: 'file-missing' } }],
    [aFolder(), { ok: false, problem: { kind: 'file-missing' } }],
    [unreadable, { ok: false, problem: { kind: 'archive-damaged' } }],
  ] as const) {
    expect(await stillFaulty({ archive, faults: [picture, structure] })).toEqual([picture, structure]);
    expect(await checkShare({ archive, share: whole, backups: [] })).toMatchObject(checked);
  }
});
