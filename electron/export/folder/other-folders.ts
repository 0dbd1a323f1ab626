import { lstat, realpath, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { clearLeftovers, exists } from './staging';
import {
  carry,
  entriesOf,
  isAsWritten,
  isFileError,
  readTracked,
  trackingFile,
  writeTracked,
} from './tracked-files';
import type { TrackedFile } from './tracked-files';

/** A folder that earlier exports wrote under another name, and what becomes of the files that they listed there. */
export interface OtherFolder {
  folder: string;
  /** Carried over to the new folder. */
  moved: TrackedFile[];
  /** Not kept: removed with their texts. */
  stale: TrackedFile[];
  /** In the new folder already. */
  doubled: TrackedFile[];
  /** They stay, as something else is at their path in the new folder. */
  staying: TrackedFile[];
  /** They stay, as they are not what was written, or cannot be known to be; they are not listed any more. */
  changed: TrackedFile[];
}

interface NewFolder {
  target: string;
  staging: string;
  /** What the new folder lists so far. */
  here: readonly TrackedFile[];
  keepEarlier: (file: TrackedFile) => boolean;
}

/**
 * Carries over to a new folder what is kept of the files that earlier exports wrote in other folders, and removes nothing yet:
 * until the new folder is in its place, the others are as they were. Files that no export listed are not looked at.
 */
export async function moveFromOther(folders: readonly string[], to: NewFolder): Promise<OtherFolder[]> {
  const others: OtherFolder[] = [];
  for (const folder of folders) {
    if (!(await exists(path.dirname(folder))) || (await isLink(folder))) continue;
    await clearLeftovers(folder);
    const files = (await isSame(folder, to.target)) ? [] : await readTracked(folder);
    if (files.length > 0) others.push(await moveFrom(folder, files, to));
  }
  return others;
}

async function isLink(folder: string): Promise<boolean> {
  return lstat(folder).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
}

async function isSame(folder: string, target: string): Promise<boolean> {
  return (
    (await exists(folder)) && (await exists(target)) && (await realpath(folder)) === (await realpath(target))
  );
}

async function moveFrom(folder: string, files: readonly TrackedFile[], to: NewFolder): Promise<OtherFolder> {
  const other: OtherFolder = { folder, moved: [], stale: [], doubled: [], staying: [], changed: [] };
  const entries = new Map((await entriesOf(folder)).map((entry) => [entry.name, entry]));
  for (const file of files) {
    const entry = entries.get(file.path);
    if (!entry?.isFile()) continue;
    if (!(await isAsWritten(folder, file))) {
      other.changed.push(file);
      continue;
    }
    const twin = to.here.find((each) => each.path === file.path);
    if (!to.keepEarlier(file)) other.stale.push(file);
    else if (twin && twin.origin?.id === file.origin?.id) other.doubled.push(file);
    else if (await carryOver(entry, folder, to.staging)) other.moved.push(file);
    else other.staying.push(file);
  }
  return other;
}

/** Whether there was room for a file at its path in the new folder. */
async function carryOver(entry: Parameters<typeof carry>[0], from: string, to: string): Promise<boolean> {
  try {
    await carry(entry, path.join(from, entry.name), path.join(to, entry.name));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes from the other folders what the new one holds and what is not kept, then the folders themselves where nothing
 * else is in them. Answers the full paths of the files that could not be removed; the next export tries again.
 */
export async function clearOther(others: readonly OtherFolder[]): Promise<string[]> {
  const left: string[] = [];
  for (const { folder, moved, stale, doubled, staying, changed } of others) {
    left.push(...changed.map((file) => path.join(folder, file.path)));
    const kept = [...staying];
    for (const file of [...moved, ...stale, ...doubled]) {
      if (await isRemoved(path.join(folder, file.path))) continue;
      kept.push(file);
      left.push(path.join(folder, file.path));
    }
    if (kept.length > 0) await writeTracked(folder, kept).catch(ignoreFileError);
    else if (await isRemoved(path.join(folder, trackingFile))) await rmdir(folder).catch(ignoreFileError);
  }
  return left;
}

async function isRemoved(file: string): Promise<boolean> {
  return rm(file, { force: true }).then(
    () => true,
    (error: unknown) => {
      ignoreFileError(error);
      return false;
    },
  );
}

/** The longer list that is left names files that are gone, which the next export passes over; a folder with more in it stays. */
function ignoreFileError(error: unknown): void {
  if (!isFileError(error)) throw error;
}
