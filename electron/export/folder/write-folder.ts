import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { done, failed } from '../../../src/contract';
import type { FileProblem, Problem, Result } from '../../../src/contract';
import { clearLeftovers, exists, realFolder, stagingBeside } from './staging';
import { keepUntracked, readTracked, trackingFile, writeTracked } from './tracked-files';
import type { TrackedFile } from './tracked-files';
import { writeFiles } from './write-files';
import type { OutletFile } from './write-files';

/** Thrown by the generator of an outlet's files to stop the export with a problem; the folder stays as it was. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** How a folder is written: how it is stopped, and what becomes of what an earlier export wrote there. */
export interface FolderOptions {
  signal: AbortSignal;
  /** Whether a file of an earlier export that is not written anew stays. */
  keepEarlier: (file: TrackedFile) => boolean;
}

/** What became of a folder, by paths in it: the files written, in order, and those of earlier exports that are gone. */
export interface WrittenFolder {
  files: string[];
  removed: string[];
}

/**
 * Writes an outlet's folder whole, unless it would be new and empty: into a staging folder beside it, which is then renamed, so that a crash, a full disk
 * or a cancelled export leaves the old folder as it was. Files that no export wrote are carried over untouched.
 * Other errors that `files` throws are thrown on.
 * Problems: disk-full, not-writable (also when an untracked file is at the path of a new one), cancelled, and that of a
 * `ProblemError`.
 */
export async function writeFolder(
  folder: string,
  files: Iterable<OutletFile> | AsyncIterable<OutletFile>,
  options: FolderOptions,
): Promise<Result<WrittenFolder, Problem>> {
  let staging: string | null = null;
  try {
    const target = await realFolder(folder);
    await mkdir(path.dirname(target), { recursive: true });
    await clearLeftovers(target);
    staging = stagingBeside(target, 'new');
    await mkdir(staging);
    const written = await fill(staging, target, files, options);
    options.signal.throwIfAborted();
    if (written.files.length === 0 && !(await exists(target))) return done(written);
    await swapIn(staging, target);
    staging = null;
    return done(written);
  } catch (error) {
    if (options.signal.aborted) return failed({ kind: 'cancelled' });
    const problem = error instanceof ProblemError ? error.problem : fileProblem(error, folder);
    if (problem) return failed(problem);
    throw error;
  } finally {
    if (staging) await rm(staging, { recursive: true, force: true });
  }
}

async function fill(
  staging: string,
  target: string,
  files: Iterable<OutletFile> | AsyncIterable<OutletFile>,
  { signal, keepEarlier }: FolderOptions,
): Promise<WrittenFolder> {
  const written = await writeFiles(staging, files, signal);
  const earlier = await readTracked(target);
  const fresh = new Set([...written.map(({ path: place }) => place), trackingFile]);
  const others = earlier.filter((file) => !fresh.has(file.path));
  const kept = others.filter(keepEarlier);
  const replaced = new Set([...earlier.map(({ path: place }) => place), trackingFile]);
  for (const file of kept) replaced.delete(file.path);
  await keepUntracked(target, staging, { replaced, fresh });
  await writeTracked(staging, [...written, ...kept]);
  const removed = others.filter((file) => !kept.includes(file));
  return { files: written.map(({ path: place }) => place), removed: removed.map(({ path: place }) => place) };
}

async function swapIn(staging: string, target: string): Promise<void> {
  if (!(await exists(target))) return rename(staging, target);
  const old = stagingBeside(target, 'old');
  await rename(target, old);
  try {
    await rename(staging, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** The problem behind an error of the file system; null when the error is of another kind. */
export function fileProblem(error: unknown, folder: string): FileProblem | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) return null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full', path: folder };
  return { kind: 'not-writable', path: folder, why: code };
}
