import { createHash, webcrypto } from 'node:crypto';
import type { ClipboardContent, Problem, Result } from '../../../src/contract';
import type { ImportFile, KeepPicture, ArticleDefaults } from '../model/import-file';
import type { ImportedArticle } from '../model/imported-article';
import type { PackedFiles } from '../formats/office/unpack';
import type { ClipboardBlocks } from '../paste/read-clipboard';

/** A file that is read when needed. */
export interface SourceFile {
  /** Its path in what was chosen, "/" as separator: "content/posts/eau.md"; only its name when chosen alone. */
  path: string;
  /** In bytes. */
  size: number;
  read: () => Promise<Result<Uint8Array, Problem>>;
  /** Reads a file beside one that was chosen alone; null when there is no such file. */
  sibling?: (relativePath: string) => Promise<Uint8Array | null>;
}

/** What a person chose: one file, or all the files of a folder, with their names on screen. */
export interface Source {
  folder: string | null;
  files: readonly SourceFile[];
}

/** A text that can become an article, alone in its file or one of many in an export. */
export interface FoundText {
  /** Its name in the report. */
  name: string;
  /** Where it comes from, the same each time that the same folder or export is imported. */
  place: string;
  /** SHA-256 of its content, 64 hexadecimal digits: the same text has the same digest wherever it is. */
  digest: string;
  read: (seed: ArticleDefaults, keep: KeepPicture) => Promise<Result<ImportedArticle, Problem>>;
}

/** What is found in what a person chose, one entry after the other. */
export type SourceEntry =
  | { kind: 'text'; text: FoundText }
  | { kind: 'skipped'; name: string; why: string }
  | { kind: 'refused'; name: string; problem: Problem }
  /** An export holds that many more texts than the one file that it was counted as. */
  | { kind: 'additional-texts'; count: number };

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
  /** The files of a zip, and the names of those that are no part of its texts. */
  unpack: (name: string, bytes: Uint8Array) => Promise<Result<PackedFiles, Problem>>;
  /** The posts and pages of a WordPress export, one at a time; items that are neither are named. */
  wordPress: (file: ImportFile) => AsyncGenerator<SourceEntry>;
  /** Blocks of what another program copied; null when it cannot be read. */
  clipboard: (copied: ClipboardContent) => Promise<ClipboardBlocks | null>;
}

/** The text of a file; `addHints` adds what its path says of it. */
export function singleText(
  reader: Reader,
  file: ImportFile,
  where: { place: string; digest: string },
  addHints: (seed: ArticleDefaults) => ArticleDefaults = (seed) => seed,
): FoundText {
  return {
    name: file.name,
    ...where,
    read: (seed, keep) => reader.article(file, addHints({ ...seed, lenient: true }), keep),
  };
}

/** SHA-256 of a text, 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 of the bytes of a file, computed beside the thread that calls. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
