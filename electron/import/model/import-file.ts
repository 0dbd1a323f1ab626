import type { Article, ArticleStatus, HouseStyle, ZonedTime } from '../../../src/article';
import type { DocumentCrop, KeptPicture, Problem, Result } from '../../../src/contract';
import type { PostSite } from './post';

/** A file written in another program: its name, its bytes, and access to the pictures beside it. */
export interface ImportFile {
  name: string;
  bytes: Uint8Array;
  /** Reads a file by its path relative to this one, never outside its folder; null when there is none. */
  sibling?: (relativePath: string) => Promise<Uint8Array | null>;
  /**
   * Finds a picture by its address as written, in the folder or the export that the file came with; null when it is not
   * there. `elsewhere` is the path where it was found, when that differs from the address.
   */
  pictureAt?: (address: string) => Promise<(EmbeddedPicture & { elsewhere?: string }) | null>;
  /** The Markdown that an export writes of an article: an exact copy is taken only where the file says the same. */
  copyOf?: (article: Article) => string;
}

/** What an article takes when its file does not say: the identifier, the time of import, language and zone. */
export interface ArticleDefaults {
  id: string;
  date: ZonedTime;
  /** The person's own. */
  language: string;
  /** The language of the site or the folder that the text came with; nothing where neither tells. */
  around?: LanguageAround;
  zone: string;
  /** The status of a text that does not give one; `draft` by default. */
  status?: ArticleStatus;
  /** How the text's typography is set; it stays as it was written when absent. */
  typography?: HouseStyle;
  /** What the path of a file says, used for what the file itself does not give. */
  hints?: PathHints;
  /** Whether an invalid field is reported and left out; otherwise it is the problem `invalid`. */
  lenient?: boolean;
  /** Whether links that may lead to another text stay open until all texts are read. */
  keepsLinksOpen?: boolean;
  /** The site that the file is a post of: it decides which shortcodes are read and where links lead. */
  site?: PostSite;
}

/** The language of what a text came with, its site or its folder, for a text that does not say its own. */
export interface LanguageAround {
  tag: string;
  by: 'site' | 'folder';
}

/** What a file's name and folder say of an article: "_posts/2024-03-02-eau.md". */
export interface PathHints {
  headline?: string;
  date?: ZonedTime;
  slug?: string;
  language?: string;
  /** What it shares with the files of its translations: "eau" of "eau.fr.md". */
  translationKey?: string;
}

/** Stores a picture, or the part of it that a crop shows, and returns how an article refers to it. */
export type KeepPicture = (
  bytes: Uint8Array,
  name: string,
  crop?: DocumentCrop,
) => Promise<Result<KeptPicture, Problem>>;

/** A file converted to HTML, with what the file says of itself. */
export interface ConvertedFile {
  /** HTML, whatever the format of the file. */
  markup: string;
  /** Pictures embedded in the file, by the `src` that the markup gives them. */
  embedded: ReadonlyMap<string, EmbeddedPicture>;
  /** The front matter; null when there is none. */
  fields: Readonly<Record<string, unknown>> | null;
  /** Title and language given by the document's metadata, used when nothing better is found. */
  metadata: { title: string; language: string };
  /** Whether `#` and `##` are both crossheads of the first level, as in Markdown. */
  headings: 'markdown' | 'document';
}

export interface EmbeddedPicture {
  name: string;
  bytes: Uint8Array;
  crop?: Crop | null;
}

/** The crop that a document gives a picture; "unclear" when the picture is cropped in a way that cannot be converted. */
export type Crop = DocumentCrop | 'unclear';
