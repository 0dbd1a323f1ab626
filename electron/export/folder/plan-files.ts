import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { EarlierFiles } from './earlier-files';
import { hashOf } from './tracked-files';
import type { TrackedFile } from './tracked-files';
import { contentOf, writeEach } from './write-files';
import type { FileFacts, FileWriter, OutletFile, OutletFiles } from './write-files';
import { fileProblem, ProblemError } from './write-folder';

/** What writing the files of an outlet would do in its folder. */
export interface FileChanges {
  add: TrackedFile[];
  change: TrackedFile[];
  remove: TrackedFile[];
  /** How many files stay as they are. */
  unchanged: number;
}

/**
 * Compares files with the manifest of a folder; none is written, and the disk is not asked whether the listed ones are there. A file of
 * another key is drawn, to see whether it says something else, unless many are: those beyond count as changed.
 * Problems: not-writable, cancelled, and that of a `ProblemError`.
 */
export async function planFiles(
  folder: string,
  files: (earlier: EarlierFiles) => OutletFiles,
  { signal }: { signal: AbortSignal },
): Promise<Result<FileChanges, Problem>> {
  try {
    const earlier = await EarlierFiles.inFolder(folder);
    const wanted = await writeEach(new Comparison(earlier), files(earlier), signal);
    const paths = new Set(wanted.map(({ path }) => path));
    const fresh = wanted.filter(({ isKept }) => !isKept);
    return done({
      add: fresh.filter(({ path }) => !earlier.at(path)),
      change: fresh.filter(({ path }) => earlier.at(path)),
      remove: earlier.files.filter(({ path }) => !paths.has(path)),
      unchanged: wanted.length - fresh.length,
    });
  } catch (error) {
    if (signal.aborted) return failed({ kind: 'cancelled' });
    const problem = error instanceof ProblemError ? error.problem : fileProblem(error, folder);
    if (problem) return failed(problem);
    throw error;
  }
}

/** How many files are drawn to be compared. */
const maxDrawn = 200;

/** Says of each file whether it would be kept. */
class Comparison implements FileWriter {
  readonly #earlier: EarlierFiles;
  #drawn = 0;

  constructor(earlier: EarlierFiles) {
    this.#earlier = earlier;
  }

  keep(file: OutletFile): FileFacts | null {
    return this.#earlier.madeFromSame(file) ? { isKept: true } : null;
  }

  async write(file: OutletFile): Promise<FileFacts> {
    const before = this.#earlier.at(file.path);
    if (!before || ('make' in file && (this.#drawn += 1) > maxDrawn)) return {};
    return { isKept: hashOf(await contentOf(file)) === before.sha256 };
  }
}
