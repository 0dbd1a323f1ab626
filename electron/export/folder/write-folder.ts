import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { done, failed } from '../../../src/contract';
import type { FileProblem, Problem, Result } from '../../../src/contract';
import { clearLeftovers, exists, realFolder, removeFolder, stagingBeside } from './staging';
import { EarlierFiles } from './earlier-files';
import { clearOther, moveFromOther } from './other-folders';
import type { OtherFolder } from './other-folders';
import { finishPatches, isPatchable, patchFolder } from './patch-folder';
import { StagedFiles } from './staged-files';
import { OccupiedError, changedFiles, keepUntracked, trackingFile, writeTracked } from './tracked-files';
import type { TrackedFile } from './tracked-files';
import { writeEach } from './write-files';
import type { OutletFiles } from './write-files';

/** Thrown by the generator of an outlet's files to stop the export with a problem; the folder stays as it was. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** How a folder is written: how it is stopped, and what becomes of what an earlier export wrote there. */
interface FolderOptions {
  signal: AbortSignal;
  /** Whether a file of an earlier export that is not written anew stays. */
  keepEarlier: (file: TrackedFile) => boolean;
  /** Folders that earlier exports may have written instead: what is kept of theirs is moved here, and nothing of it stays there. */
  others?: readonly string[];
  /** Whether a few files may be replaced in the folder itself, where making it anew would take long. */
  isLarge?: boolean;
  /** Called now and then while what an export no longer needs is removed, which may take long. */
  onRemoved?: (() => void) | undefined;
}

/** What became of a folder, by paths in it: the files written, in order, and those of earlier exports that are gone. */
export interface WrittenFolder {
  files: string[];
  removed: TrackedFile[];
  /** Full paths of files that should be gone and stay: they could not be removed, or are not what was written. */
  left: string[];
}

/** A staging folder that is filled: what the folder will be, and whether there is anything in it. */
interface Filled extends Omit<WrittenFolder, 'left'> {
  moved: readonly OtherFolder[];
  /** Files of earlier exports that would be removed, but are not what was written. */
  changed: readonly TrackedFile[];
  /** Everything that was listed before, and that is now. */
  earlier: readonly TrackedFile[];
  all: readonly TrackedFile[];
  /** Whether the staging folder holds only what changes in the folder. */
  isPatch: boolean;
}

/**
 * Writes an outlet's folder whole, unless it would be new and empty: into a staging folder beside it, which is then renamed, so that a crash, a full disk
 * or a cancelled export leaves the old folder as it was; of a large folder only the files that change, if they are few. Files that no export wrote, or that were changed since, are carried over untouched.
 * Other errors that `files` throws are thrown on.
 * Problems: disk-full, not-writable, files-in-the-way (one of these files is at the path of a new one), cancelled, and that of a
 * `ProblemError`.
 */
export async function writeFolder(
  folder: string,
  files: OutletFiles | ((earlier: EarlierFiles) => OutletFiles),
  options: FolderOptions,
): Promise<Result<WrittenFolder, Problem>> {
  let staging: string | null = null;
  try {
    const target = await realFolder(folder);
    await mkdir(path.dirname(target), { recursive: true });
    await settle(target, options.onRemoved);
    staging = stagingBeside(target, 'new');
    await mkdir(staging);
    const { moved, changed, earlier, all, isPatch, ...written } = await fill(staging, target, files, options);
    options.signal.throwIfAborted();
    if (isPatch || all.length > 0 || (await exists(target))) {
      if (isPatch) await patchFolder(target, staging, { before: earlier, after: all });
      else await swapIn(staging, target, options.onRemoved);
      staging = null;
    }
    const unremoved = await clearOther(moved);
    const isLeft = (file: TrackedFile) => unremoved.some((each) => path.basename(each) === file.path);
    const left = [...changed.map((file) => path.join(folder, file.path)), ...unremoved];
    return done({ ...written, removed: written.removed.filter((file) => !isLeft(file)), left });
  } catch (error) {
    if (options.signal.aborted) return failed({ kind: 'cancelled' });
    const problem = error instanceof ProblemError ? error.problem : problemOf(error, folder);
    if (problem) return failed(problem);
    throw error;
  } finally {
    if (staging) await removeFolder(staging, options.onRemoved);
  }
}

