import { readFile, writeFile } from 'node:fs/promises';
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
