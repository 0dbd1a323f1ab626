import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readTracked, untouchedStamp } from './tracked-files';
import type { TrackedFile } from './tracked-files';

/** Where the files of an earlier export are, and whether one is as it was written: its stamp as it is now, or null. */
export interface FilePlaces {
  pathOf(file: TrackedFile): string;
  untouched(file: TrackedFile): Promise<string | null>;
}

/** What an earlier export wrote, by its manifest. */
export class EarlierFiles {
  readonly files: readonly TrackedFile[];
  readonly #where: FilePlaces;
  readonly #byPath: ReadonlyMap<string, TrackedFile>;

  constructor(files: readonly TrackedFile[], where: FilePlaces) {
    this.files = files;
    this.#where = where;
    this.#byPath = new Map(files.map((file) => [file.path, file]));
  }

  /** Those of an outlet's folder, each at its path. */
  static async inFolder(folder: string): Promise<EarlierFiles> {
    return new EarlierFiles(await readTracked(folder), {
      pathOf: (file) => path.join(folder, file.path),
      untouched: (file) => untouchedStamp(folder, file),
    });
  }

  /** Where the listed file of a path is. */
  pathOf({ path: place }: Pick<TrackedFile, 'path'>): string {
    return this.#where.pathOf(this.#byPath.get(place) ?? { path: place });
  }

  /** The listed file of a path. */
  at(place: string): TrackedFile | undefined {
    return this.#byPath.get(place);
  }

  /** The listed file at the path of one with a key, if it was made from the same; null else. */
  madeFromSame({ path: place, key }: Pick<TrackedFile, 'path' | 'key'>): TrackedFile | null {
    const file = this.#byPath.get(place);
    return key && file?.key === key ? file : null;
  }

  /** The same, if nobody touched it since. */
  async same(wanted: Pick<TrackedFile, 'path' | 'key'>): Promise<TrackedFile | null> {
    const file = this.madeFromSame(wanted);
    if (!file) return null;
    const stamp = await this.#where.untouched(file);
    return stamp === null ? null : { ...file, stamp };
  }

  /** The text of such a file; null where there is none. */
  async text(file: Pick<TrackedFile, 'path' | 'key'>): Promise<string | null> {
    return (await this.same(file)) ? readFile(this.pathOf(file), 'utf8') : null;
  }
}
