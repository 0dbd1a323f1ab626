import type { Article, ArticleId, Masthead, SiteSettings } from '../../../src/article';
import type { ExportedDocument, Notice } from '../../../src/contract';
import type { GuideWords, LeafletChoice, LeafletFormatName } from '../../../src/leaflet';
import type { TextNames } from '../naming/name-texts';
import type { KnownTexts } from './tracking';
import type { DraftWords } from '../leaflet/mark-draft';
import type { OwnTemplate } from '../leaflet/own-templates';
import type { Typeset } from '../typeset/typesetter';

/** What an outlet is made from: the articles, the group's identity, and the archive's pictures by their hash. */
export interface Material {
  articles: readonly Article[];
  /** The whole text of an article, which may be given without most of it. Throws a `ProblemError` when it cannot be read. */
  whole?: (article: Article) => Article;
  /** The hash of an article's content as the archive keeps it; null of one that is not from there. */
  contentOf?: (article: Article) => string | null;
  masthead: Masthead;
  /** What the group decided of its site; without it the usual site. */
  site?: SiteSettings;
  /** Which texts the files of earlier exports may still be of; without it all of them stay. */
  known?: KnownTexts;
  /** What the files of each text are called. */
  names: TextNames;
  /** Whether a text was published and is still there, as far as the archive knows; without it none was. */
  isOnLine?: (id: ArticleId) => boolean;
  /** Folders that earlier exports may have written instead of this outlet's. */
  others?: readonly string[];
  /** Which leaflets are made; without it the usual ones. */
  leaflets?: LeafletChoice;
  /** Which leaflet a text has on its page of the site; without it `leaflets`. */
  leafletOf?: (article: Article) => LeafletChoice;
  /** The group's own templates of leaflets. */
  templates?: FindTemplate;
  /** The translation of a text for the back of its leaflet; without it none has one. */
  translationIn?: FindTranslation;
  /** What is done with the sheets of a format, for the titles of their files: "Print and cut: A5". */
  sheetTitle?: (format: LeafletFormatName) => string;
  /** What is written across the pages of a text that is too long for every format. */
  draftWords: DraftWords;
  /** The words of the sheets that show how leaflets are folded and cut; without them there are none. */
  guide?: GuideWords;
  /** The bytes of a picture, or null when the archive does not hold it. */
  readPicture(hash: string): Promise<Uint8Array | null>;
}

/** Finds a template of the group's own by the name of its folder; null where there is none. */
export type FindTemplate = (name: string) => Promise<OwnTemplate | null>;

/** How one outlet's export is run. */
export interface Job {
  /** Milliseconds since 1970 UTC; decides only what is still under embargo and which appointments are past; it is never printed. */
  now: number;
  signal: AbortSignal;
  progress(step: Progress): void;
  /** Told now and then while what an export no longer needs is removed: the disk answers. */
  onRemoved?: () => void;
  /** The folder of templates, styles and fonts that ships with the program. */
  resources: string;
  /** A folder where prepared pictures are kept from one export to the next; null to keep none. */
  cache: string | null;
  typeset: Typeset;
  /** Whether only what would be written is asked, and from what: what costs much to make, such as a picture, is then empty. */
  isPlan?: boolean;
  /** Signs a file that it names; absent when nothing is to be signed. */
  sign?: (name: string, bytes: Uint8Array) => string;
}

/** How far an export is: `done` steps of `total`, at the article of this headline. */
export interface Progress {
  done: number;
  total: number;
  article: string;
}

/** What an outlet answers: the files it wrote, relative to its folder, and what the person should know. */
export interface Exported {
  files: string[];
  /** Those of the files that a person opens. */
  documents: ExportedDocument[];
  /** In how many documents the words were compared with those of their text. */
  compared: number;
  notices: Notice[];
}

/** What one article's mail is made from. */
export interface ArticleOrder extends Pick<Material, 'masthead' | 'readPicture'>, Pick<Job, 'cache'> {
  article: Article;
  /** Whether it was published and is still there. */
  isPublished?: boolean;
}

/** A text on a side of its own, with the masthead as it is printed there. */
export type SideOrder = Pick<ArticleOrder, 'article' | 'masthead'>;

/** Finds the translation of a text in a language. */
export type FindTranslation = (article: Article, language: string) => SideOrder | null;

/** What one article's leaflet, release or press kit is made from; without a signal it cannot be stopped. */
export interface TypesetOrder extends ArticleOrder {
  typeset: Typeset;
  templates?: FindTemplate | undefined;
  translationIn?: FindTranslation | undefined;
  /** The texts that a newsletter is made of, the first of which opens it; `article` then has the words of all. */
  texts?: readonly [Article, ...Article[]] | undefined;
  /** The translation that stands on the back. */
  verso?: SideOrder | undefined;
  signal?: AbortSignal;
}
