import { createRequire } from 'node:module';
import { close, createIndex } from 'pagefind';
import type { PagefindIndex } from 'pagefind';
import type { OutletFile } from '../folder/write-files';

/** Where a site has the files of its index. */
export const searchFolder = 'pagefind/';

/**
 * The index that readers search a site by, made by Pagefind, a program of its own that is told by pages and answers with files; it reads
 * and writes nothing itself. One index a language, by the language of each page.
 */
export class SearchIndex {
  /** How many are open: they share one program, which ends with the last. */
  static #open = 0;
  readonly #index: PagefindIndex;

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  static async open(): Promise<SearchIndex> {
    startUnpacked();
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`no search index: ${errors.join('; ')}`);
    SearchIndex.#open += 1;
    return new SearchIndex(index);
  }

  /** Takes a page in; only what carries `data-pagefind-body` is searched. */
  async add(path: string, content: string): Promise<void> {
    const { errors } = await this.#index.addHTMLFile({ sourcePath: path, content });
    if (errors.length > 0) throw new Error(`${path} cannot be searched: ${errors.join('; ')}`);
  }

  /** The files of the index, and Pagefind's script that reads them. Its parts for sites that want its own looks are left out. */
  async files(): Promise<OutletFile[]> {
    const { files, errors } = await this.#index.getFiles();
    if (errors.length > 0) throw new Error(`no search index: ${errors.join('; ')}`);
    return files
      .filter(({ path }) => !/(^|\/)(pagefind-(ui|modular-ui|component-ui|highlight)[^/]*)$/.test(path))
      .sort((one, other) => (one.path < other.path ? -1 : 1))
      .map(({ path, content }) => ({ path: `${searchFolder}${path}`, bytes: content }));
  }

  async close(): Promise<void> {
    await this.#index.deleteIndex();
    SearchIndex.#open -= 1;
    if (SearchIndex.#open === 0) await close();
  }
}

/** Inside the packed application no program can be started: this one lies beside it, which Pagefind is told by this variable. */
function startUnpacked(): void {
  const isWindows = process.platform === 'win32';
  const folder = `@pagefind/${isWindows ? 'windows' : process.platform}-${process.arch}/bin`;
  const packed = createRequire(import.meta.url).resolve(
    `${folder}/pagefind_extended${isWindows ? '.exe' : ''}`,
  );
  process.env['PAGEFIND_EXTENDED_BINARY_PATH'] ??= packed.replace(/app\.asar(?!\.)/, 'app.asar.unpacked');
}
