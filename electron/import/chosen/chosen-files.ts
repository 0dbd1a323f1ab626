import type { ClipboardContent, Problem, Result } from '../../../src/contract';
import type { FoundEntry } from '../model/found-text';
import type { ArticleDefaults, ImportFile, KeepPicture } from '../model/import-file';
import type { ImportedArticle } from '../model/imported-article';
import type { ClipboardBlocks } from '../paste/read-clipboard';
import type { ReturnedMail } from '../formats/mail/read-returned';
import type { GivenList, ReadPressList } from '../press-list/read-press-list';

/** A file that is read when needed. */
export interface ChosenFile {
  /** Its path in what was chosen, "/" as separator: "content/posts/eau.md"; only its name when chosen alone. */
  path: string;
  /** In bytes. */
  size: number;
  read: () => Promise<Result<Uint8Array, Problem>>;
  /** Reads a file beside one that was chosen alone; null when there is no such file. */
  sibling?: (relativePath: string) => Promise<Uint8Array | null>;
}

/** What a person chose: one file, or all the files of a folder, with their names on screen. */
export interface ChosenFiles {
  folder: string | null;
  files: readonly ChosenFile[];
}

/**
 * What reads the bytes of files and of the clipboard, which strangers made: in this process, or in one that can be ended
 * when they take too long.
 */
export interface Reader {
  article: (
    file: ImportFile,
    seed: ArticleDefaults,
    keep: KeepPicture,
  ) => Promise<Result<ImportedArticle, Problem>>;
  /** The top-level settings of a site's configuration by their names in lower case; none when it cannot be read. */
  settings: (bytes: Uint8Array, path: string) => Promise<Readonly<Record<string, unknown>>>;
  /** The files of a zip. */
  unpack: (name: string, bytes: Uint8Array) => Promise<Result<UnpackedFile[], Problem>>;
  /** The texts of an export of the source of that name, one at a time; what is no text is named. */
  exported: (source: string, file: ImportFile) => AsyncGenerator<FoundEntry>;
  /** The people of a list; see `readPressList`. */
  pressList: (given: GivenList) => Promise<Result<ReadPressList, Problem>>;
  /** What a mail says of another that came back; null for any other mail. */
  returned: (mail: Uint8Array) => Promise<ReturnedMail | null>;
  /** Blocks of what another program copied; null when it cannot be read. */
  clipboard: (copied: ClipboardContent) => Promise<ClipboardBlocks | null>;
}

/** A file out of a zip. */
export interface UnpackedFile {
  path: string;
  bytes: Uint8Array;
}
