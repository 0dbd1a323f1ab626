import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { done } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import { readCached, writeCached } from './cache-folder';

/** A picture made for an outlet, or why it could not be. */
type Made<Picture> = Promise<Result<Picture, PictureProblem>>;

/** Part of every key: increased when the same picture would be made into other bytes. */
const version = 4;

/** What is being made, so that outlets that run at the same time make it once. */
const pending = new Map<string, Made<unknown>>();

/** The pictures used last: a proof is drawn at every pause in typing, mostly with the same pictures. */
const recent = new Map<string, unknown>();
const mostRecent = 40;

/**
 * Answers a picture made of some bytes for a purpose, from memory or, across exports, from the `cache` folder (null for
 * none), or else makes it and caches it. `purpose` is every parameter of `make` but the bytes.
 */
export async function cachePicture<Picture>(
  bytes: Uint8Array,
  purpose: readonly (string | number)[],
  cache: string | null,
  make: () => Made<Picture>,
): Made<Picture> {
  const key = createHash('sha256')
    .update(JSON.stringify([version, purpose]))
    .update(bytes)
    .digest('hex');
  if (recent.has(key)) return done(remember(key, recent.get(key) as Picture));
  const making = pending.get(key) ?? readOrMake(key, cache, make);
  pending.set(key, making);
  try {
    const made = (await making) as Result<Picture, PictureProblem>;
    if (made.ok) remember(key, made.value);
    return made;
  } finally {
    pending.delete(key);
  }
}

function remember<Picture>(key: string, picture: Picture): Picture {
  recent.delete(key);
  recent.set(key, picture);
  for (const oldest of [...recent.keys()].slice(0, -mostRecent)) recent.delete(oldest);
  return picture;
}

async function readOrMake<Picture>(
  key: string,
  cache: string | null,
  make: () => Made<Picture>,
): Made<Picture> {
  if (!cache) return make();
  const name = `${key}.made`;
  const cached = deserialized<Picture>(await readCached(cache, name));
  if (cached) return done(cached);
  const made = await make();
  if (made.ok) await writeCached(cache, name, serialize(made.value));
  return made;
}

/** Null for a file that is missing or damaged: its picture is made again. */
function deserialized<Picture>(bytes: Uint8Array | null): Picture | null {
  try {
    return bytes && (deserialize(bytes) as Picture);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
