import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTransport } from '../../electron/delivery/transports/open-transport';
import { aFile, aFolder, describeTransport, namesIn, opened, problemOf, servedFrom, value } from './suite';
import { mounts, onSmallDisk } from './small-disk';

const settings = (folder: string) => ({ settings: { kind: 'folder' as const, folder }, secret: null });

describeTransport(
  'a folder',
  async () => {
    const folder = join(aFolder(), 'site');
    return {
      ...settings(folder),
      served: servedFrom(folder),
      stop: () => rmSync(folder, { recursive: true }),
    };
  },
  { resumes: true, takesEffect: 'at once' },
);

describe('a folder', () => {
  it('is not made where the folder above it is gone', async () => {
    const folder = join(aFolder(), 'stick', 'site');
    expect(await problemOf(openTransport({ kind: 'folder', folder }, null))).toEqual({
      kind: 'folder-absent',
      path: join(folder, '..'),
    });
  });

  it('does not go on with the part of a file that has changed since', async () => {
    const folder = aFolder();
    const there = await opened(settings(folder));
    const first = aFile('photo.jpg', Buffer.alloc(8_000_000, 1));
    await there.put(first, (sent) => sent > 3_000_000 && void there.abandon());
    const again = await opened(settings(folder));
    const told: number[] = [];
    const changed = aFile('photo.jpg', Buffer.alloc(8_000_000, 2));
    value(await again.put(changed, (sent) => told.push(sent)));
    expect(told[0]).toBe(0);
    value(await again.finish(''));
    expect(namesIn(folder)).toEqual(['photo.jpg']);
  });

  it('follows no link when it lists, and leaves what a link leads to', async () => {
    const outside = aFolder();
    writeFileSync(join(outside, 'letter.txt'), 'private');
    const folder = aFolder();
    symlinkSync(outside, join(folder, 'link'));
    const there = await opened(settings(folder));
    expect(value(await there.list())).toEqual([]);
    expect(namesIn(outside)).toEqual(['letter.txt']);
  });

  it('refuses a path that leads out of the site', async () => {
    const there = await opened(settings(aFolder()));
    await expect(there.remove('../letter.txt')).rejects.toThrow('no path in a site');
    await expect(there.put(aFile('a/../../b.html', 'x'))).rejects.toThrow('no path in a site');
  });

  it('a file that is gone from this computer is named', async () => {
    const there = await opened(settings(aFolder()));
    const file = aFile('a.html', 'x');
    rmSync(file.from);
    expect(await problemOf(there.put(file))).toEqual({ kind: 'file-missing', path: file.from });
  });

  mounts('a full disk is a problem, and the file that was there stays', async () => {
    const folder = aFolder();
    await onSmallDisk(folder, 300, async () => {
      const there = await opened(settings(folder));
      value(await there.put(aFile('page.html', 'old')));
      expect(await problemOf(there.put(aFile('page.html', Buffer.alloc(900_000, 1))))).toEqual({
        kind: 'disk-full',
        path: folder,
      });
      expect((await servedFrom(folder)('page.html'))?.toString()).toBe('old');
    });
  });
});
