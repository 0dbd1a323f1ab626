import { constants } from 'node:fs';
import { copyFile, link, lstat, mkdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EarlierFiles } from './earlier-files';
import { hashOf, isFileError, stampOf } from './tracked-files';
import { contentOf } from './write-files';
import type { FileFacts, FileWriter, OutletFile, WrittenFile } from './write-files';

/** How many files are given a second name at once. */
const concurrency = 16;

/**
 * Writes into a staging folder what an outlet's folder does not have; what it has stays there, and keeps its time, by which programs
 * that upload a folder know what is new.
 */
export class StagedFiles implements FileWriter {
  readonly #staging: string;
  readonly #earlier: EarlierFiles;
  readonly #folders = new Map<string, Promise<unknown>>();
  /** The paths of the files that were written. */
  readonly fresh: string[] = [];

  constructor(staging: string, earlier: EarlierFiles) {
    this.#staging = staging;
    this.#earlier = earlier;
  }

  /** Keeps what was seen to be the same. */
  keep(file: OutletFile): FileFacts | null {
    const { sha256, stamp } = this.#earlier.seenSame(file) ?? {};
    return sha256 && stamp ? { sha256, stamp, isKept: true } : null;
  }

  /** Writes one file, unless the folder has the same; answers the hash of its content and its stamp. */
  async write(file: OutletFile): Promise<FileFacts> {
    const { sha256: known, stamp } = (await this.#earlier.same(file)) ?? {};
    if (known && stamp) return { sha256: known, stamp, isKept: true };
    const bytes = await contentOf(file);
    const sha256 = hashOf(bytes);
    // Whether its content is still what was written is checked once all are there.
    const isListed = this.#earlier.at(file.path)?.sha256 === sha256;
    const found = isListed ? await lstat(this.#earlier.pathOf(file)).catch(() => null) : null;
    if (found?.isFile()) return { sha256, stamp: stampOf(found) };
    return { sha256, stamp: await this.#stage(file.path, (place) => writeFile(place, bytes)) };
  }

  /** Gives the files that stayed a second name in the staging folder, so that it holds all of them. */
  async complete(written: readonly WrittenFile[], signal: AbortSignal): Promise<void> {
    const fresh = new Set(this.fresh);
    const staying = written.filter(({ path: place }) => !fresh.has(place));
    for (let at = 0; at < staying.length; at += concurrency) {
      signal.throwIfAborted();
      const some = staying.slice(at, at + concurrency);
      await Promise.all(some.map((file) => this.#bring(file)));
    }
  }

  async #bring(file: WrittenFile): Promise<void> {
    const from = this.#earlier.pathOf(file);
    file.stamp = await this.#stage(file.path, async (to) => {
      if (await isLinked(from, to)) return;
      await copyFile(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
      const { atime, mtime } = await stat(from);
      await utimes(to, atime, mtime);
    });
  }

  async #stage(place: string, put: (file: string) => Promise<void>): Promise<string> {
    const file = path.join(this.#staging, place);
    await this.#makeFolder(path.dirname(file));
    await put(file);
    this.fresh.push(place);
    return stampOf(await lstat(file));
  }

  /** One at a time from the root down, each once: a disk is quicker so than when it is told to make all that is missing. */
  async #makeFolder(folder: string): Promise<void> {
    if (folder === this.#staging) return;
    const making = this.#folders.get(folder) ?? this.#makeInside(folder);
    this.#folders.set(folder, making);
    await making;
  }

  async #makeInside(folder: string): Promise<void> {
    await this.#makeFolder(path.dirname(folder));
    await mkdir(folder);
  }
}

/** Gives a file a second name, where the disk can. */
async function isLinked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: unknown) => {
      if (isFileError(error)) return false;
      throw error;
    },
  );
}
