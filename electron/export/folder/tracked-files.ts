import { constants } from 'node:fs';
import type { Dirent } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, readlink, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The file in which an outlet's folder says what the program wrote there, so that nothing else is ever taken away. */
export const listName = '.roneo-files';

/** The files that earlier exports wrote in a folder, relative to it; none in a folder of other hands. */
export async function readList(folder: string): Promise<string[]> {
  try {
    return (await readFile(path.join(folder, listName), 'utf8')).split('\n').filter(Boolean);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** Says in a folder which files of it are the program's own, sorted, one to a line. */
export async function writeList(folder: string, files: readonly string[]): Promise<void> {
  await writeFile(path.join(folder, listName), `${[...files].sort().join('\n')}\n`);
}

/** Which files of a folder are the program's own from before, and which it has written anew. */
export interface Ownership {
  ours: ReadonlySet<string>;
  fresh: ReadonlySet<string>;
}

/**
 * Carries what other hands put in the old folder (a `.git`, a `CNAME`, a picture) over to the new one.
 * Throws EEXIST, as the disk would, when one of them stands where a new file is.
 */
export async function keepOthers(from: string, to: string, ownership: Ownership): Promise<void> {
  await keepInside(from, to, '', { ...ownership, folders: foldersOf(ownership.ours) });
}

type Known = Ownership & { folders: ReadonlySet<string> };

async function keepInside(from: string, to: string, inside: string, known: Known): Promise<void> {
  for (const entry of await entriesOf(path.join(from, inside))) {
    const place = inside ? `${inside}/${entry.name}` : entry.name;
    if (known.ours.has(place)) continue;
    if (known.fresh.has(place)) throw occupied(place);
    if (entry.isDirectory()) {
      if (!known.folders.has(place)) await mkdir(path.join(to, place), { recursive: true });
      await keepInside(from, to, place, known);
    } else {
      await mkdir(path.dirname(path.join(to, place)), { recursive: true });
      await carry(entry, path.join(from, place), path.join(to, place));
    }
  }
}

async function carry(entry: Dirent, from: string, to: string): Promise<void> {
  if (entry.isSymbolicLink()) return symlink(await readlink(from), to);
  try {
    await link(from, to);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'EXDEV', 'ENOTSUP', 'EMLINK', 'ENOSYS', 'EOPNOTSUPP'].includes(code)) throw error;
    await copyFile(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function foldersOf(files: ReadonlySet<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
      folders.add(file.slice(0, end));
  }
  return folders;
}

function occupied(place: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`A file of other hands: ${place}`), {
    code: 'EEXIST',
    syscall: 'link',
    path: place,
  });
}
