import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { LocalFile, RemoteFile } from '../destination';
import { DeliveryError } from './transport';
import type { Transport } from './transport';

/** The folder of the site's in which files lie until they are whole. */
export const partsFolder = '.roneo-parts';

/** A file or a folder in a folder; `size` is null for a folder. */
export interface Entry {
  name: string;
  size: number | null;
}

/** What a transport with folders and renames does to files; paths are in the site's folder, which is the empty one. Errors are thrown. */
export interface FileStore extends Pick<Transport, 'read' | 'close' | 'problemOf'> {
  /** The name of the host, for problems. */
  host: string;
  /** Whether a file can be written on from where it ends. */
  canResume: boolean;
  /** The files and folders of a folder, without links; null where there is no such folder. */
  entries(folder: string): Promise<Entry[] | null>;
  /** Null where there is no such file. */
  sizeOf(path: string): Promise<number | null>;
  /** Writes a local file from a place in it to the same place there, over what is there if that is 0. */
  write(path: string, file: LocalFile, start: number, onBytes: (sent: number) => void): Promise<void>;
  /** Renames a file over what is there. */
  rename(from: string, to: string): Promise<void>;
  /** Makes a folder whose parent is there; one that is there already is no error. */
  makeFolder(folder: string): Promise<void>;
  /** A file that is gone is no error. */
  removeFile(path: string): Promise<void>;
  /** Removes a folder if it is empty, and answers whether it did. */
  removeFolder(folder: string): Promise<boolean>;
}

/** The bytes of a local file from a place in it on, up to another; `onBytes` is told how far they were taken. */
export async function* bytesOf(
  file: LocalFile,
  start: number,
  onBytes: (sent: number) => void,
  end = Infinity,
): AsyncGenerator<Buffer> {
  onBytes(start);
  if (end <= start) return;
  let sent = start;
  for await (const bytes of createReadStream(file.from, { start, end: end - 1, highWaterMark: chunkSize })) {
    yield bytes as Buffer;
    onBytes((sent += (bytes as Buffer).length));
  }
}

const chunkSize = 1 << 18;

/** How many folders are listed at once. */
const listedAtOnce = 8;

/** So many files of a folder are asked for one by one: quicker than its list, for which FTP opens a connection. */
const fewFiles = 2;

/** Publishes by writing each file beside the site, under a name made of its content, and renaming it once it is whole. */
export class PutBeside implements Transport {
  readonly #store: FileStore;
  readonly #made = new Map<string, Promise<void>>();
  /** The folders that were there when the site was listed: they need not be made, unless they are gone since. */
  readonly #seen = new Set<string>();
  #parts: Promise<Map<string, number>> | undefined;

  constructor(store: FileStore) {
    this.#store = store;
  }

  async list(wanted?: readonly string[]): Promise<RemoteFile[]> {
    const files: RemoteFile[] = [];
    const folders = [''];
    const wantedIn = wanted && byFolder(wanted);
    while (folders.length > 0) {
      const inside = await Promise.all(
        folders.splice(0, listedAtOnce).map((folder) => this.#look(folder, wantedIn?.get(folder))),
      );
      for (const { path, size } of inside.flat()) {
        if (size !== null) files.push({ path, size });
        else {
          this.#seen.add(path);
          if (path !== partsFolder && (!wantedIn || wantedIn.has(path))) folders.push(path);
        }
      }
    }
    return files;
  }

  /** The files and folders of a folder, or the files that are wanted of it, where these are few. */
  async #look(folder: string, wanted?: Wanted): Promise<{ path: string; size: number | null }[]> {
    if (wanted && folder !== '' && !wanted.isDeep && wanted.files.length <= fewFiles) {
      const sizes = await Promise.all(wanted.files.map((path) => this.#store.sizeOf(path)));
      return wanted.files.flatMap((path, at) => {
        const size = sizes[at] ?? null;
        return size === null ? [] : [{ path, size }];
      });
    }
    const entries = (await this.#store.entries(folder)) ?? [];
    return entries.map(({ name, size }) => ({ path: posix.join(folder, name), size }));
  }

  read(path: string): Promise<Uint8Array | null> {
    return this.#store.read(path);
  }

  async put(file: LocalFile, onBytes: (sent: number) => void): Promise<void> {
    const store = this.#store;
    const name = await partName(file);
    const part = `${partsFolder}/${name}`;
    const there = (await this.#partsThere()).get(name) ?? null;
    const canResume = there !== null && there <= file.size && store.canResume;
    if (!canResume || there < file.size) await store.write(part, file, canResume ? there : 0, onBytes);
    else onBytes(file.size);
    if ((await store.sizeOf(part)) !== file.size)
      throw new DeliveryError({ kind: 'put-unproved', host: store.host, path: file.path });
    await this.#makeFolder(folderOf(file.path));
    await store.rename(part, file.path).catch(async (error: unknown) => {
      if (!this.#seen.has(folderOf(file.path))) throw error;
      this.#seen.clear();
      await this.#makeFolder(folderOf(file.path));
      await store.rename(part, file.path);
    });
  }

  /** The sizes of the parts that an earlier publication left. */
  #partsThere(): Promise<Map<string, number>> {
    return (this.#parts ??= (async () => {
      const parts = (await this.#store.entries(partsFolder)) ?? [];
      await this.#makeFolder(partsFolder);
      return new Map(parts.map(({ name, size }) => [name, size ?? 0]));
    })());
  }

  /** Makes a folder and those above it, each once. */
  #makeFolder(folder: string): Promise<void> {
    if (folder === '' || this.#seen.has(folder)) return Promise.resolve();
    const made =
      this.#made.get(folder) ?? this.#makeFolder(folderOf(folder)).then(() => this.#store.makeFolder(folder));
    this.#made.set(folder, made);
    made.catch(() => this.#made.delete(folder));
    return made;
  }

  async remove(path: string): Promise<void> {
    await this.#store.removeFile(path);
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
      if (!(await this.#store.removeFolder(folder))) return;
      this.#made.delete(folder);
      this.#seen.delete(folder);
    }
  }

  /** Removes the parts that no put of this publication needed. */
  async finish(): Promise<void> {
    for (const { name } of (await this.#store.entries(partsFolder)) ?? [])
      await this.#store.removeFile(`${partsFolder}/${name}`);
    await this.#store.removeFolder(partsFolder);
  }

  close(): void | Promise<void> {
    return this.#store.close();
  }

  problemOf(error: unknown, path: string): ReturnType<Transport['problemOf']> {
    return this.#store.problemOf(error, path);
  }
}

/** The files that are wanted of a folder, and whether some of its folders are. */
interface Wanted {
  files: string[];
  isDeep: boolean;
}

function byFolder(paths: readonly string[]): Map<string, Wanted> {
  const folders = new Map<string, Wanted>();
  const wantedIn = (folder: string) => {
    const wanted = folders.get(folder) ?? { files: [], isDeep: false };
    folders.set(folder, wanted);
    return wanted;
  };
  for (const path of paths) {
    wantedIn(folderOf(path)).files.push(path);
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder))
      wantedIn(folderOf(folder)).isDeep = true;
  }
  return folders;
}

/** The folder of a path, the empty one for a file beside the home page. */
function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/** The name of a file's part: the same for the same content at the same path, and for nothing else. */
async function partName(file: LocalFile): Promise<string> {
  const hash = createHash('sha256').update(file.path).update('\0');
  await pipeline(createReadStream(file.from), hash);
  return hash.digest('hex');
}
