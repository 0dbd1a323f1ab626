import { lstat, mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The most that a folder of prepared pictures holds, in bytes; beyond it, those unused for longest go. */
const maxBytes = 256 * 2 ** 20;

/** A file of a cache's folder, or null: when it is missing, or nothing can be read there. */
export async function readCached(cache: string, name: string): Promise<Uint8Array | null> {
  if (!(await isOurs(cache))) return null;
  const file = path.join(cache, name);
  const bytes = await readFile(file).catch(() => null);
  if (!bytes || bytes.length === 0) return null;
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
  return bytes;
}

/**
 * Keeps a file in a cache's folder, for its owner alone; other processes see it only once it is whole. A cache that cannot be
 * written to keeps nothing, and that is all.
 */
export async function writeCached(cache: string, name: string, bytes: Uint8Array): Promise<void> {
  if (!(await isOurs(cache))) return;
  const file = path.join(cache, name);
  const beside = `${file}.${String(process.pid)}`;
  try {
    await writeFile(beside, bytes, { mode: 0o600 });
    await rename(beside, file);
    await prune(cache, bytes.length);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

const known = new Map<string, Promise<boolean>>();

/**
 * Whether a cache's folder was made on this disk, by this program. One that came with someone else's archive could hold any
 * picture under the name of another: it is emptied.
 * The folder's own number and birth, which nobody can know before, tell.
 */
async function isOurs(cache: string): Promise<boolean> {
  const ours = (known.get(cache) ?? prepare(cache)).catch(() => false);
  known.set(cache, ours);
  if ((await ours) && (await isThere(cache))) return true;
  known.delete(cache); // Deleted since, or not to be had: tried again with the next picture.
  return prepare(cache).catch(() => false);
}

async function isThere(cache: string): Promise<boolean> {
  return stat(path.join(cache, mark)).then(
    () => true,
    () => false,
  );
}

const mark = 'made-here';

/** Only files of our names are deleted: the folder may be one that a person chose and keeps other things in. */
async function prepare(cache: string): Promise<boolean> {
  if (await isMarked(cache)) return true;
  await mkdir(cache, { recursive: true, mode: 0o700 });
  if (!(await lstat(cache)).isDirectory()) return false; // A link may lead anywhere.
  const names = (await readdir(cache)).filter((name) => ourName.test(name));
  await Promise.all(names.map((name) => rm(path.join(cache, name), { force: true })));
  await writeFile(path.join(cache, mark), await birthOf(cache), { mode: 0o600 });
  return true;
}

const ourName = /^[0-9a-f]{64}(\.made|-\d+-\d+\.\w+)(\.\d+)?$/;

async function isMarked(cache: string): Promise<boolean> {
  const marked = await readFile(path.join(cache, mark), 'utf8').catch(() => null);
  return marked !== null && marked === (await birthOf(cache));
}

async function birthOf(cache: string): Promise<string> {
  const { ino, birthtimeNs } = await stat(cache, { bigint: true });
  return `${ino} ${birthtimeNs}`;
}

const written = new Map<string, number>();

/** Looks at the whole folder once a process, and then after each eighth of what it may hold. */
async function prune(cache: string, added: number): Promise<void> {
  const since = written.get(cache);
  written.set(cache, (since ?? 0) + added);
  if (since !== undefined && since + added < maxBytes / 8) return;
  written.set(cache, 0);
  const names = (await readdir(cache)).filter((name) => ourName.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ name, found: await stat(path.join(cache, name)).catch(() => null) })),
  );
  const newestFirst = files
    .flatMap(({ name, found }) => (found ? [{ name, size: found.size, used: found.mtimeMs }] : []))
    .sort((a, b) => b.used - a.used);
  let total = 0;
  for (const { name, size } of newestFirst) {
    total += size;
    if (total > maxBytes) await rm(path.join(cache, name), { force: true });
  }
}
