import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readTracked, stampsIn, untouchedStamp } from './tracked-files';
import type { TrackedFile } from './tracked-files';

/** Where the files of an earlier export are, and whether one is as it was written. */
export interface FilePlaces {
  pathOf(file: TrackedFile): string;
  /** Its stamp when all were looked at; null where it was not there, or was not looked at. */
  seen(file: TrackedFile): string | null;
  /** Its stamp as it is now, if it is as it was written; null else. */
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

  /** Those of an outlet's folder, each at its path; all of them are looked at at once if each will be asked for. */
  static async inFolder(folder: string, { areSeen = false } = {}): Promise<EarlierFiles> {
    const files = await readTracked(folder);
    const stamps = areSeen ? await stampsIn(folder, files) : new Map<string, string>();
    return new EarlierFiles(files, {
      pathOf: (file) => path.join(folder, file.path),
      seen: (file) => stamps.get(file.path) ?? null,
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

  /** The same, if it was seen to be untouched. */
  seenSame(wanted: Pick<TrackedFile, 'path' | 'key'>): TrackedFile | null {
    const file = this.madeFromSame(wanted);
    return file?.sha256 && file.stamp && this.#where.seen(file) === file.stamp ? file : null;
  }

  /** The same, if nobody touched it since. */
  async same(wanted: Pick<TrackedFile, 'path' | 'key'>): Promise<TrackedFile | null> {
    const seen = this.seenSame(wanted);
    if (seen) return seen;
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
