import type {
  Article,
  ArticleId,
  ArticleKind,
  ArticleStatus,
  DictionaryName,
  Masthead,
  Picture,
  PicturePart,
} from '../article';
import type { ArticleText } from './article-text';
import type { Copied, PastedText } from './copied';
import type { ImportProgress, ImportReport } from './import-report';
import type { Problem, Notice } from './problems';
import type { Result } from './result';

type Answer<Value> = Result<Value, Problem>;

/** Everything the window may ask of the main process, one line each. */
export interface Calls {
  'desk:start': (nothing: null) => Answer<DeskStart>;
  'settings:open': (nothing: null) => Answer<Settings>;
  'settings:save': (changes: Partial<SettingsChoice>) => Answer<Settings>;
  'masthead:open': (nothing: null) => Answer<Masthead>;
  'masthead:save': (masthead: Masthead) => Answer<null>;
  'library:list': (query: LibraryQuery) => Answer<LibraryPage>;
  /** The texts that were removed and can be restored, the last removed first, a hundred at most. */
  'library:removed': (nothing: null) => Answer<RemovedText[]>;
  'article:create': (seed: { kind: ArticleKind; language: string }) => Answer<OpenArticle>;
  'article:open': (id: ArticleId) => Answer<OpenArticle>;
  'article:save': (draft: { article: ArticleText; base: number }) => Answer<Saved>;
  /** Asks the person where, and writes every word of a text there as a plain file; its name, or null when they change their mind. */
  'article:copy': (article: ArticleText) => Answer<string | null>;
  'article:remove': (id: ArticleId) => Answer<null>;
  'article:restore': (id: ArticleId) => Answer<null>;
  /** Reads what another program copied as blocks of an article, and keeps the pictures that came with it. */
  'article:paste': (copied: Copied) => Answer<PastedText>;
  'revision:list': (id: ArticleId) => Answer<RevisionLine[]>;
  'revision:open': (at: { id: ArticleId; revision: number }) => Answer<Article>;
  /** Sets a revision apart, so that no later save of the same sitting takes its place. */
  'revision:pin': (at: { id: ArticleId; revision: number }) => Answer<null>;
  /** Names a revision and sets it apart; "" takes its name away. */
  'revision:name': (at: { id: ArticleId; revision: number; name: string }) => Answer<null>;
  /** Keeps a pasted or dropped picture; the bytes are cleaned when they leave, never when they are kept. */
  'picture:keep': (file: { name: string; bytes: Uint8Array }) => Answer<RememberedPicture>;
  /** Asks the person for a picture file; null when they change their mind. */
  'picture:choose': (nothing: null) => Answer<RememberedPicture | null>;
  /** Cuts a part out of a kept picture, in fractions of it as seen, and keeps it beside the whole. */
  'picture:cut': (order: { hash: string } & PicturePart) => Answer<Picture>;
  'proof:site': (article: ArticleText) => Answer<SiteProof>;
  'proof:leaflet': (article: ArticleText) => Answer<LeafletProof>;
  'proof:mail': (article: ArticleText) => Answer<MailProof>;
  /** Asks the person for the folder that exports go to; null when they change their mind. */
  'export:choose-folder': (nothing: null) => Answer<string | null>;
  'export:run': (order: { ids: ArticleId[]; outlets: Outlet[] }) => Answer<ExportReport>;
  'export:cancel': (nothing: null) => Answer<null>;
  /** Shows the last export's folder in the system's file manager. */
  'export:reveal': (nothing: null) => Answer<null>;
  /** Asks the person for text files, or for a folder of them, and makes an article of each text. */
  'import:choose': (what: 'files' | 'folder') => Answer<ImportReport>;
  /**
   * Makes articles of files dropped on the desk, named by their place in what was dropped, never by their path. The
   * window is asked for the bytes of those that are needed, one by one: `import:wanted`, answered by `import:give`, with
   * no bytes for a file that cannot be read.
   */
  'import:files': (files: { name: string; size: number }[]) => Answer<ImportReport>;
  'import:give': (file: { ticket: number; bytes?: Uint8Array }) => Answer<null>;
  /** Makes new articles of the texts that the last import left out because they were there already. */
  'import:again': (nothing: null) => Answer<ImportReport>;
  'import:cancel': (nothing: null) => Answer<null>;
  /** The desk has saved all it held; the window may close. */
  'words:list': (nothing: null) => Answer<string[]>;
  /** Keeps a word as right in every text of this archive; answers all of them, in the order in which they came. */
  'words:add': (word: string) => Answer<string[]>;
  'words:remove': (word: string) => Answer<string[]>;
  /**
   * Takes up the dictionaries of a text: its own language first, then those of its passages; none to check nothing.
   * Answers once they are read; with none, nothing is checked, as when the text's own language has no dictionary.
   */
  'spelling:follow': (text: { languages: string[] }) => Answer<DictionaryName[]>;
  'desk:flushed': (nothing: null) => Answer<null>;
  /** A part of the desk failed and all is saved: the page may be loaded again. Says what failed, never a text. */
  'desk:broken': (fault: string) => Answer<null>;
  /** Makes the window fill the screen, or gives it back its place. */
  'desk:full-screen': (nothing: null) => Answer<null>;
}

