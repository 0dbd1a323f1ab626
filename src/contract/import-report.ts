import type { ArticleId, ArticleStatus, ZonedTime } from '../article';
import type { Problem } from './problems';

/** What came of an import: each text that came in with what the conversion changed, and by name all that did not. */
export interface ImportReport {
  imported: ImportedText[];
  /** Texts that came in before, unchanged since, and were not made articles again. */
  known: KnownText[];
  refused: { name: string; problem: Problem }[];
  /** Files and entries that are no texts to import, and were left where they are. */
  skipped: SkippedFile[];
  /** Texts that were not reached because the person stopped the import; null when it went to its end. */
  remaining: number | null;
  /** Whether the masthead came in too, of an export of everything, into an archive that had none. */
  masthead?: true;
}

/** A text that became an article. */
export interface ImportedText {
  id: ArticleId;
  headline: string;
  /** The file it was read from, or its place in an export: "_posts/2024-03-02-eau.md". */
  name: string;
  /** The article that an earlier state of this text became, which stays as it is; null for a text not seen before. */
  earlier: ArticleId | null;
  /** Whether it became the newest revision of that article, which `id` then names. */
  isRevised: boolean;
  arrival: Arrival;
  conversion: TextConversion;
}

/** How a text came in: what a person should look at before it is published. */
export interface Arrival {
  /** A draft, unless the statuses of the whole import are kept. */
  status: ArticleStatus;
  /** The status that the file gives; a draft where it gives none. */
  declared: ArticleStatus;
  /** The file gives no date, so that the text stays a draft until somebody has given it one. */
  isUndated: boolean;
  embargo: ZonedTime | null;
  /** A BCP 47 tag, "und" where none is known; and what told it: the file itself, the words, the site or folder it came with, or nothing but what this person writes in. */
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

/** A file left aside, and why: the key of a sentence ("not-a-text", "not-shown", "site-part", "post-type"). */
export interface SkippedFile {
  name: string;
  why: string;
}

/** What became of all that a text held. */
export interface TextConversion {
  kept: KeptCounts;
  /** Words that are in the article, but no longer as what they were. */
  changed: ConversionLine[];
  /** What is not in the article, with its words or its address. */
  dropped: ConversionLine[];
  /** Pictures that could not be had. */
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

/** One kind of thing, how often it was met, and the words that stood there. */
export interface ConversionLine {
  what: string;
  count: number;
  words: string[];
}

/** A picture that is not in the article: where it was said to be, why it could not be had, and what was said of it. */
export interface MissingPicture {
  address: string;
  why: string;
  alt: string;
  caption: string;
}

/** How far an import is. */
export interface ImportProgress {
  /** The text at hand. */
  name: string;
  done: number;
  /** Grows when an export turns out to hold many texts. */
  total: number;
}
