import type { DictionaryName } from '../../../src/article';
import type { Archive } from '../../archive';
import type { OpenDestination, OpenMailLine, ReadReturned } from '../../delivery';
import type { Job, PrintSetup } from '../../export';
import type { ChosenFiles } from '../../import';
import type { Events, Problem, Result } from '../../../src/contract';
import type { StartProcess } from '../../process';
import type { Backups } from '../backup/backups';
import type { Jobs } from '../jobs/jobs';
import type { MachineMemory } from './machine-memory';

/** What the main process or the command line passes to the handlers. */
export interface Tools {
  archive: Archive;
  /** Folder of fonts, templates and styles: `resources/` beside the program. */
  resources: string;
  /** Milliseconds since 1970 UTC; the only clock the handlers know. */
  clock: () => number;
  /** The system's IANA time zone, "Europe/Paris": a suggestion to the person; texts do not get it by themselves. */
  zone: string;
  /** The system's language, BCP 47, "fr-FR". */
  systemLanguage: string;
  dialogs: Dialogs;
  /** Shows a folder in the system's file manager. */
  reveal: (folder: string) => void | Promise<void>;
  files: SystemFiles;
  clipboard: SystemClipboard;
  /** Sends an event to the window. */
  emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
  proofs: Proofs;
  spelling: Spelling;
  typeset: Job['typeset'];
  /** Starts the processes that read strangers' files and that typeset; null to do both in this process. */
  startProcess: StartProcess | null;
  backups: Backups;
  /** Opens the places where the site is published, each in a process of its own. */
  openDestination: OpenDestination;
  /** Opens the servers of the mail account, each in a process of its own. */
  openMailLine: OpenMailLine;
  /** Reads the inbox of the mail account, in a process of its own. */
  readReturned: ReadReturned;
  secrets: Secrets;
  jobs: Jobs;
  /** What this machine remembers of the archive. */
  memory: MachineMemory;
  /** Puts the archive that was prepared in the place of the open one, and starts the desk again; answers the kept one's name. */
  putInPlace: () => Promise<Result<{ kept: string }, Problem>>;
  /** A folder where prepared pictures are kept from one export to the next; null to keep none. */
  cache: string | null;
}

/** The system's programs and printers, for exported files; each answers null, or why it could not, in the system's words. */
export interface SystemFiles {
  open: (path: string) => Promise<string | null>;
  /** Shows an address of the web in the person's browser. */
  visit: (address: string) => Promise<string | null>;
  /** Prints by the system's dialogue, set to the paper, both sides and 100 %; cancelling it is no failure. */
  print: (document: PrintedDocument, setup: PrintSetup) => Promise<string | null>;
}

/** The system's clipboard, which is written to only when a person asks. */
export interface SystemClipboard {
  writePicture: (bytes: Uint8Array) => Promise<void>;
  writeWords: (words: string) => Promise<void>;
}

/** A PDF to print: the path of its file, or what stands in it. */
export type PrintedDocument = string | Uint8Array;

/** The system's key store: the one place where secrets are kept. */
export interface Secrets {
  /** Whether the system has one that is locked by the person's login. */
  isAvailable(): boolean;
  read(destination: string): string | null;
  keep(destination: string, secret: string): void;
  forget(destination: string): void;
}

/** The system's dialogs; each answers null when it is cancelled. */
export interface Dialogs {
  /** The full path of the folder that exports go to. */
  chooseFolder: () => Promise<string | null>;
  /** The full path of a folder that the site is published to. */
  chooseSiteFolder: () => Promise<string | null>;
  /** The full path of the folder, or of the stick, that backups go to. */
  chooseBackupFolder: () => Promise<string | null>;
  /** The full path of the file that a copy goes to; `name` is the suggested name. */
  chooseCopy: (name: string) => Promise<string | null>;
  /** A picture, which is read later. */
  choosePicture: () => Promise<ChosenFiles | null>;
  /** Single texts, or a folder of them, which are read later. */
  chooseTexts: (what: 'files' | 'folder') => Promise<ChosenFiles[] | null>;
}

/**
 * A chosen text: its name without its folder, its content, and a function that reads the files beside it; `sibling`
 * answers null when there is no such file.
 */
export interface ChosenText {
  name: string;
  bytes: Uint8Array;
  sibling?: (relativePath: string) => Promise<Uint8Array | null>;
}

/** The window's spell check; it forgets words and languages when the program ends. */
export interface Spelling {
  /** Accepts these words from now on, and none of those before. */
  know: (words: readonly string[]) => Promise<void>;
  /** Loads the dictionaries of a text's languages, its own first, and answers them; without any, nothing is checked. */
  follow: (languages: readonly string[]) => Promise<DictionaryName[]>;
}

/** Where proofs are held for the window to load, until the next proof of the same kind replaces them. */
export interface Proofs {
  /**
   * Holds the files of one proof by their path ("index.html", "assets/site.css") and answers the base address of
   * these paths, with its trailing slash: "app://desk/proof/site/3/".
   */
  hold: (kind: 'site' | 'press' | 'front', pages: ReadonlyMap<string, StoredPage>) => string;
}

/** One file of a proof: its media type and its bytes. */
export interface StoredPage {
  type: string;
  bytes: Uint8Array;
}
