import type { ArticleId, ArticleStatus, ZonedTime } from '../article';
import type { Problem } from './problems';

/** The result of an import: each imported text with what the conversion changed, and the names of all that was not imported. */
export interface ImportReport {
  imported: ImportedText[];
  /** Texts imported before and unchanged since, which were left out. */
  known: KnownText[];
  refused: { name: string; problem: Problem }[];
  /** Files and entries that are no texts. */
  skipped: SkippedFile[];
  /** How many texts were not reached because the person stopped the import; null for none. */
  remaining: number | null;
  /** Whether the masthead of an export of everything was imported too, into an archive without one. */
  masthead?: true;
}

/** A text that became an article. */
export interface ImportedText {
  id: ArticleId;
  headline: string;
  /** The file it was read from, or its place in an export: "_posts/2024-03-02-eau.md". */
  name: string;
  /** The article made from an earlier state of this text, which is unchanged; null for a new text. */
  earlier: ArticleId | null;
  /** Whether it was made the newest revision of that article, which `id` then names. */
  isRevised: boolean;
  arrival: Arrival;
  conversion: TextConversion;
}

/** What a person should look at before an imported text is published. */
export interface Arrival {
  /** A draft, unless the statuses of the whole import are kept. */
  status: ArticleStatus;
  /** The status that the file gives; a draft where it gives none. */
  declared: ArticleStatus;
  /** The file gives no date, so that the text stays a draft until somebody has given it one. */
  isUndated: boolean;
  embargo: ZonedTime | null;
  /**
   * A BCP 47 tag, "und" for none, and what it was taken from: the file, the words, the site or folder, or the language that
   * this person writes in.
   */
  language: { tag: string; by: 'file' | 'words' | 'site' | 'folder' | 'own' | 'none' };
  /** Names that will be printed: byline and credits. */
  names: string[];
  /** Pictures that were taken from beside the file. */
  pictures: BesidePicture[];
}

/** A picture that came from a file beside the text. */
export interface BesidePicture {
  name: string;
  hash: string;
}

export interface KnownText {
  id: ArticleId;
  headline: string;
  name: string;
}

/** A skipped file and the reason, as the key of a sentence: "not-a-text", "not-shown", "site-part", "post-type". */
export interface SkippedFile {
  name: string;
  why: string;
}

/** What became of all the content of a text. */
export interface TextConversion {
  kept: KeptCounts;
  /** Words kept in the article in another form. */
  changed: ConversionLine[];
  /** What is not in the article, with its words or address. */
  dropped: ConversionLine[];
  /** Pictures that could not be read. */
  missing: MissingPicture[];
}

/** How many of each there are in the article. */
export interface KeptCounts {
  words: number;
  crossheads: number;
  lists: number;
  notes: number;
  links: number;
  tables: number;
  pictures: number;
  quotations: number;
}

/** One kind of thing, its count, and the words concerned. */
export interface ConversionLine {
  what: string;
  count: number;
  words: string[];
}

/** A missing picture: its address, the reason, and its texts. */
export interface MissingPicture {
  address: string;
  why: string;
  alt: string;
  caption: string;
}

/** The progress of an import. */
export interface ImportProgress {
  /** The text at hand. */
  name: string;
  done: number;
  /** Grows when an export turns out to hold many texts. */
  total: number;
}
