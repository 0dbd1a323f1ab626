import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemError, writeFolder } from '../../../electron/export/folder/write-folder';
import type { OutletFile } from '../../../electron/export/folder/write-files';

let desk = '';
let folder = '';
/** Whether few changes are made in the folder itself. */
let isLarge = false;
beforeEach(async () => {
  desk = await mkdtemp(path.join(tmpdir(), 'roneo-folder-'));
  folder = path.join(desk, 'site');
});
afterEach(async () => {
  await chmod(desk, 0o700);
  await rm(desk, { recursive: true, force: true });
});

const never = () => new AbortController().signal;
const write = (
  files: Iterable<OutletFile> | AsyncIterable<OutletFile>,
  keepsEarlier = false,
  signal = never(),
) => writeFolder(folder, files, { signal, keepEarlier: () => keepsEarlier, isLarge });
const file = (name: string, bytes: string): OutletFile => ({ path: name, bytes });
const read = (name: string) => readFile(path.join(folder, name), 'utf8');
const beside = () => readdir(desk);
/** The identifier of a process that has ended. */
const dead = Number(execFileSync('sh', ['-c', 'echo $$']).toString());

describe.each([false, true])('an outlet’s folder (a large one: %s)', (large) => {
  beforeEach(() => void (isLarge = large));

  it('is made with all its parents, and answers what was written in order', async () => {
    folder = path.join(desk, 'a', 'b', 'site');
    const written = await write([file('z/index.html', 'z'), file('a.txt', 'a')]);
    expect(written).toEqual({ ok: true, value: { files: ['z/index.html', 'a.txt'], removed: [], left: [] } });
    expect(await read('z/index.html')).toBe('z');
  });

  it('holds exactly the new files when it is written again, and nothing is left beside it', async () => {
    await write([file('old/index.html', 'old'), file('index.html', '1')]);
    await write([file('index.html', '2')]);
    expect((await readdir(folder)).sort()).toEqual(['.roneo-files', 'index.html']);
    expect(await read('index.html')).toBe('2');
    expect(await beside()).toEqual(['site']);
  });

  it('does not write again what is the same, which keeps its time', async () => {
    await write([file('a/index.html', 'same'), file('index.html', '1')]);
    const day = new Date('2026-03-01T10:00:00Z');
    for (const name of ['a/index.html', 'index.html']) await utimes(path.join(folder, name), day, day);
    await write([file('a/index.html', 'same'), file('index.html', '2')]);
    const time = async (name: string) => (await lstat(path.join(folder, name))).mtime;
    expect(await time('a/index.html')).toEqual(day);
    expect(await time('index.html')).not.toEqual(day);
    expect([await read('a/index.html'), await read('index.html')]).toEqual(['same', '2']);
  });

  it('keeps what earlier exports wrote when it is asked to, and still tracks it', async () => {
    await write([file('one.pdf', '1')], true);
    await write([file('two.pdf', '2')], true);
    expect(await read('one.pdf')).toBe('1');
    await write([file('three.pdf', '3')], false);
    expect((await readdir(folder)).sort()).toEqual(['.roneo-files', 'three.pdf']);
  });

  it('remembers which text a file was made of, and asks whether it stays', async () => {
    const origin = { id: '3f0f6c0e-8d1f-4f0e-9a53-2f6f0a4c8e11', was: 'finished' as const };
    await write([{ ...file('one.pdf', '1'), origin }, file('two.pdf', '2')], true);
    const asked: unknown[] = [];
    const keepEarlier = (earlier: { path: string }) => (asked.push(earlier), earlier.path === 'two.pdf');
    const written = await writeFolder(folder, [file('three.pdf', '3')], {
      signal: never(),
      keepEarlier,
      isLarge,
    });
    expect(asked).toMatchObject([{ path: 'one.pdf', origin }, { path: 'two.pdf' }]);
    expect(written).toMatchObject({
      ok: true,
      value: { files: ['three.pdf'], removed: [{ path: 'one.pdf', origin }], left: [] },
    });
    expect((await readdir(folder)).sort()).toEqual(['.roneo-files', 'three.pdf', 'two.pdf']);
  });

  it('is not made when it would be empty', async () => {
    expect(await write([])).toEqual({ ok: true, value: { files: [], removed: [], left: [] } });
    expect(await beside()).toEqual([]);
  });

  it('carries over untracked files, empty folders and links', async () => {
    await write([file('article/index.html', '1'), file('gone/index.html', '1')]);
    await mkdir(path.join(folder, '.git/refs/tags'), { recursive: true });
    await writeFile(path.join(folder, '.git/HEAD'), 'ref: main');
    await writeFile(path.join(folder, 'article/plan.pdf'), 'plan');
    await writeFile(path.join(folder, 'gone/kept.txt'), 'kept');
    await symlink('article/plan.pdf', path.join(folder, 'plan'));
    await write([file('article/index.html', '2')]);
    expect(await read('.git/HEAD')).toBe('ref: main');
    expect((await lstat(path.join(folder, '.git/refs/tags'))).isDirectory()).toBe(true);
    expect(await read('plan')).toBe('plan');
    expect(await read('gone/kept.txt')).toBe('kept');
    expect(await readdir(path.join(folder, 'gone'))).toEqual(['kept.txt']);
    expect(await read('article/index.html')).toBe('2');
  });

  it('stays as it was when an untracked file is at the path of a new one', async () => {
    await mkdir(folder);
    await writeFile(path.join(folder, 'index.html'), 'the group’s own page');
    const written = await write([file('index.html', 'ours')]);
    expect(written).toMatchObject({
      ok: false,
      problem: { kind: 'files-in-the-way', path: folder, files: ['index.html'] },
    });
    expect(await read('index.html')).toBe('the group’s own page');
    expect(await beside()).toEqual(['site']);
    await rm(path.join(folder, 'index.html'));
    await writeFile(path.join(folder, 'CNAME'), 'exemple.org');
    expect(await write([file('CNAME/index.html', 'ours')])).toMatchObject({
      problem: { kind: 'files-in-the-way', files: ['CNAME'] },
    });
    expect(await read('CNAME')).toBe('exemple.org');
  });

  it('stays as it was when what an export wrote there was changed since, and says which files', async () => {
    await write([file('index.html', '1'), file('a.html', '1'), file('b.html', '1')]);
    await writeFile(path.join(folder, 'index.html'), '1, by hand');
    await writeFile(path.join(folder, 'b.html'), '1, by hand');
    expect(await write([file('index.html', '2'), file('a.html', '2'), file('b.html', '2')])).toMatchObject({
      problem: { kind: 'files-in-the-way', path: folder, files: ['b.html', 'index.html'] },
    });
    expect([await read('index.html'), await read('a.html')]).toEqual(['1, by hand', '1']);
  });

  it('keeps a file that was changed since an export wrote it, says so, and does not list it any more', async () => {
    await write([file('plan.html', '1'), file('a.html', '1')]);
    await writeFile(path.join(folder, 'plan.html'), 'by hand');
    expect(await write([file('a.html', '2')])).toMatchObject({
      value: { removed: [], left: [path.join(folder, 'plan.html')] },
    });
    expect(await read('plan.html')).toBe('by hand');
    expect(await write([file('a.html', '3')])).toMatchObject({ value: { removed: [], left: [] } });
    expect(await read('plan.html')).toBe('by hand');
  });

  it('loses nothing to a list that a stranger laid into it, with or without hashes', async () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const strangers = {
      CNAME: 'exemple.org',
      '.git/config': '[core]',
      '.htaccess': 'Deny',
      'photo.jpg': 'photo',
      'a/b.html': 'b',
    };
    for (const hash of [() => '', sha256]) {
      await rm(folder, { recursive: true, force: true });
      for (const [name, text] of Object.entries(strangers)) {
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
        await writeFile(path.join(folder, name), text);
      }
      await mkdir(path.join(desk, 'elsewhere'), { recursive: true });
      await writeFile(path.join(desk, 'elsewhere/c.html'), 'c');
      await symlink('../elsewhere', path.join(folder, 'lien'));
      await symlink('photo.jpg', path.join(folder, 'link.jpg'));
      const listed = {
        ...strangers,
        'lien/c.html': 'c',
        lien: '',
        'link.jpg': 'photo',
        '../elsewhere/c.html': 'c',
        a: '',
      };
      const other = hash === sha256 ? ['photo.jpg', 'a/b.html'] : [];
      const lines = Object.entries(listed).filter(([name]) => !other.includes(name));
      await writeFile(
        path.join(folder, '.roneo-files'),
        lines.map(([name, text]) => [name, '', '', hash(text)].join('\t').trim()).join('\n'),
      );
      expect(await write([file('index.html', 'ours')])).toMatchObject({ ok: true, value: { removed: [] } });
      for (const [name, text] of Object.entries(strangers)) expect(await read(name), name).toBe(text);
      expect(await readFile(path.join(desk, 'elsewhere/c.html'), 'utf8')).toBe('c');
      expect((await lstat(path.join(folder, 'link.jpg'))).isSymbolicLink()).toBe(true);
      expect((await lstat(path.join(folder, 'lien'))).isSymbolicLink()).toBe(true);
    }
  });

  it('is written anew over what an earlier release listed without hashes, which leaves what it does not write', async () => {
    await mkdir(folder);
    for (const name of ['index.html', 'retrait.html']) await writeFile(path.join(folder, name), 'earlier');
    await writeFile(path.join(folder, '.roneo-files'), 'index.html\nretrait.html\n');
    expect(await write([file('index.html', 'new')])).toMatchObject({
      value: { removed: [], left: [path.join(folder, 'retrait.html')] },
    });
    expect([await read('index.html'), await read('retrait.html')]).toEqual(['new', 'earlier']);
  });

  it('is told of while what was written of it is removed', async () => {
    const stop = new AbortController();
    async function* files() {
      for (let number = 0; number < 60; number += 1) yield file(`${number}/index.html`, 'page');
      stop.abort();
      yield file('last.html', 'page');
    }
    let times = 0;
    const options = { signal: stop.signal, keepEarlier: () => false, onRemoved: () => void (times += 1) };
    expect(await writeFolder(folder, files(), options)).toMatchObject({ problem: { kind: 'cancelled' } });
    expect(times).toBeGreaterThan(2);
    expect(await beside()).toEqual([]);
  });

  it('stays as it was when the work is cancelled half-way', async () => {
    await write([file('index.html', 'old')]);
    const stop = new AbortController();
    const files = function* () {
      yield file('index.html', 'new');
      stop.abort();
      yield file('second.html', 'new');
    };
    expect(await write(files(), false, stop.signal)).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(await read('index.html')).toBe('old');
    expect(await beside()).toEqual(['site']);
  });

  it('stays as it was when a page cannot be drawn, and the error is thrown on', async () => {
    await write([file('index.html', 'old')]);
    const files = function* (): Generator<OutletFile> {
      yield file('index.html', 'new');
      throw new Error('a bug');
    };
    await expect(write(files())).rejects.toThrow('a bug');
    expect(await read('index.html')).toBe('old');
    expect(await beside()).toEqual(['site']);
  });

  it('stays as it was when a problem stops it, which is the answer', async () => {
    await write([file('index.html', 'old')]);
    const problem = { kind: 'picture-missing', article: 'La gare', picture: 'a' } as const;
    const files = function* (): Generator<OutletFile> {
      yield file('index.html', 'new');
      throw new ProblemError(problem);
    };
    expect(await write(files())).toEqual({ ok: false, problem });
    expect(await read('index.html')).toBe('old');
    expect(await beside()).toEqual(['site']);
  });

  it('throws on a path that leads out of it, and on the same path twice', async () => {
    await expect(write([file('../outside', 'x')])).rejects.toThrow('Not a path');
    await expect(write([file('/etc/x', 'x')])).rejects.toThrow('Not a path');
    await expect(write([file('a', 'x'), file('a', 'y')])).rejects.toThrow('same name');
  });

  it('is not writable when its parent is a file', async () => {
    await writeFile(path.join(desk, 'busy'), '');
    folder = path.join(desk, 'busy', 'site');
    expect(await write([file('a', 'x')])).toMatchObject({
      ok: false,
      problem: { kind: 'not-writable', path: folder },
    });
  });

  it('is not writable without permission', async () => {
    const isRoot = process.getuid?.() === 0;
    if (isRoot) folder = '/sys/kernel/site';
    else await chmod(desk, 0o500);
    expect(await write([file('a', 'x')])).toMatchObject({
      ok: false,
      problem: { kind: 'not-writable', why: isRoot ? 'EPERM' : 'EACCES' },
    });
  });

  it('follows a link to the real folder, and the link stays', async () => {
    await mkdir(path.join(desk, 'real'));
    await symlink('real', folder);
    await write([file('a', '1')]);
    expect((await lstat(folder)).isSymbolicLink()).toBe(true);
    expect(await readFile(path.join(desk, 'real', 'a'), 'utf8')).toBe('1');
  });
});

