import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { done, failed } from '../../../src/contract';
import type { ExportedDocument, ExportReport, OpenFile, Problem, Result } from '../../../src/contract';
import type { DuplexEdge } from '../../../src/leaflet';
import { printSetup } from '../../export';
import type { Tools } from '../desk/tools';

/** The files that exports of this session wrote: no other is opened or printed for the window. */
export class WrittenFiles {
  #folder = '';
  #files: ReadonlySet<string> = new Set();
  #documents: ReadonlyMap<string, ExportedDocument> = new Map();
  #turn: DuplexEdge | undefined;

  /** Holds what the latest export wrote, and nothing of those before. */
  hold({ folder, files, documents, turn }: ExportReport): void {
    this.#turn = turn;
    this.#folder = folder;
    this.#files = new Set(files);
    this.#documents = new Map(documents.map((document) => [document.file, document]));
  }

  /**
   * Opens a file in the program that the system has for it, or asks by the system's dialogue how to print it.
   * Problems: file-missing, file-unopened, printing.
   */
  async open({ file, as }: OpenFile, tools: Pick<Tools, 'files'>): Promise<Result<null, Problem>> {
    const path = await this.#find(file);
    if (path === null) return failed({ kind: 'file-missing', path: file });
    const why =
      as === 'printed'
        ? await tools.files.print(path, printSetup(this.#documents.get(file), this.#turn))
        : await tools.files.open(path);
    if (why === null) return done(null);
    return failed(
      as === 'printed' ? { kind: 'printing', path: file, why } : { kind: 'file-unopened', path: file, why },
    );
  }

  /** The full path of a written file that is still there, a file of its own and not a link out of the folder. */
  async #find(file: string): Promise<string | null> {
    if (!this.#files.has(file)) return null;
    try {
      const folder = await realpath(this.#folder);
      const path = join(folder, file);
      const isOwn = (await realpath(path)) === path && path.startsWith(folder + sep);
      return isOwn && (await lstat(path)).isFile() ? path : null;
    } catch {
      return null; // Gone since.
    }
  }
}
