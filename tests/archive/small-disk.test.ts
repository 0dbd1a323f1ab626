import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupsIn, makeBackup, openArchive, verify } from '../../electron/archive';
import { aFolder, anArticle, found, morning, value } from './fixtures';
import { integrityOf } from './integrity';

/** Only root may mount a disk; another user is root in a namespace of users, where this file is run once more. */
const isRoot = process.getuid?.() === 0;
const namespace = isRoot ? ['--mount'] : ['--user', '--map-root-user', '--mount'];

if (isRoot) describe.skipIf(!canUnshare())('on a small disk', onSmallDisk);
else it.skipIf(!canUnshare())('the same file passes for root of a namespace', runAsRoot, 60_000);

/** Whether the system lets this user have a namespace of mounts: a container without rights does not. */
function canUnshare(): boolean {
  try {
    execFileSync('unshare', [...namespace, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function runAsRoot(): void {
  const vitest = [
    process.execPath,
    'node_modules/vitest/vitest.mjs',
    'run',
    '--configLoader=runner',
    '--reporter=json',
  ];
  const printed = execFileSync('unshare', [...namespace, ...vitest, import.meta.filename], {
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toMatchObject({ numPassedTests: 4, numTotalTests: 4 });
}

function onSmallDisk(): void {
  it('a save that does not fit is a problem, and what was saved before stays', () => {
    const folder = aFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', folder]);
    try {
      const archive = value(openArchive(folder, { create: true }));
      const { article } = value(
        archive.articles.create(anArticle({ headline: 'Gardé', text: 'Le tout premier.' }), morning),
      );
      const long = anArticle({ ...article, text: 'Une très longue page de plus. '.repeat(40_000) });
      expect(archive.articles.save({ article: long, base: 1 }, morning)).toMatchObject({
        problem: { kind: 'disk-full' },
      });
      expect(value(archive.articles.open(article.id))).toEqual({ article, revision: 1, savedAt: morning });
      expect(found(archive, 'premier')).toEqual(['Gardé']);
      expect(
        value(archive.articles.save({ article: { ...article, kicker: 'Suite' }, base: 1 }, morning)).revision,
      ).toBe(2);
      archive.close();
      const again = value(openArchive(folder, { create: false }));
      expect(integrityOf(again)).toBe('ok');
      again.close();
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  it('an archive on a disk that cannot be written is a clear problem', () => {
    const folder = aFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder]);
    try {
      expect(openArchive(join(folder, 'archive'), { create: true })).toMatchObject({
        problem: { kind: 'archive-read-only' },
      });
      expect(openArchive(folder, { create: true })).toMatchObject({ problem: { kind: 'archive-read-only' } });
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  it('a backup that does not fit is a problem, leaves nothing that counts, and the one before stays', async () => {
    const archive = value(openArchive(join(aFolder(), 'archive'), { create: true }));
    const { article } = value(archive.articles.create(anArticle({ text: 'Le tout premier.' }), morning));
    const to = aFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=900k', 'tmpfs', to]);
    try {
      const order = { archive: archive.folder, to, zone: 'Europe/Paris' };
      value(await makeBackup({ ...order, now: morning }));
      const long = anArticle({ ...article, text: 'Une très longue page de plus. '.repeat(40_000) });
      value(archive.articles.save({ article: long, base: 1 }, morning));
      expect(await makeBackup({ ...order, now: morning + 60_000 })).toEqual({
        ok: false,
        problem: { kind: 'disk-full', path: to },
      });
      expect((await backupsIn(to)).map(({ proof }) => proof?.texts)).toEqual([1]);
      expect(value(await verify(to))).toMatchObject([{ texts: 1, faults: [] }]);
      expect(readdirSync(to).filter((name) => /part|new/.test(name))).toEqual([]);
      expect(value(archive.articles.open(article.id)).revision).toBe(2);
    } finally {
      execFileSync('umount', [to]);
      archive.close();
    }
  });

  it('a folder of backups on a protected disk is a clear problem', async () => {
    const archive = value(openArchive(join(aFolder(), 'archive'), { create: true }));
    const to = aFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', to]);
    try {
      expect(
        await makeBackup({ archive: archive.folder, to, now: morning, zone: 'Europe/Paris' }),
      ).toMatchObject({ problem: { kind: 'not-writable', path: to } });
    } finally {
      execFileSync('umount', [to]);
      archive.close();
    }
  });
}
