import type { ConversionReport } from '../report/conversion-report';
import type { FoundEntry } from './found-text';
import type { ImportFile } from './import-file';
import type { Fields, Place, Post, PostSite, PostText } from './post';

/** A program that texts come from. Adding one is a folder of `sources` and a line in `sources/sources.ts`. */
export type Source = SiteSource | ExportSource;

/** A program whose texts are the files of a folder: it makes a site of them, or that is the form of its export. */
export interface SiteSource {
  kind: 'site';
  /** The files that hold its settings, where a folder of these files is of this program; null where it is not. */
  recognise: (paths: readonly string[]) => readonly string[] | null;
  /** Names of the folder of its texts, by which it is recognised when that folder was chosen without its site. */
  textFolders?: readonly string[];
  /** Whether a file may be a text, by its path from the root of the site. */
  texts: (path: string, settings: Fields) => boolean;
  /** Why a file that `texts` accepts is no text, by its content below the front matter; null when it is one. */
  skips?: (path: string, body: string, hasFields: boolean) => 'site-part' | 'list-page' | null;
  /** The folders, from the root of the site, that the site publishes at the root of its pages: where a picture at "/a.jpg" is looked for. */
  pictures: readonly string[];
  /** Where the site shows a text; null where it has no rule. */
  addresses: (post: Post, text: PostText) => Place | null;
  /** Whether an address without a slash before it, that led on to a text, is one beside the text's own page. */
  hasRelativeAliases?: boolean;
  /** Whether several tags in one text are separated by spaces. */
  hasSpacedTags?: boolean;
  /** Converts to HTML what only this program understands in a text, such as shortcodes. */
  convert?: (text: string, format: 'markdown' | 'html', site: PostSite, report: ConversionReport) => string;
  /** What a page says of its text, and the text, for a program that writes both into one page instead of front matter. */
  readPage?: (path: string, page: string) => { fields: Fields; body: string };
  /** What reads its settings in formats of its own, by the extension of the file. */
  parsers?: Readonly<Record<string, (text: string) => Fields>>;
  /** Makes one configuration of several files; by default the last value of each name is taken. */
  mergeSettings?: (files: readonly (readonly [path: string, settings: Fields])[]) => Fields;
  /** The files that give fields to other texts. */
  given?: GivenFields;
}

/** The files that give fields to the texts below or beside them, and what they give to one. */
interface GivenFields {
  by: (path: string) => boolean;
  to: (path: string, settings: Fields, files: ReadonlyMap<string, Fields>) => Fields;
  /** What they may give: only the program could tell whether it is meant for the text. */
  undecided?: (path: string, settings: Fields, files: ReadonlyMap<string, Fields>) => readonly Fields[];
}

/** A program whose export is one file with many texts. */
export interface ExportSource {
  kind: 'export';
  /** Whether a file is such an export, by its first bytes. */
  recognise: (bytes: Uint8Array) => boolean;
  /** Its texts one at a time, each with its former address; items that are no texts are named. */
  texts: (file: ImportFile) => AsyncGenerator<FoundEntry>;
  /** The path of what was uploaded, "/wp-content/uploads/a.jpg", by its whole address; null for any other address. */
  pictures: (address: string) => string | null;
}
