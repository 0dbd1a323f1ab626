import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readTracked, untouchedStamp } from './tracked-files';
import type { TrackedFile } from './tracked-files';

/** What an earlier export wrote in a folder, by its manifest. */
export class EarlierFiles {
  readonly files: readonly TrackedFile[];
  readonly #folder: string;
  readonly #byPath: ReadonlyMap<string, TrackedFile>;

  private constructor(folder: string, files: readonly TrackedFile[]) {
    this.files = files;
    this.#folder = folder;
    this.#byPath = new Map(files.map((file) => [file.path, file]));
  }

  static async read(folder: string): Promise<EarlierFiles> {
    return new EarlierFiles(folder, await readTracked(folder));
  }

  pathOf(file: Pick<TrackedFile, 'path'>): string {
    return path.join(this.#folder, file.path);
  }

  hashAt(place: string): string | undefined {
    return this.#byPath.get(place)?.sha256;
  }

  /** The file at the path of one with a key, if it was made from the same and nobody touched it since; null else. */
  async same({ path: place, key }: Pick<TrackedFile, 'path' | 'key'>): Promise<TrackedFile | null> {
    const file = this.#byPath.get(place);
    if (!key || file?.key !== key) return null;
    const stamp = await untouchedStamp(this.#folder, file);
    return stamp === null ? null : { ...file, stamp };
  }

  /** The text of such a file; null where there is none. */
  async text(file: Pick<TrackedFile, 'path' | 'key'>): Promise<string | null> {
    return (await this.same(file)) ? readFile(this.pathOf(file), 'utf8') : null;
  }
}
