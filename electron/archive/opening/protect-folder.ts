import { chmodSync, closeSync, lstatSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Lets nobody but its owner into an archive's folder, one made by an earlier version too. Windows keeps rights by other means. */
export function protectFolder(folder: string): void {
  if (process.platform === 'win32') return;
  closeToOthers(folder);
  for (const end of ['sqlite', 'sqlite-wal', 'sqlite-shm', 'lock'])
    closeToOthers(join(folder, `archive.${end}`));
  protectPictures(join(folder, 'pictures'));
}

/** Makes an empty file that only its owner can read, unless there is one: what is written into it is private from the start. */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

/** The folder of pictures is closed last, so that it tells whether all that lies in it was. */
function protectPictures(pictures: string): void {
  if (!isOpenToOthers(pictures)) return;
  for (const name of namesIn(pictures)) {
    const inner = join(pictures, name);
    closeToOthers(inner);
    for (const picture of namesIn(inner)) closeToOthers(join(inner, picture));
  }
  closeToOthers(pictures);
}

/** The names in a folder; none in what a link leads to. */
function namesIn(folder: string): string[] {
  try {
    return lstatSync(folder).isDirectory() ? readdirSync(folder) : [];
  } catch {
    return [];
  }
}

/** A link is left alone: it may lead out of the archive. */
function isOpenToOthers(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isSymbolicLink() && (found.mode & 0o077) !== 0;
}

function closeToOthers(path: string): void {
  try {
    if (isOpenToOthers(path)) chmodSync(path, lstatSync(path).isDirectory() ? 0o700 : 0o600);
  } catch {
    // A file of someone else, or a disk without rights: the archive opens all the same.
  }
}
