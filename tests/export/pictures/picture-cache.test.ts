import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { done, failed } from '../../../src/contract';
import { madeOnce } from '../../../electron/export/pictures/picture-cache';
import { newFolder } from '../../handlers/desk';

/** Bytes that no other test has, so that nothing is remembered of them. */
let last = 0;
const newBytes = () => new TextEncoder().encode(`picture ${String((last += 1))} of made-once.test`);

/** Makes a copy and counts how often it was asked to. */
function maker() {
  const made = { times: 0 };
  const make = () => {
    made.times += 1;
    return Promise.resolve(done({ bytes: new Uint8Array([1, 2, 3]), width: 7 }));
  };
  return { made, make };
}

describe('a picture made for an outlet', () => {
  it('is made once for outlets that ask for it at the same time, and after', async () => {
    const { made, make } = maker();
    const bytes = newBytes();
    const ask = () => madeOnce(bytes, ['mail'], null, make);
    const answers = [...(await Promise.all([ask(), ask()])), await ask()];
    expect(answers).toEqual(Array(3).fill(done({ bytes: new Uint8Array([1, 2, 3]), width: 7 })));
    expect(made.times).toBe(1);
  });

  it('is made anew for another purpose and from other bytes', async () => {
    const { made, make } = maker();
    const bytes = newBytes();
    await madeOnce(bytes, ['mail', 100], null, make);
    await madeOnce(bytes, ['mail', 200], null, make);
    await madeOnce(newBytes(), ['mail', 100], null, make);
    expect(made.times).toBe(3);
  });

  it('comes whole out of the cache folder when it is remembered no more, and is made again when the file is damaged', async () => {
    const { made, make } = maker();
    const cache = await newFolder();
    const bytes = newBytes();
    const first = await madeOnce(bytes, ['mail'], cache, make);
    await forgetAll();
    expect(await madeOnce(bytes, ['mail'], cache, make)).toEqual(first);
    expect(made.times).toBe(1);
    const [file = ''] = await readdir(cache);
    await writeFile(join(cache, file), 'half a fi');
    await forgetAll();
    expect(await madeOnce(bytes, ['mail'], cache, make)).toEqual(first);
    expect(made.times).toBe(2);
  });

  it('that could not be made is tried again', async () => {
    const bytes = newBytes();
    const problem = { kind: 'picture-unreadable', name: 'quai.jpg', why: 'truncated' } as const;
    const refused = await madeOnce(bytes, ['mail'], null, () => Promise.resolve(failed(problem)));
    expect(refused).toEqual(failed(problem));
    const { made, make } = maker();
    await madeOnce(bytes, ['mail'], null, make);
    expect(made.times).toBe(1);
  });
});

/** Asks for as many other pictures as are remembered. */
async function forgetAll(): Promise<void> {
  for (let at = 0; at < 40; at += 1) await madeOnce(newBytes(), ['other'], null, maker().make);
}
