import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { done } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';

/** A picture made for an outlet, or why it could not be. */
type Made<Picture> = Promise<Result<Picture, PictureProblem>>;

/** Changes when the same picture would be made into other bytes, so that older ones are not taken for it. */
const version = 1;

/** What is being made, so that outlets at work side by side make it once. */
const atWork = new Map<string, Made<unknown>>();

/** The pictures made last: a proof is drawn at every pause of the typing, its pictures stay the same. */
const latest = new Map<string, unknown>();
const atMost = 40;

/**
 * Makes a picture of some bytes for a purpose, once: what was made before comes from memory or, across exports, from
 * the `cache` folder (null for none), where it is named by its content. `purpose` says all that the bytes do not.
 */
export async function madeOnce<Picture>(
  bytes: Uint8Array,
  purpose: readonly (string | number)[],
  cache: string | null,
  make: () => Made<Picture>,
): Made<Picture> {
  const name = createHash('sha256')
    .update(JSON.stringify([version, purpose]))
    .update(bytes)
    .digest('hex');
  if (latest.has(name)) return done(remember(name, latest.get(name) as Picture));
  const working = atWork.get(name) ?? take(name, cache, make);
  atWork.set(name, working);
  try {
    const made = (await working) as Result<Picture, PictureProblem>;
    if (made.ok) remember(name, made.value);
    return made;
  } finally {
    atWork.delete(name);
  }
}

function remember<Picture>(name: string, picture: Picture): Picture {
  latest.delete(name);
  latest.set(name, picture);
  for (const oldest of [...latest.keys()].slice(0, -atMost)) latest.delete(oldest);
  return picture;
}

async function take<Picture>(name: string, cache: string | null, make: () => Made<Picture>): Made<Picture> {
  if (!cache) return make();
  const file = path.join(cache, `${name}.made`);
  const kept = await readKept<Picture>(file);
  if (kept) return done(kept);
  const made = await make();
  if (made.ok) await keep(file, made.value);
  return made;
}

/** A file that is not there, or is not whole, is made again. */
async function readKept<Picture>(file: string): Promise<Picture | null> {
  try {
    return deserialize(await readFile(file)) as Picture;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

async function keep(file: string, picture: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${String(process.pid)}`;
  await writeFile(beside, serialize(picture));
  await rename(beside, file);
}
