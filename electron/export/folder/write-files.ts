import { readFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TrackedFile } from './tracked-files';

/**
 * A file of an outlet: its place in the folder, with forward slashes, and its content, the file to copy it from, or what makes it: that
 * is not asked while the folder has a file at its path that was made with the same key.
 */
export type OutletFile = TrackedFile & FileContent;

type FileContent =
  { bytes: string | Uint8Array } | { copyOf: string } | { key: string; make: () => Made | Promise<Made> };
type Made = string | Uint8Array;

/** How long work holds this process before other work comes between, in milliseconds: so long may a save wait for it. */
const turnLength = 8;

/** Divides long work into short turns. */
export class Turns {
  #began = performance.now();

  /** Whether the turn has taken long enough. */
  get isOver(): boolean {
    return performance.now() - this.#began > turnLength;
  }

  /** Lets other work come between. */
  async next(): Promise<void> {
    await nextTurn();
    this.#began = performance.now();
  }
}

/** How many files are written at once: enough to keep a disk busy, few enough to stop quickly. */
const concurrency = 16;

/** A file that was written, and whether it is the very one of the earlier export, which was not made again. */
export type WrittenFile = TrackedFile & { isKept?: boolean };

export type OutletFiles = Iterable<OutletFile> | AsyncIterable<OutletFile>;

/** The hash and the stamp of a file that was written, and whether it was kept. */
export type FileFacts = Pick<WrittenFile, 'sha256' | 'stamp' | 'isKept'>;

/** Writes single files. */
export interface FileWriter {
  write(file: OutletFile): Promise<FileFacts>;
  /** Keeps a file where that is known without waiting for the disk; null where it must be written. */
  keep?(file: OutletFile): FileFacts | null;
}

/**
 * Writes files, some at once, and answers them in order, without their content. Throws on two files of the same path and on a path that
 * leads out of the folder: these are bugs of the caller.
 */
export async function writeEach(
  writer: FileWriter,
  files: OutletFiles,
  signal: AbortSignal,
): Promise<WrittenFile[]> {
  const written = new Map<string, WrittenFile>();
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  const turns = new Turns();
  try {
    for await (const file of files) {
      signal.throwIfAborted();
      checkPath(file.path, written);
      const { path: place, origin, key } = file;
      const tracked: WrittenFile = { path: place, ...(origin && { origin }), ...(key && { key }) };
      written.set(place, tracked);
      const kept = writer.keep?.(file) ?? null;
      if (kept) Object.assign(tracked, kept);
      else await begin(file, tracked);
      // Files that are kept wait for nothing: other work of this process comes between.
      if (turns.isOver) await turns.next();
      if (errors.length > 0) break;
    }
  } finally {
    await Promise.all(running);
  }
  if (errors.length > 0) throw errors[0];
  return [...written.values()];

  async function begin(file: OutletFile, tracked: WrittenFile): Promise<void> {
    const writing = writer
      .write(file)
      .then((facts) => void Object.assign(tracked, facts))
      .catch((error: unknown) => void errors.push(error))
      .finally(() => running.delete(writing));
    running.add(writing);
    if (running.size >= concurrency) await Promise.race(running);
  }
}

/** What a file holds. */
export async function contentOf(file: FileContent): Promise<Made> {
  if ('make' in file) return file.make();
  return 'bytes' in file ? file.bytes : readFile(file.copyOf);
}

function checkPath(file: string, written: ReadonlyMap<string, unknown>): void {
  if (/(?:^|\/)\.{0,2}(?:\/|$)|\\/.test(file))
    throw new Error(`Not a path inside an outlet's folder: ${file}`);
  if (written.has(file)) throw new Error(`Two files of the same name in an outlet's folder: ${file}`);
}
