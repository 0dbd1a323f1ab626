import { createHash } from 'node:crypto';
import type { Problem, Result } from '../../../src/contract';
import type { ImportFile, KeepPicture, ArticleDefaults } from '../article/import-file';
import { readArticle } from '../article/read-article';
import type { ImportedArticle } from '../article/read-article';

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

/** The text of a file; `addHints` adds what its path says of it. */
export function singleText(
  file: ImportFile,
  where: { place: string; digest: string },
  addHints: (seed: ArticleDefaults) => ArticleDefaults = (seed) => seed,
): FoundText {
  return {
    name: file.name,
    ...where,
    read: (seed, keep) => readArticle(file, addHints({ ...seed, lenient: true }), keep),
  };
}

/** SHA-256 of bytes or text, 64 hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
