import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

let written = 0;

/** Writes beside, then renames: a file is there whole and on the disk, or not at all, whatever stops the program. */
export async function writeDurably(file: string, bytes: Uint8Array | string): Promise<void> {
  const beside = `${file}.${process.pid}-${(written += 1)}.new`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeThrough(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
}

async function writeThrough(file: string, bytes: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The first name that is not taken: `nameOf` makes it of a suffix, "" at first, then "-2", "-3" and so on. */
export function freeName(
  nameOf: (suffix: string) => string,
  isTaken: (name: string) => boolean = existsSync,
): string {
  for (let count = 1; ; count += 1) {
    const name = nameOf(count > 1 ? `-${count}` : '');
    if (!isTaken(name)) return name;
  }
}

/** Puts on the disk what another library wrote into a file. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a rename on the disk; Windows has no way to ask for it, and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
