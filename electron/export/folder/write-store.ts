import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { EarlierFiles } from './earlier-files';
import { hashOf, readTracked, writeTracked } from './tracked-files';
import type { TrackedFile } from './tracked-files';
import { contentOf, writeEach } from './write-files';
import type { FileFacts, FileWriter, OutletFile, OutletFiles } from './write-files';
import { fileProblem, ProblemError } from './write-folder';

/** Where a store keeps a content. */
export function storedFile(store: string, sha256: string): string {
  return path.join(store, 'files', sha256);
}

/**
 * Writes files into a store: each content once under its hash, and a manifest of the paths, which takes the place of the last one when
 * all is there. A file of the last one that was made with the same key is neither made nor looked at. No content is removed.
 * Problems: disk-full, not-writable, cancelled, and that of a `ProblemError`.
 */
export async function writeStore(
  store: string,
  files: (earlier: EarlierFiles) => OutletFiles,
  { signal }: { signal: AbortSignal },
): Promise<Result<TrackedFile[], Problem>> {
  try {
    await mkdir(path.join(store, 'files'), { recursive: true, mode: 0o700 });
    const held = new Set(await readdir(path.join(store, 'files')));
    const earlier = new EarlierFiles(await readTracked(store), {
      pathOf: ({ sha256 = '' }) => storedFile(store, sha256),
      seen: ({ sha256 = '', stamp = '' }) => (held.has(sha256) ? stamp : null),
      untouched: ({ sha256 = '', stamp = '' }) => Promise.resolve(held.has(sha256) ? stamp : null),
    });
    const written = await writeEach(new StoreWriter(store, held, earlier), files(earlier), signal);
    signal.throwIfAborted();
    await writeTracked(store, written);
    return done(written);
  } catch (error) {
    if (signal.aborted) return failed({ kind: 'cancelled' });
    const problem = error instanceof ProblemError ? error.problem : fileProblem(error, store);
    if (problem) return failed(problem);
    throw error;
  }
}

/** Puts contents into a store that it does not hold; a file's stamp is its size. */
class StoreWriter implements FileWriter {
  readonly #store: string;
  readonly #held: Set<string>;
  readonly #earlier: EarlierFiles;
  #count = 0;

  constructor(store: string, held: Set<string>, earlier: EarlierFiles) {
    this.#store = store;
    this.#held = held;
    this.#earlier = earlier;
  }

  keep(file: OutletFile): FileFacts | null {
    const { sha256, stamp } = this.#earlier.seenSame(file) ?? {};
    return sha256 && stamp ? { sha256, stamp, isKept: true } : null;
  }

  async write(file: OutletFile): Promise<FileFacts> {
    const content = await contentOf(file);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const sha256 = hashOf(bytes);
    if (!this.#held.has(sha256)) await this.#put(sha256, bytes);
    return { sha256, stamp: String(bytes.length) };
  }

  async #put(sha256: string, bytes: Uint8Array): Promise<void> {
    const beside = storedFile(this.#store, `${sha256}.${process.pid}-${(this.#count += 1)}`);
    await writeFile(beside, bytes);
    await rename(beside, storedFile(this.#store, sha256));
    this.#held.add(sha256);
  }
}
