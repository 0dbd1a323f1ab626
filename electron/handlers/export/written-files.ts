import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { done, failed } from '../../../src/contract';
import type { ExportedDocument, ExportReport, OpenFile, Problem, Result } from '../../../src/contract';
import type { DuplexEdge } from '../../../src/leaflet';
import { printSetup } from '../../export';
import type { Tools } from '../desk/tools';

/** Where a file was written, and how it is printed. */
interface WrittenFile {
  folder: string;
  document: ExportedDocument | undefined;
  turn: DuplexEdge | undefined;
}

/** The files that exports of this session wrote: no other is opened or printed for the window. */
export class WrittenFiles {
  readonly #files = new Map<string, WrittenFile>();

  /** Adds the files of an export to those of the exports before it: texts of several kinds are exported one kind after the other. */
  hold({ folder, files, documents, turn }: ExportReport): void {
    const known = new Map(documents.map((document) => [document.file, document]));
    for (const file of files) this.#files.set(file, { folder, document: known.get(file), turn });
  }

  /**
   * Opens a file in the program that the system has for it, or asks by the system's dialogue how to print it.
   * Problems: file-missing, file-unopened, printing.
   */
  async open({ file, as }: OpenFile, tools: Pick<Tools, 'files'>): Promise<Result<null, Problem>> {
    const written = this.#files.get(file);
    const path = written ? await findIn(written.folder, file) : null;
    if (path === null) return failed({ kind: 'file-missing', path: file });
    const why =
      as === 'printed'
        ? await tools.files.print(path, printSetup(written?.document, written?.turn))
        : await tools.files.open(path);
    if (why === null) return done(null);
    return failed(
      as === 'printed' ? { kind: 'printing', path: file, why } : { kind: 'file-unopened', path: file, why },
    );
  }
}

/** The full path of a written file that is still there, a file of its own and not a link out of the folder. */
async function findIn(given: string, file: string): Promise<string | null> {
  try {
    const folder = await realpath(given);
    const path = join(folder, file);
    const isOwn = (await realpath(path)) === path && path.startsWith(folder + sep);
    return isOwn && (await lstat(path)).isFile() ? path : null;
  } catch {
    return null; // It was deleted since.
  }
}
