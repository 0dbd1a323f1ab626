import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { done, failed } from '../../../src/contract';
import type { Cancelled, FileProblem, Problem, Result } from '../../../src/contract';
import { keepOthers, listName, readList, writeList } from './tracked-files';
import { clearLeftovers, exists, realFolder, stagingBeside } from './staging';
import { writeFiles } from './write-files';
import type { OutletFile } from './write-files';

/** A problem met while files are being drawn: it stops the writing of the folder, which stays as it was. */
export class Halted extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** Adds files to an outlet's folder, whole, as they are drawn; one that halts is the answer's problem. */
export async function writeUnlessHalted(
  folder: string,
  files: AsyncIterable<OutletFile>,
  signal: AbortSignal,
): Promise<Result<string[], Problem>> {
  try {
    return await writeFolder(folder, files, { signal, keepEarlier: true });
  } catch (error) {
    if (error instanceof Halted) return failed(error.problem);
    throw error;
  }
}

/** How a folder is written: how it is stopped, and what becomes of what an earlier export wrote there. */
export interface FolderOrder {
  signal: AbortSignal;
  /** Whether files of earlier exports that are not written anew stay; false makes the folder exactly these files. */
  keepEarlier: boolean;
}

/**
 * Writes an outlet's folder whole: beside it first, then swapped in by name, so that a crash, a full disk or a
 * change of mind leaves the old folder as it was. What other hands put in the folder is carried over untouched.
 * Answers the paths written, in order. `files` may throw; the old folder then stays, and the error goes on.
 * Problems: disk-full, not-writable (also when a file of other hands stands where one of ours would), cancelled.
 */
export async function writeFolder(
  folder: string,
  files: Iterable<OutletFile> | AsyncIterable<OutletFile>,
  order: FolderOrder,
): Promise<Result<string[], FileProblem | Cancelled>> {
  let staging: string | null = null;
  try {
    const target = await realFolder(folder);
    await mkdir(path.dirname(target), { recursive: true });
    await clearLeftovers(target);
    staging = stagingBeside(target, 'new');
    await mkdir(staging);
    const written = await fill(staging, target, files, order);
    order.signal.throwIfAborted();
    await swapIn(staging, target);
    staging = null;
    return done(written);
  } catch (error) {
    if (order.signal.aborted) return failed({ kind: 'cancelled' });
    const problem = fileProblem(error, folder);
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
  { signal, keepEarlier }: FolderOrder,
): Promise<string[]> {
  const written = await writeFiles(staging, files, signal);
  const earlier = await readList(target);
  const fresh = new Set([...written, listName]);
  const kept = keepEarlier ? earlier.filter((file) => !fresh.has(file)) : [];
  const ours = new Set([...earlier, listName]);
  for (const file of kept) ours.delete(file);
  await keepOthers(target, staging, { ours, fresh });
  await writeList(staging, [...written, ...kept]);
  return written;
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

/** What a failed write means for the person who chose the folder; null when the fault is not the disk's but ours. */
export function fileProblem(error: unknown, folder: string): FileProblem | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) return null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full', path: folder };
  return { kind: 'not-writable', path: folder, why: code };
}
