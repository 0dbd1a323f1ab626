import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from './tracked-files';
import type { TrackedFile } from './tracked-files';

/** A file of an outlet: its place in the folder, with forward slashes, and its content or the file to copy it from. */
export type OutletFile = TrackedFile & ({ bytes: string | Uint8Array } | { copyOf: string });

/** How many files are written at once: enough to keep a disk busy, few enough to stop quickly. */
const concurrency = 16;

/**
 * Writes files into a new folder as they are drawn, and answers them in order, without their content. Throws on two files of the same
 * path and on a path that leads out of the folder: these are bugs of the caller.
 */
export async function writeFiles(
  folder: string,
  files: Iterable<OutletFile> | AsyncIterable<OutletFile>,
  signal: AbortSignal,
): Promise<TrackedFile[]> {
  const written = new Map<string, TrackedFile>();
  const folders = new Map<string, Promise<unknown>>();
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  try {
    for await (const file of files) {
      signal.throwIfAborted();
      checkPath(file.path, written);
      const { path: place, origin } = file;
      const tracked: TrackedFile = origin ? { path: place, origin } : { path: place };
      written.set(place, tracked);
      const writing = write(folder, file, folders)
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

/** Writes one file; answers the hash of its content. */
async function write(
  root: string,
  file: OutletFile,
  folders: Map<string, Promise<unknown>>,
): Promise<string> {
  const target = path.join(root, file.path);
  const parent = path.dirname(target);
  if (parent !== root) {
    const making = folders.get(parent) ?? mkdir(parent, { recursive: true });
    folders.set(parent, making);
    await making;
  }
  const bytes = 'bytes' in file ? file.bytes : await readFile(file.copyOf);
  await writeFile(target, bytes);
  return hashOf(bytes);
}

function checkPath(file: string, written: ReadonlyMap<string, unknown>): void {
  const parts = file.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..') || file.includes('\\'))
    throw new Error(`Not a path inside an outlet's folder: ${file}`);
  if (written.has(file)) throw new Error(`Two files of the same name in an outlet's folder: ${file}`);
}