/** What the main process may tell the window without being asked. */
export interface Events {
  'export:progress': ExportProgress;
  'import:progress': ImportProgress;
  /** The bytes of a dropped file are needed. */
  'import:wanted': { ticket: number; name: string };
  /** The window is about to close: save what is unsaved, then call desk:flushed. */
  'desk:flush': null;
  /** A menu entry or its shortcut was used. */
  'desk:command': DeskCommand;
  /** The menus' "paste without formatting": the words to put where the caret is. */
  'desk:paste-plain': string;
  /** The menus' "undo" and "redo", for the place where one writes. */
  'desk:turn-back': TurnBack;
}

export type CallName = keyof Calls;
export type Argument<Name extends CallName> = Parameters<Calls[Name]>[0];
/** The same argument as main hears it, once its form is known: every text that was written out is an article again. */
export type Heard<Name extends CallName> = Read<Argument<Name>>;
type Read<Told> = Told extends ArticleText
  ? Article
  : Told extends { article: ArticleText }
    ? { [Key in keyof Told]: Read<Told[Key]> }
    : Told;
export type Reply<Name extends CallName> = ReturnType<Calls[Name]>;

/** The same calls seen from the main process: one handler each, none missing, none extra. */
export type Handlers = {
  readonly [Name in CallName]: (argument: Heard<Name>) => Promise<Reply<Name>>;
};

