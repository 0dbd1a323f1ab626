import type { ArticleStatus, ZonedTime } from '../../src/article';
import type { KeptPicture, Problem, Result } from '../../src/contract';

/** A file that someone wrote elsewhere: its name, its bytes, and the way to the pictures beside it. */
export interface ForeignFile {
  name: string;
  bytes: Uint8Array;
  /** Reads a file by its path relative to this one, never outside its folder; null when there is none. */
  sibling?: (relativePath: string) => Promise<Uint8Array | null>;
}

/** What an article takes when its file does not say: the identifier, the hour of import, language and zone. */
export interface Seed {
  id: string;
  date: ZonedTime;
  language: string;
  zone: string;
  /** What a text that says nothing of its status is: "draft" unless told otherwise. */
  status?: ArticleStatus;
}

/** Puts a picture where pictures are kept, and answers how an article names it. */
export type KeepPicture = (bytes: Uint8Array, name: string) => Promise<Result<KeptPicture, Problem>>;

/** A foreign text made plain: markup that the walker reads, and what the file says of itself. */
export interface Foreign {
  /** HTML, whatever the file was. */
  markup: string;
  /** Pictures that came inside the file, by the `src` that the markup names them with. */
  embedded: ReadonlyMap<string, EmbeddedPicture>;
  /** The front matter, or the document's own metadata put in the same words; null when there is none. */
  fields: Readonly<Record<string, unknown>> | null;
  /** Title and language that the document's metadata give, to use when nothing better is there. */
  metadata: { title: string; language: string };
  /** Whether `#` and `##` are both crossheads of the first level, as in Markdown. */
  headings: 'markdown' | 'document';
}

export interface EmbeddedPicture {
  name: string;
  bytes: Uint8Array;
}
