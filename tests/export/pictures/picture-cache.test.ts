import { readdir, writeFile } from 'node:fs/promises';
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
    const [file = ''] = await readdir(cache);
    await writeFile(join(cache, file), 'half a fi');
    await emptyMemory();
    expect(await cachePicture(bytes, ['mail'], cache, make)).toEqual(first);
    expect(made.times).toBe(2);
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
