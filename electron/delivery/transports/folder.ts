import { mkdir, open, readFile, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Problem, SettingsOf } from '../../../src/contract';
import type { LocalFile } from '../destination';
import { PutBeside, bytesOf } from './put-beside';
import type { Entry, FileStore } from './put-beside';
import { DeliveryError, localProblem } from './transport';
import type { Transport } from './transport';

/** Opens a folder of this computer, such as that of a stick or a network drive; it is made, but not those above it. */
export async function openFolder({ folder }: SettingsOf<'folder'>): Promise<Transport> {
  const store = new FolderStore(path.resolve(folder));
  try {
    await store.makeFolder('');
  } catch (error) {
    if (isMissing(error)) throw new DeliveryError({ kind: 'folder-absent', path: path.dirname(store.host) });
    const problem = store.problemOf(error);
    throw problem ? new DeliveryError(problem) : error;
  }
  return new PutBeside(store);
}

class FolderStore implements FileStore {
  /** The folder's path. */
  readonly host: string;
  readonly canResume = true;
  #isClosed = false;

  constructor(folder: string) {
    this.host = folder;
  }

  async entries(folder: string): Promise<Entry[] | null> {
    const found = await orNull(readdir(this.#at(folder), { withFileTypes: true }));
    const entries = found?.filter((entry) => entry.isFile() || entry.isDirectory());
    return entries
      ? Promise.all(
          entries.map(async (entry) => ({
            name: entry.name,
            size: entry.isFile() ? await this.sizeOf(path.posix.join(folder, entry.name)) : null,
          })),
        )
      : null;
  }

  async sizeOf(file: string): Promise<number | null> {
    return (await orNull(stat(this.#at(file))))?.size ?? null;
  }

  read(file: string): Promise<Uint8Array | null> {
    return orNull(readFile(this.#at(file)));
  }

  async write(part: string, file: LocalFile, start: number, onBytes: (sent: number) => void): Promise<void> {
    const told = (sent: number) => {
      if (this.#isClosed) throw new Error('the destination was closed');
      onBytes(sent);
    };
    const handle = await open(this.#at(part), start > 0 ? 'r+' : 'w');
    try {
      const target = handle.createWriteStream({ start, flush: true });
      await pipeline(bytesOf(file, start, told), target);
    } finally {
      await handle.close();
    }
  }

  async rename(from: string, to: string): Promise<void> {
    await rename(this.#at(from), this.#at(to));
  }

  async makeFolder(folder: string): Promise<void> {
    await mkdir(this.#at(folder)).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' || !(await stat(this.#at(folder))).isDirectory()) throw error;
    });
  }

  async removeFile(file: string): Promise<void> {
    await rm(this.#at(file), { force: true });
  }

  async removeFolder(folder: string): Promise<boolean> {
    return rmdir(this.#at(folder)).then(
      () => true,
      () => false,
    );
  }

  close(): void {
    this.#isClosed = true;
  }

  problemOf(error: unknown): Problem | null {
    const { code, syscall, path: file = '' } = error as NodeJS.ErrnoException;
    if (!code || !syscall) return null;
    if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full', path: this.host };
    const isHere = `${file}${path.sep}`.startsWith(`${this.host}${path.sep}`);
    if (!isHere && syscall === 'open') return localProblem(error, file);
    return { kind: 'not-writable', path: this.host, why: code };
  }

  #at(place: string): string {
    return path.join(this.host, ...place.split('/'));
  }
}

/** What a look at a file or folder answers; null where there is none. */
async function orNull<Value>(looking: Promise<Value>): Promise<Value | null> {
  return looking.catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
