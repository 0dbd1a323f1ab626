import type { ArticleStatus, ZonedTime } from '../../../src/article';
import type { KeptPicture, Problem, Result } from '../../../src/contract';

/** A file that someone wrote elsewhere: its name, its bytes, and the way to the pictures beside it. */
export interface ForeignFile {
  name: string;
  bytes: Uint8Array;
  /** Reads a file by its path relative to this one, never outside its folder; null when there is none. */
  sibling?: (relativePath: string) => Promise<Uint8Array | null>;
  /**
   * Finds a picture by its address as written, in the folder or the export that the file came with; null when it is
   * not there. `elsewhere` is where it was found when that is not where the address says.
   */
  pictureAt?: (address: string) => Promise<(EmbeddedPicture & { elsewhere?: string }) | null>;
}

/** What an article takes when its file does not say: the identifier, the hour of import, language and zone. */
export interface Seed {
  id: string;
  date: ZonedTime;
  language: string;
  zone: string;
  /** What a text that says nothing of its status is: "draft" unless told otherwise. */
  status?: ArticleStatus;
  /** What the place of a file tells of it, for what the file itself does not say. */
  hints?: PathHints;
  /** Whether a field without its form is told and left out; otherwise it is the problem `invalid`. */
  lenient?: boolean;
  /** The site that a file is a post of: whose codes it uses, and where its links lead. */
  site?: PostSite;
}

/** What a post must be read with of its site. */
export interface PostSite {
  kind: 'hugo' | 'jekyll' | 'plain';
  /** The site's address without a slash at its end; null when it is not known. */
  base: string | null;
  /** The path of that address, "/blog", "" for none. */
  basePath: string;
}

/** What a file's name and folder tell of an article: "_posts/2024-03-02-eau.md". */
export interface PathHints {
  headline?: string;
  date?: ZonedTime;
  slug?: string;
  language?: string;
}

/** Puts a picture where pictures are kept, and answers how an article names it. */
export type KeepPicture = (bytes: Uint8Array, name: string) => Promise<Result<KeptPicture, Problem>>;

/** A foreign text made plain: markup that the walker reads, and what the file says of itself. */
export interface ConvertedFile {
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
  /** The site that it is a post of, when it is one of a site: its links lead there. */
  site?: PostSite;
}

export interface EmbeddedPicture {
  name: string;
  bytes: Uint8Array;
}
