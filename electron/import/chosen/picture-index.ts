import { basename, join, normalize } from 'node:path/posix';
import type { EmbeddedPicture } from '../model/import-file';
import { siteSource, uploadedPath } from '../sources/sources';
import { decodeAddress } from '../html/links';
import type { Site } from './site';
import type { ChosenFile } from './chosen-files';

/** An index of the files of a folder, to find the pictures of its texts however their addresses are written. */
export class PictureIndex {
  /** Pictures that a text shows, by their path. */
  readonly used = new Set<string>();
  readonly #files: ReadonlyMap<string, ChosenFile>;
  readonly #byName = new Map<string, ChosenFile[]>();
  readonly #site: Site;

  constructor(files: readonly ChosenFile[], site: Site) {
    this.#files = new Map(files.map((file) => [file.path, file]));
    this.#site = site;
    for (const file of files) {
      const name = basename(file.path).toLowerCase();
      const same = this.#byName.get(name);
      if (same) same.push(file);
      else this.#byName.set(name, [file]);
    }
  }

  /** The picture that a text in a folder shows by an address; null when it is not in the folder. */
  async find(address: string, from: string): Promise<(EmbeddedPicture & { elsewhere?: string }) | null> {
    const wanted = this.#localPath(address);
    if (wanted === null) return null;
    const exact = this.#candidates(wanted, from).find((path) => this.#files.has(path));
    const path = exact ?? this.#likely(wanted);
    const bytes = path === undefined ? undefined : await this.#files.get(path)?.read();
    if (path === undefined || !bytes?.ok) return null;
    this.used.add(path);
    const found = { name: basename(path), bytes: bytes.value };
    return exact === undefined ? { ...found, elsewhere: path } : found;
  }

  /** An address of the site itself as a path from its root, others as they are; null for those of other sites. */
  #localPath(address: string): string | null {
    const wanted = decodedAddress(address);
    if (!/^([a-z][a-z0-9+.-]*:)?\/\//i.test(wanted))
      return /^[a-z][a-z0-9+.-]*:/i.test(wanted) ? null : wanted;
    const own = this.#site.base;
    if (own !== null && wanted.startsWith(`${own}/`)) return wanted.slice(own.length);
    return uploadedPath(wanted);
  }

  #candidates(wanted: string, from: string): string[] {
    const { root, basePath, source } = this.#site;
    const rooted = wanted.startsWith(`${basePath}/`) ? wanted.slice(basePath.length) : wanted;
    const fromRoot = siteSource(source).pictures.map((part) => join(root, part, rooted).replace(/^\/+/, ''));
    const paths = wanted.startsWith('/') ? fromRoot : [join(from, wanted), ...fromRoot];
    return paths.map((path) => normalize(path)).filter((path) => !path.startsWith('..'));
  }

  /** The only file whose path ends like the address, or the full-size original of that file. */
  #likely(wanted: string): string | undefined {
    const parts = normalize(wanted)
      .toLowerCase()
      .split('/')
      .filter((part) => part !== '' && part !== '..');
    const name = parts.at(-1) ?? '';
    const full = name.replace(/-\d+x\d+(?=\.\w+$)|-scaled(?=\.\w+$)/, '');
    const named = this.#byName.get(name) ?? this.#byName.get(full) ?? [];
    const deepest = named.reduce((max, { path }) => Math.max(max, sharedFolders(path, parts)), 0);
    const best = named.filter(({ path }) => sharedFolders(path, parts) === deepest);
    return best.length === 1 ? best[0]?.path : undefined;
  }
}

/** How many folders above its name a path shares with another, from the end. */
function sharedFolders(path: string, parts: readonly string[]): number {
  const folders = path.toLowerCase().split('/').slice(0, -1).reverse();
  const wanted = parts.slice(0, -1).reverse();
  const end = folders.findIndex((folder, index) => folder !== wanted[index]);
  return end < 0 ? folders.length : end;
}

/** An address without its query and fragment, decoded and with slashes as separators. */
function decodedAddress(address: string): string {
  return decodeAddress(address.trim().replace(/[?#].*$/s, '')).replaceAll('\\', '/');
}
