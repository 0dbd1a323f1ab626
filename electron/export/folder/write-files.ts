import { link, mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf, isFileError } from './tracked-files';
import type { TrackedFile } from './tracked-files';

/** A file of an outlet: its place in the folder, with forward slashes, and its content or the file to copy it from. */
export type OutletFile = TrackedFile & ({ bytes: string | Uint8Array } | { copyOf: string });

/** The folder of an earlier export, and the hashes of what was written there. */
export interface EarlierFiles {
  folder: string;
  files: readonly TrackedFile[];
}

/** How many files are written at once: enough to keep a disk busy, few enough to stop quickly. */
const concurrency = 16;

/**
 * Writes files into a new folder as they are drawn, and answers them in order, without their content. What is the same in the earlier
 * export keeps its time, by which programs that upload a folder know what is new. Throws on two files of the same path and on a path
 * that leads out of the folder: these are bugs of the caller.
 */
export async function writeFiles(
  folder: string,
  files: Iterable<OutletFile> | AsyncIterable<OutletFile>,
  { signal, earlier }: { signal: AbortSignal; earlier: EarlierFiles },
): Promise<TrackedFile[]> {
  const writer = new FileWriter(folder, earlier);
  const written = new Map<string, TrackedFile>();
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  try {
    for await (const file of files) {
      signal.throwIfAborted();
      checkPath(file.path, written);
      const { path: place, origin } = file;
      const tracked: TrackedFile = origin ? { path: place, origin } : { path: place };
      written.set(place, tracked);
      const writing = writer
        .write(file)
        .then((sha256) => void (tracked.sha256 = sha256))
        .catch((error: unknown) => void errors.push(error))
        .finally(() => running.delete(writing));
      running.add(writing);
      if (running.size >= concurrency) await Promise.race(running);
      if (errors.length > 0) break;
    }
  } finally {
    await Promise.all(running);
  }
  if (errors.length > 0) throw errors[0];
  return [...written.values()];
}

/** Writes the files of an outlet, and makes the folders that they need once. */
class FileWriter {
  readonly #root: string;
  readonly #earlier: string;
  readonly #hashes: ReadonlyMap<string, string | undefined>;
  readonly #folders = new Map<string, Promise<unknown>>();

  constructor(root: string, { folder, files }: EarlierFiles) {
    this.#root = root;
    this.#earlier = folder;
    this.#hashes = new Map(files.map(({ path: place, sha256 }) => [place, sha256]));
  }

  /** Writes one file; answers the hash of its content. */
  async write(file: OutletFile): Promise<string> {
    const target = path.join(this.#root, file.path);
    await this.#makeFolder(path.dirname(target));
    const bytes = 'bytes' in file ? file.bytes : await readFile(file.copyOf);
    const hash = hashOf(bytes);
    const same = this.#hashes.get(file.path) === hash ? path.join(this.#earlier, file.path) : null;
    if (same && (await isLinked(same, target))) return hash;
    await writeFile(target, bytes);
    if (same) await keepTime(same, target);
    return hash;
  }

  async #makeFolder(folder: string): Promise<void> {
    if (folder === this.#root) return;
    const making = this.#folders.get(folder) ?? mkdir(folder, { recursive: true });
    this.#folders.set(folder, making);
    await making;
  }
}

/** Gives a file a second name, where the disk can. Whether its content is still what was written is checked once all are there. */
async function isLinked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: unknown) => {
      if (isFileError(error)) return false;
      throw error;
    },
  );
}

async function keepTime(from: string, to: string): Promise<void> {
  const times = await stat(from).catch(() => null);
  if (times) await utimes(to, times.atime, times.mtime);
}

function checkPath(file: string, written: ReadonlyMap<string, unknown>): void {
  const parts = file.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..') || file.includes('\\'))
    throw new Error(`Not a path inside an outlet's folder: ${file}`);
  if (written.has(file)) throw new Error(`Two files of the same name in an outlet's folder: ${file}`);
}