/** The one object the window holds. */
export interface Bridge {
  call<Name extends CallName>(name: Name, argument: Argument<Name>): Promise<Reply<Name>>;
  /** Whether the dictionaries that the text is spelled by know a word; null when none is read. */
  knowsWord(word: string): boolean | null;
  /** Listens until the returned function is called. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void;
}

export type Outlet = 'site' | 'leaflet' | 'press';
export type ProofPane = Outlet | 'none';

/** A step back in what was written, or forth again. */
export type TurnBack = 'undo' | 'redo';

/** What a menu entry, a key, a button or the palette can ask of the desk. */
export type DeskCommand =
  | 'new'
  | 'import'
  | 'import-folder'
  | 'import-report'
  | 'export'
  | 'settings'
  | 'palette'
  | 'find'
  | 'replace'
  | 'find-next'
  | 'find-previous'
  | 'search'
  | 'polish'
  | 'checks'
  | 'check-next'
  | 'check-previous'
  | 'toggle-library'
  | 'toggle-outline'
  | 'toggle-proof'
  | 'toggle-focus'
  | 'toggle-spaces'
  | 'full-screen'
  | 'shortcuts';

export interface SettingsChoice {
  language: 'system' | 'fr' | 'en';
  theme: 'system' | 'light' | 'dark';
  /** Whether the library rail is unfolded. */
  library: boolean;
  /** What the rail shows: the texts, or the outline of the one on the sheet. */
  rail: 'texts' | 'outline';
  proof: ProofPane;
  /** Whether all but the sheet is put away. */
  focus: boolean;
  /** What stays clear in focus: the paragraph at the caret, or its sentence. */
  focusOn: 'paragraph' | 'sentence';
  /** Whether in focus the line at the caret keeps its height on the screen. */
  typewriter: boolean;
  /** Whether the spaces at which no line breaks are marked in the text. */
  spaces: boolean;
  /** Whether words are checked for their spelling. */
  spelling: boolean;
  /** The space inside French « »: thin, or as wide as one between words. */
  guillemets: 'thin' | 'firm';
  /** Whether words that come back too soon are shown in the text. */
  repeated: boolean;
  /** Whether long sentences are shown in the text. */
  longSentences: boolean;
  /** Points of the proofreading that were set aside, by article: their keys, the article last touched at the end. */
  setAside: Record<ArticleId, string[]>;
  /** Names of the palette's actions that were last used, newest first. */
  lastActions: string[];
  lastArticle: ArticleId | null;
}

export interface Settings extends SettingsChoice {
  /** The folder that exports go to, chosen by the person in the system's dialog. */
  exportFolder: string | null;
  /** The system's own language, BCP 47, for `language: 'system'`. */
  systemLanguage: string;
  /** The system's IANA time zone. */
  zone: string;
}

export interface LibraryQuery {
  /** Words to find; empty for the latest articles first. Each word is a prefix. */
  words: string;
  /** At most this many rows, from `offset`. */
  limit: number;
  offset: number;
}

/** A text that was removed. */
export interface RemovedText {
  id: ArticleId;
  headline: string;
  /** Milliseconds since 1970. */
  removedAt: number;
}

export interface LibraryPage {
  total: number;
  rows: LibraryRow[];
}

export interface LibraryRow {
  id: ArticleId;
  kind: ArticleKind;
  status: ArticleStatus;
  language: string;
  headline: string;
  standfirst: string;
  /** The article's own date, local to its zone. */
  date: string;
  embargo: Article['embargo'];
  tags: string[];
  /** When it was last saved, milliseconds since 1970 UTC. */
  savedAt: number;
  /** The passage that was found, cut in runs; null when nothing was searched. */
  snippet: SnippetRun[] | null;
}

export interface SnippetRun {
  text: string;
  found: boolean;
}

/** What the desk should know as it opens. */
export interface DeskStart {
  /** Why the archive can only be read; null when it can be written to. */
  readOnly: Problem | null;
  /** Why the page is loaded again: its process ended, it no longer answered, a part of it failed; null at the first time. */
  returned: 'gone' | 'hung' | 'broken' | null;
  /** Whether it came back more than once in a short time: the text itself may be the reason. */
  often: boolean;
}

export interface OpenArticle {
  article: Article;
  /** Whether the archive could not take the text yet: it comes from the memory of the main process. */
  unsaved?: boolean;
  revision: number;
  savedAt: number;
}

export interface Saved {
  revision: number;
  savedAt: number;
}

export interface RevisionLine {
  revision: number;
  savedAt: number;
  words: number;
  headline: string;
  /** What the person called it, "" when they did not. */
  name: string;
}

export interface KeptPicture {
  picture: Picture;
  /** Caption and credit found in the file's own metadata, "" when there is none. */
  caption: string;
  credit: string;
}

/** A kept picture with what the last article that showed it said of it; "" and null when none has. */
export interface RememberedPicture extends KeptPicture {
  licence: string;
  alt: string;
  /** Headline of the article that the words come from. */
  from: string | null;
}

export interface SiteProof {
  /** Address of the article's page under app://desk/proof/. */
  url: string;
  notices: Notice[];
}

export interface LeafletProof {
  /** The very bytes that the export writes. */
  pdf: Uint8Array;
  pages: number;
  /** Body type size in points that the fitting arrived at. */
  bodySize: number;
  /** Words too many for two pages at the smallest size; 0 when it fits. */
  wordsTooMany: number;
}

export interface MailProof {
  url: string;
  subject: string;
  text: string;
  /** Size of the message in bytes. */
  size: number;
}

export interface ExportProgress {
  outlet: Outlet;
  /** Headline of the article at hand. */
  article: string;
  done: number;
  total: number;
}

export interface ExportReport {
  /** The folder that was written, as the person chose it. */
  folder: string;
  /** Files written, relative to the folder, in order. */
  files: string[];
  notices: Notice[];
}
