import { constants } from 'node:fs';
import type { Dirent } from 'node:fs';
import { copyFile, link, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import path from 'node:path';

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
