import { constants } from 'node:fs';
import type { Dirent } from 'node:fs';
import { copyFile, link, mkdir, readFile, readdir, readlink, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The file that lists what the program wrote in an outlet's folder, so that nothing else is ever deleted. */
export const trackingFile = '.roneo-files';

/** A file that the program wrote in an outlet's folder, relative to it, and the text that it alone was made of. */
export interface TrackedFile {
  path: string;
  origin?: TextOrigin;
}

/** The text that a file was made of: one of the archive that was finished, a draft of it, or a text file. */
export interface TextOrigin {
  id: string;
  was: 'finished' | 'draft' | 'file';
}

/** The files that earlier exports wrote in a folder; none when it has no list. */
export async function readTracked(folder: string): Promise<TrackedFile[]> {
  try {
    const list = await readFile(path.join(folder, trackingFile), 'utf8');
    return list.split('\n').filter(Boolean).map(readLine);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** Lists in a folder the files that the program wrote there, sorted, one to a line, each with its origin after tabs. */
export async function writeTracked(folder: string, files: readonly TrackedFile[]): Promise<void> {
  await writeFile(path.join(folder, trackingFile), `${files.map(writeLine).sort().join('\n')}\n`);
}

function writeLine({ path: file, origin }: TrackedFile): string {
  return origin ? [file, origin.id, origin.was].join('\t') : file;
}

function readLine(line: string): TrackedFile {
  const [file = '', id, was] = line.split('\t');
  const isKnown = was === 'finished' || was === 'draft' || was === 'file';
  return id && isKnown ? { path: file, origin: { id, was } } : { path: file };
}

/** What is not carried over from an old folder (`replaced`), and what is in the new one already (`fresh`). */
export interface FolderChange {
  replaced: ReadonlySet<string>;
  fresh: ReadonlySet<string>;
}

/**
 * Carries over from the old folder to the new one what no export wrote (a `.git`, a `CNAME`, a picture) and what is kept
 * of earlier exports. Throws EEXIST when one of these files is at the path of a new one.
 */
export async function keepUntracked(from: string, to: string, change: FolderChange): Promise<void> {
  await keepInside(from, to, '', { ...change, replacedFolders: foldersOf(change.replaced) });
}

async function keepInside(
  from: string,
  to: string,
  inside: string,
  change: FolderChange & { replacedFolders: ReadonlySet<string> },
): Promise<void> {
  for (const entry of await entriesOf(path.join(from, inside))) {
    const place = inside ? `${inside}/${entry.name}` : entry.name;
    if (change.replaced.has(place)) continue;
    if (change.fresh.has(place)) throw occupied(place);
    if (entry.isDirectory()) {
      if (!change.replacedFolders.has(place)) await mkdir(path.join(to, place), { recursive: true });
      await keepInside(from, to, place, change);
    } else {
      await mkdir(path.dirname(path.join(to, place)), { recursive: true });
      await carry(entry, path.join(from, place), path.join(to, place));
    }
  }
}

/** What is in a folder; nothing when there is none. */
export async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function occupied(place: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`An untracked file is at the path of a new one: ${place}`), {
    code: 'EEXIST',
    syscall: 'link',
    path: place,
  });
}

/** Links a file where the disk can, so that a large folder costs no time; else copies it. Throws EEXIST when there is one at `to`. */
export async function carry(entry: Dirent, from: string, to: string): Promise<void> {
  if (entry.isSymbolicLink()) return symlink(await readlink(from), to);
  try {
    await link(from, to);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'EXDEV', 'ENOTSUP', 'EMLINK', 'ENOSYS', 'EOPNOTSUPP'].includes(code)) throw error;
    await copyFile(from, to, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
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
