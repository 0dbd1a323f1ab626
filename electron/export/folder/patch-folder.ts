import { lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { exists, isLeft, removeFolder, stagingBeside } from './staging';
import {
  entriesOf,
  isAsWritten,
  isFileError,
  readTracked,
  trackingFile,
  writeTracked,
} from './tracked-files';
import type { TrackedFile } from './tracked-files';

/** Up to how many files are replaced or removed in the folder itself: some milliseconds, in which a reader could meet both editions. */
export const maxPatched = 400;

/** What a folder is to hold, and what of it is in the staging folder or goes. */
export interface Patch {
  all: readonly TrackedFile[];
  fresh: readonly string[];
  gone: readonly TrackedFile[];
}

/**
 * Whether a folder can be changed where it lies: few files change, and at the place of each is what an earlier export wrote, or nothing,
 * in folders that are no links.
 */
export async function isPatchable(
  target: string,
  earlier: readonly TrackedFile[],
  { fresh, gone }: Pick<Patch, 'fresh' | 'gone'>,
): Promise<boolean> {
  if (earlier.length === 0 || fresh.length + gone.length > maxPatched) return false;
  const byPath = new Map(earlier.map((file) => [file.path, file]));
  for (const place of [...fresh, ...gone.map((file) => file.path)])
    if (!(await isOurs(target, place, byPath.get(place)))) return false;
  return true;
}

/**
 * Brings what is in a staging folder into the folder beside it. What is to be done is named by one rename, from which on it is done
 * even if this process is killed: the next start of the desk, or the next export to the folder, does what is left (`finishPatches`). New files come before those that
 * are replaced, which may lead to them, and removals last, so that at no moment a page leads to one that is missing.
 */
export async function patchFolder(target: string, staging: string, lists: Lists): Promise<void> {
  await writeTracked(staging, lists.after);
  const patch = stagingBeside(target, 'patch');
  await rename(staging, patch);
  await apply(patch, target, lists);
}

/** What is listed of a folder before and after it is changed. */
interface Lists {
  before: readonly TrackedFile[];
  after: readonly TrackedFile[];
}

/** Does what is left of patches whose process was killed. */
export async function finishPatches(target: string): Promise<void> {
  const start = `.${path.basename(target)}.roneo-patch-`;
  for (const name of await readdir(path.dirname(target)))
    if (name.startsWith(start)) {
      const pid = Number(/^\d+(?=-\d+$)/.exec(name.slice(start.length))?.[0]);
      const patch = path.join(path.dirname(target), name);
      const isOurs = pid === process.pid && (await lstat(patch)).isDirectory();
      if (isOurs || (pid > 0 && (await isLeft(patch, pid)))) await apply(patch, target);
    }
}

/** A file that somebody changed meanwhile stays, and is found to be in the way of the next export. */
async function apply(patch: string, target: string, lists?: Lists): Promise<void> {
  // Its list is brought last: where it is gone, all was done.
  if (await exists(path.join(patch, trackingFile))) {
    const { before, after } = lists ?? {
      before: await readTracked(target),
      after: await readTracked(patch),
    };
    const old = new Map(before.map((file) => [file.path, file]));
    const places = await filesIn(patch);
    const isOld = (place: string) => old.has(place);
    for (const place of [...places.filter((each) => !isOld(each)), ...places.filter(isOld)])
      if (await isOurs(target, place, old.get(place))) {
        await mkdir(path.dirname(path.join(target, place)), { recursive: true });
        await rename(path.join(patch, place), path.join(target, place));
      }
    const kept = new Set(after.map((file) => file.path));
    for (const file of before)
      if (!kept.has(file.path) && (await isAsWritten(target, file))) await removeFile(target, file.path);
    await rename(path.join(patch, trackingFile), path.join(target, trackingFile));
  }
  await removeFolder(patch);
}

/** Whether a file of ours may be put at a place: there is what we wrote or nothing, in folders that are no links. */
async function isOurs(target: string, place: string, listed: TrackedFile | undefined): Promise<boolean> {
  const parts = place.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const found = await lstat(path.join(target, ...parts.slice(0, depth))).catch(nullIfMissing);
    if (!found) return true;
    if (depth < parts.length && !found.isDirectory()) return false;
  }
  return listed !== undefined && isAsWritten(target, listed);
}

function nullIfMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

async function filesIn(folder: string, inside = ''): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await entriesOf(path.join(folder, inside))) {
    const place = inside ? `${inside}/${entry.name}` : entry.name;
    if (entry.isDirectory()) files.push(...(await filesIn(folder, place)));
    else if (place !== trackingFile) files.push(place);
  }
  return files;
}

/** Removes a file, and the folders that only it was in. */
async function removeFile(target: string, place: string): Promise<void> {
  await rm(path.join(target, place), { force: true });
  for (let folder = path.dirname(place); folder !== '.'; folder = path.dirname(folder)) {
    const isGone = await rmdir(path.join(target, folder)).then(
      () => true,
      (error: unknown) => {
        if (isFileError(error)) return false;
        throw error;
      },
    );
    if (!isGone) return;
  }
}