describe('after an export whose process was killed', () => {
  it('the next one removes its staging folders', async () => {
    await write([file('index.html', 'old')]);
    await mkdir(path.join(desk, `.site.roneo-new-${dead}-1`));
    await mkdir(path.join(desk, `.site.roneo-old-${dead}-2`));
    await write([file('index.html', 'new')]);
    expect(await beside()).toEqual(['site']);
    expect(await read('index.html')).toBe('new');
  });

  it.each(['new', 'old'])('a link with the name of a staging folder is not followed (%s)', async (which) => {
    await mkdir(path.join(desk, 'photos'));
    await writeFile(path.join(desk, 'photos/gare.jpg'), 'x');
    await symlink('photos', path.join(desk, `.site.roneo-${which}-${dead}-1`));
    await write([file('index.html', 'new')]);
    expect(await readdir(path.join(desk, 'photos'))).toEqual(['gare.jpg']);
    expect((await lstat(folder)).isDirectory()).toBe(true);
    expect(await read('index.html')).toBe('new');
  });

  it('the old folder is put back if it ended between the two renames', async () => {
    const old = path.join(desk, `.site.roneo-old-${dead}-1`);
    await mkdir(old);
    await writeFile(path.join(old, 'CNAME'), 'exemple.org');
    await write([file('index.html', 'new')]);
    expect(await read('CNAME')).toBe('exemple.org');
    expect(await beside()).toEqual(['site']);
  });

  it('the staging folder of an export that still runs is left alone', async () => {
    const theirs = `.site.roneo-new-${process.ppid}-1`;
    await mkdir(path.join(desk, theirs));
    await write([file('index.html', 'new')]);
    expect(await beside()).toEqual([theirs, 'site']);
  });
});
