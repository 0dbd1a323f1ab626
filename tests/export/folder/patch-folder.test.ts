import { execFileSync } from 'node:child_process';
import {
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir, uptime } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settleFolder, writeFolder } from '../../../electron/export/folder/write-folder';
import type { OutletFile } from '../../../electron/export/folder/write-files';

let desk = '';
let folder = '';
beforeEach(async () => {
  desk = await mkdtemp(path.join(tmpdir(), 'roneo-folder-'));
  folder = path.join(desk, 'site');
});
afterEach(() => rm(desk, { recursive: true, force: true }));

const { signal } = new AbortController();
const write = (files: readonly OutletFile[]) =>
  writeFolder(folder, files, { signal, keepEarlier: () => false, isLarge: true });
const file = (name: string, bytes: string): OutletFile => ({ path: name, bytes });
const read = (name: string) => readFile(path.join(folder, name), 'utf8');
const beside = () => readdir(desk);
/** The identifier of a process that has ended. */
const dead = Number(execFileSync('sh', ['-c', 'echo $$']).toString());

describe('a large folder', () => {
  const many = Array.from({ length: 410 }, (_, number) => file(`text-${number}/index.html`, `${number}`));
  const changed = (...texts: readonly [number, string][]) =>
    many.slice(0, 20).map((each, number) => file(each.path, new Map(texts).get(number) ?? String(number)));
  /** Every file but the manifest, and that without the times of files. */
  const contents = async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const names = entries
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort();
    const isFile = new Set(
      entries.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name)),
    );
    const said = names.map(async (name) => {
      if (!isFile.has(path.join(folder, name))) return [name, null];
      const text = await read(name);
      return [name, name === '.roneo-files' ? text.replace(/\t[\d.-]+$/gm, '') : text];
    });
    return Promise.all(said);
  };

  it('keeps its place on the disk while few of its files change, and holds what a new one would', async () => {
    await write([...changed(), file('old/deep/index.html', 'old')]);
    await writeFile(path.join(folder, 'CNAME'), 'exemple.org');
    const { ino } = await lstat(folder);
    const later = [...changed([7, 'seven'], [8, 'eight']), file('new/index.html', 'new')];
    expect(await write(later)).toMatchObject({
      ok: true,
      value: { removed: [{ path: 'old/deep/index.html' }] },
    });
    expect((await lstat(folder)).ino).toBe(ino);
    const patched = await contents();
    await rm(folder, { recursive: true });
    await write(later);
    await writeFile(path.join(folder, 'CNAME'), 'exemple.org');
    expect(patched).toEqual(await contents());
    expect(await beside()).toEqual(['site']);
  });

  it('is made anew where many of its files change', async () => {
    await write(many);
    const { ino } = await lstat(folder);
    await write(many.map(({ path: place }) => file(place, 'new')));
    expect((await lstat(folder)).ino).not.toBe(ino);
    expect(await read('text-400/index.html')).toBe('new');
  });

  it('is never changed through a link that somebody laid into it', async () => {
    await write([...many, file('new/deep/index.html', '1')]);
    await mkdir(path.join(desk, 'elsewhere'));
    await rm(path.join(folder, 'new'), { recursive: true });
    await symlink('../elsewhere', path.join(folder, 'new'));
    expect(await write([...many, file('new/deep/index.html', '2')])).toMatchObject({
      ok: false,
      problem: { kind: 'files-in-the-way' },
    });
    expect(await readdir(path.join(desk, 'elsewhere'))).toEqual([]);
  });

  /** What a killed process left beside the folder: the files of a state that it had not brought yet. */
  async function leavePatch(state: readonly OutletFile[], fresh: readonly string[]): Promise<string> {
    await rm(folder, { recursive: true, force: true });
    await write(state);
    const patch = path.join(desk, 'patch');
    await rename(folder, patch);
    for (const { path: place } of state)
      if (!fresh.includes(place)) await rm(path.join(patch, path.dirname(place)), { recursive: true });
    return patch;
  }
  const left = () => path.join(desk, `.site.roneo-patch-${dead}-1`);

  it('is brought to the new state by the next export, wherever its process was killed', async () => {
    const before = [...changed([1, 'a'], [2, 'b']), file('gone/index.html', 'gone')];
    const after = [...changed([1, 'c'], [2, 'd']), file('new/index.html', 'new')];
    const fresh = ['new/index.html', 'text-1/index.html', 'text-2/index.html'];
    await write(after);
    const whole = await contents();
    for (let steps = 0; steps <= fresh.length + 2; steps += 1) {
      const patch = await leavePatch(after, fresh);
      await write(before);
      const brought = [...fresh, ...(steps > fresh.length + 1 ? ['.roneo-files'] : [])];
      for (const place of brought.slice(0, steps > fresh.length ? undefined : steps)) {
        await mkdir(path.dirname(path.join(folder, place)), { recursive: true });
        await rename(path.join(patch, place), path.join(folder, place));
      }
      if (steps > fresh.length) await rm(path.join(folder, 'gone'), { recursive: true });
      await rename(patch, left());
      expect(await write(after)).toMatchObject({ ok: true });
      expect([steps, await contents()]).toEqual([steps, whole]);
      expect(await beside()).toEqual(['site']);
    }
  });

  it('is brought there too where another process has the number of the killed one since the machine was started', async () => {
    const after = changed([1, 'c'], [2, 'd']);
    const lay = async (madeAt: Date) => {
      const patch = await leavePatch(after, ['text-1/index.html', 'text-2/index.html']);
      await write(changed());
      const place = path.join(desk, `.site.roneo-patch-${process.ppid}-1`);
      await rename(patch, place);
      await utimes(place, madeAt, madeAt);
      await settleFolder(folder);
      return read('text-2/index.html');
    };
    expect(await lay(new Date(Date.now() - uptime() * 1000 - 60_000))).toBe('d');
    expect(await lay(new Date())).toBe('2');
  });

  it('loses no change by hand to what a killed process had left to do', async () => {
    const after = changed([1, 'c'], [2, 'd']);
    const patch = await leavePatch(after, ['text-1/index.html', 'text-2/index.html']);
    await write(changed());
    await writeFile(path.join(folder, 'text-1/index.html'), 'by hand');
    await rename(patch, left());
    expect(await write(after)).toMatchObject({
      ok: false,
      problem: { kind: 'files-in-the-way', files: ['text-1/index.html'] },
    });
    expect([await read('text-1/index.html'), await read('text-2/index.html')]).toEqual(['by hand', 'd']);
  });
});