/**
 * Brings an outlet's folder into the state that a killed process left it on the way to: the old one, or the new one from the moment at
 * which all of that was beside it. What the disk refuses is left to the next export, which says so.
 */
export async function settleFolder(folder: string): Promise<void> {
  try {
    await settle(await realFolder(folder));
  } catch (error) {
    if (fileProblem(error, folder) === null) throw error;
  }
}

async function settle(target: string, onRemoved?: () => void): Promise<void> {
  await clearLeftovers(target, onRemoved);
  await finishPatches(target);
}

async function fill(
  staging: string,
  target: string,
  files: Parameters<typeof writeFolder>[1],
  { signal, keepEarlier, others = [], isLarge = false }: FolderOptions,
): Promise<Filled> {
  const before = await EarlierFiles.inFolder(target, { areSeen: true });
  const given = typeof files === 'function' ? files(before) : files;
  const staged = new StagedFiles(staging, before);
  const written = await writeEach(staged, given, signal);
  const earlier = before.files;
  const fresh = new Set([...written.map(({ path: place }) => place), trackingFile]);
  const same = new Set(written.filter(({ isKept }) => isKept).map(({ path: place }) => place));
  // A list of an earlier release has no hashes: what it names is replaced where it is written anew, and else stays.
  const inTheWay = earlier.filter(
    (file) => fresh.has(file.path) && !same.has(file.path) && file.sha256 !== undefined,
  );
  const occupied = await changedFiles(target, inTheWay);
  if (occupied.length > 0) throw new OccupiedError(occupied.map(({ path: place }) => place).sort());
  const rest = earlier.filter((file) => !fresh.has(file.path));
  const kept = rest.filter(keepEarlier);
  const gone = rest.filter((file) => !kept.includes(file));
  const changed = await changedFiles(target, gone);
  const isRemoved = (file: TrackedFile) => !changed.includes(file);
  const patch = { fresh: staged.fresh, gone: gone.filter(isRemoved) };
  if (isLarge && (await isPatchable(target, earlier, patch))) {
    const all = [...written, ...kept];
    const facts = { removed: patch.gone, moved: [], changed, earlier, all, isPatch: true };
    return { files: written.map(({ path: place }) => place), ...facts };
  }
  await staged.complete(written, signal);
  const replaced = new Set([...earlier.map(({ path: place }) => place), trackingFile]);
  for (const file of [...kept, ...changed]) replaced.delete(file.path);
  await keepUntracked(target, staging, { replaced, fresh });
  const moved = await moveFromOther(others, { target, staging, here: [...written, ...kept], keepEarlier });
  const all = [...written, ...kept, ...moved.flatMap((other) => other.moved)];
  await writeTracked(staging, all);
  const stale = moved.flatMap((other) => other.stale);
  const removed = [...patch.gone, ...stale];
  const facts = { removed, moved, changed, earlier, all, isPatch: false };
  return { files: written.map(({ path: place }) => place), ...facts };
}

async function swapIn(staging: string, target: string, onRemoved?: () => void): Promise<void> {
  if (!(await exists(target))) return rename(staging, target);
  const old = stagingBeside(target, 'old');
  await rename(target, old);
  try {
    await rename(staging, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await removeFolder(old, onRemoved);
}

function problemOf(error: unknown, folder: string): Problem | null {
  if (!(error instanceof OccupiedError)) return fileProblem(error, folder);
  return { kind: 'files-in-the-way', path: folder, files: [...error.places] };
}

/** The problem behind an error of the file system; null when the error is of another kind. */
export function fileProblem(error: unknown, folder: string): FileProblem | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) return null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full', path: folder };
  return { kind: 'not-writable', path: folder, why: code };
}
