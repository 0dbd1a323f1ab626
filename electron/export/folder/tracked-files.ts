import { hash } from 'node:crypto';
import { constants } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import {
  copyFile,
  link,
  lstat,
  mkdir,
  readFile,
  readdir,
  readlink,
  realpath,
  rename,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';

/**
 * The manifest of what the program wrote in an outlet's folder: so that nothing else is ever deleted, and that what would be the same is
 * not made again.
 */
export const trackingFile = '.roneo-files';

/** A file that the program wrote in an outlet's folder, relative to it, and the text that it alone was made of. */
export interface TrackedFile {
  path: string;
  origin?: TextOrigin;
  /** The SHA-256 of what was written; releases before 0.2 did not list it. */
  sha256?: string;
  /** The hash of all that it was made from, where that is known. */
  key?: string;
  /** Its size and time when it was written: while the disk says the same, its content need not be read. */
  stamp?: string;
}

/** The text that a file was made of: one of the archive that was finished, a draft of it, one that was withdrawn, or a text file. */
export interface TextOrigin {
  id: string;
  was: 'finished' | 'draft' | 'withdrawn' | 'file';
}

/** The files that earlier exports wrote in a folder; none when it has no list. */
export async function readTracked(folder: string): Promise<readonly TrackedFile[]> {
  const list = path.join(folder, trackingFile);
  try {
    const found = await stat(list);
    const stamp = `${stampOf(found)}-${found.ino}`;
    if (lastRead?.list === list && lastRead.stamp === stamp) return lastRead.files;
    const lines = (await readFile(list, 'utf8')).split('\n');
    const files = lines.map(readLine).filter((file) => isOurName(file.path));
    lastRead = { list, stamp, files };
    return files;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** The list that was read last: an export asks for that of a large site several times. */
let lastRead: { list: string; stamp: string; files: readonly TrackedFile[] } | undefined;

/**
 * Whether a file is one that no outlet would be missed in: of a kind that outlets write, in a folder that they make. What keeps a folder
 * under version control or says where a site lies (`.git`, `CNAME`) is none, whatever a list says.
 */
function isOurName(file: string): boolean {
  const parts = file.split('/');
  const isHidden = parts.some((part) => part === '' || part.startsWith('.'));
  return (
    (!isHidden || /^\.roneo\/[^./]/.test(file)) &&
    !file.includes('\\') &&
    /[^.]\.[a-z0-9_]+$/i.test(parts.at(-1) ?? '')
  );
}

/** Whether a listed file is there, byte for byte what the program wrote, and reached by no link. */
export async function isAsWritten(folder: string, { path: place, sha256 }: TrackedFile): Promise<boolean> {
  const file = path.join(folder, place);
  try {
    if (sha256 === undefined || !(await lstat(file)).isFile()) return false;
    const isReached = (await realpath(file)) === path.join(await realpath(folder), place);
    return isReached && hashOf(await readFile(file)) === sha256;
  } catch (error) {
    if (isFileError(error)) return false;
    throw error;
  }
}

/** The stamp of a listed file that has the size and time that it was written with, or else the content; null for any other. */
export async function untouchedStamp(folder: string, file: TrackedFile): Promise<string | null> {
  const found = await lstat(path.join(folder, file.path)).catch(() => null);
  if (!found?.isFile() || file.sha256 === undefined) return null;
  const stamp = stampOf(found);
  return stamp === file.stamp || (await isAsWritten(folder, file)) ? stamp : null;
}

/** How many files are looked at at once: a disk answers them so in a tenth of the time that it takes one by one. */
const looksOfTurn = 1000;

/** The stamps of those listed files that are there, by their paths. */
export async function stampsIn(folder: string, files: readonly TrackedFile[]): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  for (let at = 0; at < files.length; at += looksOfTurn)
    await Promise.all(
      files.slice(at, at + looksOfTurn).map(async ({ path: place }) => {
        const found = await lstat(path.join(folder, place)).catch(() => null);
        if (found?.isFile()) stamps.set(place, stampOf(found));
      }),
    );
  return stamps;
}

/** The size and time of a file, by which a change is known. */
export function stampOf({ size, mtimeMs }: Pick<Stats, 'size' | 'mtimeMs'>): string {
  return `${size}-${mtimeMs}`;
}

/** Of some listed files, those that are there and are not, or cannot be known to be, what the program wrote. */
export async function changedFiles(folder: string, files: readonly TrackedFile[]): Promise<TrackedFile[]> {
  const changed: TrackedFile[] = [];
  for (let at = 0; at < files.length; at += concurrency)
    await Promise.all(
      files.slice(at, at + concurrency).map(async (file) => {
        const isThere = await lstat(path.join(folder, file.path)).then(() => true, mayBeThere);
        if (isThere && !(await isAsWritten(folder, file))) changed.push(file);
      }),
    );
  return changed;
}

/** How many files are read at once. */
const concurrency = 16;

/** Whether a file that cannot be looked at may still be there. */
function mayBeThere(error: NodeJS.ErrnoException): boolean {
  return error.code !== 'ENOENT' && error.code !== 'ENOTDIR';
}

/** The SHA-256 of a file's content, by which it is known again. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content);
}

export function isFileError(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).code === 'string';
}

/** Lists in a folder the files that the program wrote there, sorted, one to a line, each with its origin, hash, key and stamp after tabs. */
export async function writeTracked(folder: string, files: readonly TrackedFile[]): Promise<void> {
  const list = path.join(folder, trackingFile);
  await writeFile(`${list}.new`, `${files.map(writeLine).sort().join('\n')}\n`);
  await rename(`${list}.new`, list);
}

function writeLine({ path: file, origin, sha256 = '', key = '', stamp = '' }: TrackedFile): string {
  return [file, origin?.id ?? '', origin?.was ?? '', sha256, key, stamp].join('\t').trimEnd();
}

function readLine(line: string): TrackedFile {
  const [file = '', id, was, hash = '', key, stamp] = line.split('\t');
  const isKnown = was === 'finished' || was === 'draft' || was === 'withdrawn' || was === 'file';
  return {
    path: file,
    ...(id && isKnown && { origin: { id, was } }),
    ...(/^[0-9a-f]{64}$/.test(hash) && { sha256: hash }),
    ...(key && { key }),
    ...(stamp && { stamp }),
  };
}

/** What is not carried over from an old folder (`replaced`), and what is in the new one already (`fresh`). */
interface FolderChange {
  replaced: ReadonlySet<string>;
  fresh: ReadonlySet<string>;
}

/**
 * Carries over from the old folder to the new one what no export wrote (a `.git`, a `CNAME`, a picture) and what is kept
 * of earlier exports. Throws an `OccupiedError` when one of these files is at the path of a new one.
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
    if (change.fresh.has(place)) throw new OccupiedError([place]);
    if (entry.isDirectory()) {
      if (!change.replacedFolders.has(place)) await mkdir(path.join(to, place), { recursive: true });
      await keepInside(from, to, place, change);
    } else {
      await mkdir(path.dirname(path.join(to, place)), { recursive: true });
      await carry(entry, path.join(from, place), path.join(to, place)).catch((error: unknown) => {
        throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new OccupiedError([place]) : error;
      });
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

/** Files that the program did not write, or that were changed since, are at the paths of new ones. */
export class OccupiedError extends Error {
  constructor(readonly places: readonly string[]) {
    super(`files are in the way: ${places.join(', ')}`);
  }
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
