import { chmod, copyFile, mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { done, failed } from '../../../src/contract';
import { cachePicture } from '../../../electron/export/pictures/picture-cache';
import { newFolder } from '../../handlers/desk';

/** Bytes that no other test uses, so that they are not cached yet. */
let last = 0;
const newBytes = () => new TextEncoder().encode(`picture ${String((last += 1))} of picture-cache.test`);

/** A `make` function that counts its calls. */
function countingMaker() {
  const made = { times: 0 };
  const make = () => {
    made.times += 1;
    return Promise.resolve(done({ bytes: new Uint8Array([1, 2, 3]), width: 7 }));
  };
  return { made, make };
}

describe('a cached picture', () => {
  it('is made once for requests at the same time and later', async () => {
    const { made, make } = countingMaker();
    const bytes = newBytes();
    const request = () => cachePicture(bytes, ['mail'], null, make);
    const answers = [...(await Promise.all([request(), request()])), await request()];
    expect(answers).toEqual(Array(3).fill(done({ bytes: new Uint8Array([1, 2, 3]), width: 7 })));
    expect(made.times).toBe(1);
  });

  it('is made again for another purpose and from other bytes', async () => {
    const { made, make } = countingMaker();
    const bytes = newBytes();
    await cachePicture(bytes, ['mail', 100], null, make);
    await cachePicture(bytes, ['mail', 200], null, make);
    await cachePicture(newBytes(), ['mail', 100], null, make);
    expect(made.times).toBe(3);
  });

  it('is read from the cache folder once it is not in memory any more, and made again when its file is damaged', async () => {
    const { made, make } = countingMaker();
    const cache = await newFolder();
    const bytes = newBytes();
    const first = await cachePicture(bytes, ['mail'], cache, make);
    await emptyMemory();
    expect(await cachePicture(bytes, ['mail'], cache, make)).toEqual(first);
    expect(made.times).toBe(1);
    const file = (await readdir(cache)).find((name) => name.endsWith('.made')) ?? '';
    await writeFile(join(cache, file), 'half a fi');
    await emptyMemory();
    expect(await cachePicture(bytes, ['mail'], cache, make)).toEqual(first);
    expect(made.times).toBe(2);
  });

  it('lies in a private folder, in private files', async () => {
    const cache = join(await newFolder(), 'prepared');
    await cachePicture(newBytes(), ['mail'], cache, countingMaker().make);
    const modes = [cache, ...(await readdir(cache)).map((name) => join(cache, name))].map(
      async (file) => (await stat(file)).mode & 0o777,
    );
    if (process.platform !== 'win32') expect(await Promise.all(modes)).toEqual([0o700, 0o600, 0o600]);
  });

  it('is made all the same when nothing can be kept or read there', async () => {
    const folder = await newFolder();
    const file = join(folder, 'a file, no folder');
    await writeFile(file, '');
    const { made, make } = countingMaker();
    const bytes = newBytes();
    expect((await cachePicture(bytes, ['mail'], file, make)).ok).toBe(true);
    const locked = join(folder, 'locked');
    await mkdir(locked);
    await chmod(locked, 0o500);
    expect((await cachePicture(newBytes(), ['mail'], locked, make)).ok).toBe(true);
    await chmod(locked, 0o700);
    expect(made.times).toBe(2);
  });

  it('is not taken from a folder that was made elsewhere, as in an archive from someone else', async () => {
    const { made, make } = countingMaker();
    const bytes = newBytes();
    const [first, second] = [join(await newFolder(), 'prepared'), join(await newFolder(), 'prepared')];
    await cachePicture(bytes, ['mail'], first, make);
    await mkdir(second);
    for (const name of await readdir(first)) await copyFile(join(first, name), join(second, name));
    await writeFile(join(second, 'notes.txt'), 'à garder');
    await emptyMemory();
    await cachePicture(bytes, ['mail'], second, make);
    expect(made.times).toBe(2);
    expect(await readdir(second)).toContain('notes.txt');
  });

  it('leaves when its folder is too full, the one that was unused for longest first', async () => {
    const cache = join(await newFolder(), 'prepared');
    const large = () => Promise.resolve(done({ bytes: new Uint8Array(90 * 2 ** 20), width: 1 }));
    for (const age of [3, 2, 1]) {
      const before = new Set(await readdir(cache).catch(() => []));
      await cachePicture(newBytes(), ['mail'], cache, large);
      const added = (await readdir(cache)).find((name) => name.endsWith('.made') && !before.has(name)) ?? '';
      const then = new Date(Date.now() - age * 60_000);
      if (added) await utimes(join(cache, added), then, then);
    }
    expect((await readdir(cache)).filter((name) => name.endsWith('.made'))).toHaveLength(2);
    await emptyMemory();
  });

  it('is tried again when it could not be made', async () => {
    const bytes = newBytes();
    const problem = { kind: 'picture-unreadable', name: 'quai.jpg', why: 'truncated' } as const;
    const refused = await cachePicture(bytes, ['mail'], null, () => Promise.resolve(failed(problem)));
    expect(refused).toEqual(failed(problem));
    const { made, make } = countingMaker();
    await cachePicture(bytes, ['mail'], null, make);
    expect(made.times).toBe(1);
  });
});

/** Requests as many other pictures as memory holds. */
async function emptyMemory(): Promise<void> {
  for (let at = 0; at < 40; at += 1) await cachePicture(newBytes(), ['other'], null, countingMaker().make);
}
