import type { Problem, Result } from '../../../src/contract';

/** A file that is read when its turn comes. */
export interface SourceFile {
  /** Its place in what was chosen, "/" between its parts: "content/posts/eau.md"; only its name when chosen alone. */
  path: string;
  /** In bytes. */
  size: number;
  read: () => Promise<Result<Uint8Array, Problem>>;
  /** The way to what lies beside a file that was chosen alone; null when there is no such file. */
  sibling?: (relativePath: string) => Promise<Uint8Array | null>;
}

/** What a person chose: one file, or all the files of a folder, named as the person sees it. */
export interface Source {
  folder: string | null;
  files: readonly SourceFile[];
}
